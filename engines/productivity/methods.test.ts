import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as control from '@industry/disclosure-control';
import * as engine from './index.ts';

interface Step {
  readonly call: string;
  readonly arguments: readonly unknown[];
  readonly answer: unknown;
}

const functions: Readonly<Record<string, unknown>> = { ...engine, suppress, isSensitive: control.isSensitive };
const headings = ['Purpose', 'Inputs', 'Formula', 'Parameters', 'Limits', 'Worked example'];

/** A table of firms and what of it is shown, as the page tells it. */
function suppress(input: control.CrossTableInput, rule: control.DisclosureRule) {
  const table = control.crossTable(input);
  const { states } = control.suppress(table, rule);
  return table.cells.map(({ value }, i) => (states[i] === 'shown' ? value : states[i]));
}

describe.each([
  'labour-productivity',
  'productivity-decomposition',
  'concentration',
  'job-flows',
  'growth-contributions',
  'disclosure-control',
])('docs/methods/%s.md', (method) => {
  const page = readFileSync(new URL(`../../docs/methods/${method}.md`, import.meta.url), 'utf8');

  test('has the headings of every method', () => {
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(headings);
  });

  const steps = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!) as Step[];
  test.each(steps.map((step, index) => [index + 1, step] as const))('worked example, step %i', (_, step) => {
    const called = functions[step.call] as (...values: readonly unknown[]) => unknown;
    const rounded = JSON.stringify(called(...step.arguments), (_key, value: unknown) =>
      ArrayBuffer.isView(value)
        ? Array.from(value as Float64Array)
        : typeof value === 'number'
          ? +value.toFixed(9)
          : value,
    );
    expect(JSON.parse(rounded)).toEqual(step.answer);
  });
});
