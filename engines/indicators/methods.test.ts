import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as engine from './index.ts';

interface Step {
  readonly call: string;
  readonly arguments: readonly unknown[];
  readonly answer: unknown;
}

const functions: Readonly<Record<string, unknown>> = engine;
const headings = ['Purpose', 'Inputs', 'Formula', 'Parameters', 'Limits', 'Worked example'];

describe.each(['indicator-state', 'change-from-base', 'chained-index', 'gap-split', 'results-funding'])(
  'docs/methods/%s.md',
  (method) => {
    const page = readFileSync(new URL(`../../docs/methods/${method}.md`, import.meta.url), 'utf8');

    test('has the headings of every method', () => {
      expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(headings);
    });

    const steps = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!) as Step[];
    test.each(steps.map((step, index) => [index + 1, step] as const))('worked example, step %i', (_, step) => {
      const called = functions[step.call] as (...values: readonly unknown[]) => unknown;
      expect(called(...step.arguments)).toEqual(step.answer);
    });
  },
);
