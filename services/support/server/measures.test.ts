import { loadPack } from '@industry/pack';
import { repositoryFolder } from '@industry/observe/repository-folder.ts';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measuresOn } from './measures.ts';

const pack = await loadPack(join(repositoryFolder(), 'programmes', 'kz-2020-2025'));
const measures = measuresOn(pack, '2021-06-01');
const of = (id: string) => measures.find((measure) => measure.id === id)!;

it('every measure has its title, its clause and worked examples', () => {
  expect(measures).toHaveLength(30);
  for (const { id, clause, examples } of measures) {
    expect(pack.clauses.has(clause), id).toBe(true);
    expect(examples, id).toBeGreaterThan(2);
  }
});

it('the lease with its figures, each with its clause, and those of the rules for everybody', () => {
  const { operator, figures, facts, groups } = of('5.1.2/lease');
  expect([operator?.id, groups]).toEqual(['brk-leasing', []]);
  expect(figures.map(({ id, value }) => [id, value])).toEqual(
    expect.arrayContaining([
      ['state-share.bar', '0.5'],
      ['lease.own-contribution', '0.15'],
      ['lease.minimum-price', { amount: '80000000', currency: 'KZT' }],
      ['lease.rate', '0.05'],
    ]),
  );
  expect(figures.every(({ clause, inDecree }) => clause !== null && (inDecree || clause === '5.2/counter.duty'))).toBe(
    true,
  );
  expect(facts).toEqual(expect.arrayContaining(['firm.stateShare', 'project.activity', 'lease.termMonths']));
});

it('the voucher is for groups 1 to 3, the special lease not under the bar of the state share alone', () => {
  expect(of('5.2/voucher.rules').groups).toEqual(['5.2/group.1', '5.2/group.2', '5.2/group.3']);
  expect(of('5.1.2/lease.special').facts).toContain('firm.isStateBodyOrEnterprise');
});

it('before the first figure there is none', () => {
  expect(
    measuresOn(pack, '2019-12-31')
      .flatMap(({ figures }) => figures)
      .every(({ value }) => value === null),
  ).toBe(true);
});
