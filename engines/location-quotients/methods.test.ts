import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as engine from './index.ts';

interface Step {
  readonly call: string;
  readonly arguments: readonly unknown[];
  readonly answer: unknown;
}

const functions: Readonly<Record<string, unknown>> = { ...engine };
const page = readFileSync(new URL('../../docs/methods/location-quotient.md', import.meta.url), 'utf8');
const steps = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!) as Step[];

test.each(steps.map((step) => [step.call, step] as const))('docs/methods/location-quotient.md: %s', (_, step) => {
  const called = functions[step.call] as (...values: readonly unknown[]) => ArrayLike<number>;
  expect(Array.from(called(...step.arguments), (value) => +value.toFixed(9))).toEqual(step.answer);
});
