import { join } from 'node:path';
import { loadPack, type ProgrammePack } from '@industry/pack';
import { beforeAll, expect, test } from 'vitest';
import { ruleCitations, ruleSearchables } from './contributions.ts';

let pack: ProgrammePack;
const platform = { now: () => new Date('2021-06-01T06:00:00Z'), calendar: { today: () => '2021-06-01' } as never };
beforeAll(async () => {
  pack = await loadPack(join(import.meta.dirname, '../../../programmes/kz-2020-2025'));
});

test('every measure is found, on a page of its own', () => {
  const found = ruleSearchables(pack, platform);
  expect(found).toHaveLength(pack.rules.ruleset.source.measures.length);
  expect(new Set(found.map(({ path }) => path)).size).toBe(found.length);
  for (const { path, kind } of found) {
    expect(kind).toBe('rule');
    expect(pack.rules.ruleset.measures.has(path.replace('/support/measures/', ''))).toBe(true);
  }
});

test('a clause is cited by the measures that it grants', () => {
  const [first] = pack.rules.ruleset.source.measures;
  const clause = first!.clause.slice(first!.clause.indexOf(':') + 1);
  const cited = ruleCitations(clause, pack, platform);
  expect(cited.map(({ path }) => path)).toContain(`/support/measures/${first!.id}`);
  expect(ruleCitations('0/task.1', pack, platform)).toEqual([]);
});
