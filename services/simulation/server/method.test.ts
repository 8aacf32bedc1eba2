import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from '@industry/observe';
import { loadPack } from '@industry/pack';
import { effectShare } from '@industry/simulated-economy';
import { expect, test } from 'vitest';
import { simulate } from './simulate.ts';

const pack = await loadPack(join(repositoryFolder(), 'programmes', 'kz-2020-2025'));
const page = readFileSync(join(repositoryFolder(), 'docs', 'methods', 'simulated-economy.md'), 'utf8');
const functions: Readonly<Record<string, (...values: never[]) => unknown>> = {
  effectShare,
  simulate(asked: { readonly firms: number; readonly seed: number }) {
    const { economy, written } = simulate(pack, asked);
    return { hash: written.hash, ...economy.counts, facts: written.facts };
  },
};

test('docs/methods/simulated-economy.md has the headings of every method', () => {
  const headings = ['Purpose', 'Inputs', 'Formula', 'Parameters', 'Limits', 'Worked example'];
  expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(headings);
});

interface Step {
  readonly call: string;
  readonly arguments: readonly never[];
  readonly answer: unknown;
}

const steps = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!) as Step[];
test.each(steps.map((step, index) => [index + 1, step] as const))('worked example, step %i', (_, step) => {
  expect(functions[step.call]!(...step.arguments)).toEqual(step.answer);
});
