import { loadPack } from '@industry/pack';
import { decimal, Decimal } from '@industry/values';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DatasetDeclaration } from '@industry/facts/types.ts';
import type { ProgrammePack } from '@industry/pack';
import { randomOf } from '@industry/facts/simulation/random.ts';
import { splitOverRegions } from './region-split.ts';
import { simulate } from './simulate.ts';
import { storiesOf } from './stories.ts';

const text = { kk: 'x', ru: 'x', en: 'x', ja: 'x' };
const dataset = (more: Partial<DatasetDeclaration>): DatasetDeclaration => ({
  id: 'invented',
  title: text,
  description: text,
  keys: [{ name: 'region', classification: 'TL' }],
  facts: [{ id: 'output', title: text, unit: 'count', minimum: '0' }],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'CC0-1.0',
  owner: 'statistics',
  expects: text,
  ...more,
});

let pack: ProgrammePack;
beforeAll(async () => {
  pack = await loadPack('tests/packs/tiny');
});

describe('simulated figures', () => {
  test('are the same every time', () => {
    expect(simulate(dataset({}), pack, 2024, 1)).toEqual(simulate(dataset({}), pack, 2024, 1));
    expect(randomOf('a')()).toBe(randomOf('a')());
    expect(randomOf('a')()).not.toBe(randomOf('b')());
  });
  test('name a key once', () => {
    for (const each of [dataset({}), dataset({ id: 'harvard-eci', keys: [{ name: 'country' }] })]) {
      const keys = simulate(each, pack, 2024, 1).map((row) => JSON.stringify([row.keys, row.fact, row.year]));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
  test('stay within what a fact may be', () => {
    const facts = [{ id: 'output', title: text, unit: 'none', minimum: '99', maximum: '101' }];
    for (const { value } of simulate(dataset({ facts }), pack, 2024, 1)) {
      expect(Number(value)).toBeGreaterThanOrEqual(99);
      expect(Number(value)).toBeLessThanOrEqual(101);
    }
  });
  test('of regions add up to the nation exactly, whatever the total', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e12 }),
        fc.integer({ min: 2000, max: 2030 }),
        fc.nat(3),
        (total, year, digits) => {
          const parts = splitOverRegions(pack, 'x', year, total, digits);
          const nation = parts.at(-1);
          const sum = parts.slice(0, -1).reduce((a, { value }) => a.plus(decimal(value)), new Decimal(0));
          expect(nation?.code).toBe(pack.passport.nation);
          expect(sum.toFixed(digits)).toBe(nation?.value);
        },
      ),
    );
  });
});

test('every demonstration person has a task whose steps have a page and text in four languages', () => {
  const stories = storiesOf(pack);
  expect(stories.map(({ person }) => person)).toEqual(pack.passport.demonstrationPersons.map(({ id }) => id));
  for (const { steps } of stories) {
    expect(steps.length).toBeGreaterThan(1);
    for (const step of steps) {
      expect(step.path).toMatch(/^\//);
      expect(Object.values(step.text).every((words) => words.length > 5)).toBe(true);
    }
  }
});
