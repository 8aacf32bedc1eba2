import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSchema } from './schema-check.ts';
import { rulesetSchema } from './schema.ts';
import { exampleSource } from './testing/example.fixture.ts';

const validate = new Ajv2020({ strict: false }).compile(rulesetSchema);

it('a standard validator takes the example', () => {
  expect(validate(exampleSource())).toBe(true);
  expect(checkSchema(rulesetSchema, exampleSource())).toEqual([]);
});

/** Every place in a JSON value, as the keys that lead to it. */
function places(value: unknown, trail: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [trail];
  return [trail, ...Object.entries(value).flatMap(([key, child]) => places(child, [...trail, key]))];
}

it('a standard validator and this one agree on any change of one place', () => {
  const all = places(exampleSource()).filter((trail) => trail.length > 0);
  const strange = fc.oneof(
    fc.constantFrom<unknown>(
      true,
      7,
      1.5,
      '',
      'x',
      '2020-01-01',
      [],
      {},
      ['x'],
      { value: '1' },
      { fact: 'x' },
      { amount: '1', currency: 'KZT' },
    ),
    fc.jsonValue().filter((value) => !JSON.stringify(value).includes('null')),
  );
  fc.assert(
    fc.property(fc.constantFrom(...all), strange, fc.boolean(), (trail, value, remove) => {
      const data = exampleSource() as unknown as Record<string, unknown>;
      const parent = trail.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, data);
      const last = trail.at(-1)!;
      if (remove && !Array.isArray(parent)) delete parent[last];
      else parent[last] = value;
      // An empty text is what this checker adds: minLength counts what is left without spaces.
      fc.pre(!JSON.stringify(data).match(/"(clause|codes)":\[?" +"/));
      expect(checkSchema(rulesetSchema, data).length === 0).toBe(validate(data));
    }),
    { numRuns: 500 },
  );
});
