import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLake, type TestLake } from '@industry/facts/test-lake.ts';
import { consentMigrations, type ConsentTables, firmDatasets, giveConsents } from '@industry/firms';
import type { Viewer } from '@industry/http/viewer.ts';
import { repositoryFolder } from '@industry/observe/repository-folder.ts';
import { loadPack } from '@industry/pack';
import { evaluate } from '@industry/policy-rules';
import type { Bin, CivilDate } from '@industry/values';
import { readRuleFacts } from './index.ts';
import { limitsOf } from './state-share.ts';

const [A, B, C] = ['201340000014', '201340000024', '201340000034'] as Bin[];
const asOf = '2021-06-01' as CivilDate;
const pack = await loadPack(join(repositoryFolder(), 'programmes', 'kz-2020-2025'));
const person = (role: string, scope: object): Viewer => ({ id: role, name: role, assignments: [{ role, scope }] });
const firm = (bin: string) => person('firm', { firm: bin });
let lake: TestLake;

beforeAll(async () => {
  const datasets = firmDatasets(pack);
  const consenting: string[] = [A!];
  lake = await openTestLake(
    datasets,
    { regionSchemes: pack.regionSchemes, nation: 'KZ' },
    { secrecy: pack.secrecy, roles: pack.rights.roles, namedReading: async () => consenting },
  );
  Object.assign(lake.pack, { firmFacts: pack.firmFacts, rules: pack.rules });
  for (const { sql } of consentMigrations) await lake.platform.store.script(sql);
  const dataset = (id: string) => datasets.find((one) => one.id === id)!;
  const form = (bin: string, legal: string) =>
    `${bin},2020-01-01,,Үлгі,Образец,${legal},350000000,KATO-2022,24101,medium,active,2015-03-01\n`;
  await lake.import(
    dataset('firm-registration'),
    `bin,valid_from,valid_to,name_kk,name_ru,legal_form,region,region_scheme,oked,size_class,status,registered_on\n${form(A!, 'LLP')}${form(B!, 'LLP')}${form(C!, 'РГП')}`,
  );
  await lake.import(
    dataset('firm-owners'),
    `bin,owner,valid_from,owner_kind,owner_bin,share\n${A},S,2020-01-01,state,,0.2\n${A},${B},2020-01-01,firm,${B},0.5\n${A},P1,2020-01-01,person,,0.3\n${B},S,2020-01-01,state,,0.4\n${B},P2,2020-01-01,person,,0.6\n`,
  );
  const quarters = ['2020-04-01', '2020-07-01', '2020-10-01', '2021-01-01', '2021-04-01'];
  const taxes = quarters
    .slice(0, 4)
    .flatMap((from, n) => [
      `${A},taxes-paid,${from},${quarters[n + 1]},1000\n`,
      `${A},foreign-currency-revenue,${from},${quarters[n + 1]},${n === 1 ? 0 : 70}\n`,
    ]);
  await lake.import(dataset('firm-tax'), `bin,fact,period_start,period_end,value\n${taxes.join('')}`);
  await lake.import(
    dataset('firm-statistics'),
    `bin,item,item_scheme,fact,period_start,period_end,value\n${A},720839,HS2017,output,2021-01-01,2021-04-01,9\n${A},,,output,2021-01-01,2021-04-01,12\n`,
  );
  await lake.import(
    dataset('firm-certificates'),
    `bin,item,fact,period_start,period_end,value\n${A},ISO-9001,certificate,2020-01-01,2023-01-01,1\n`,
  );
}, 120_000);
afterAll(() => lake.close());

const read = (viewer: Viewer | null, bin: Bin, day = asOf) => readRuleFacts(lake.platform, viewer, bin, { asOf: day });
const reasons = ({ missing }: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(missing.map(({ fact, reason }) => [fact, reason]));

test('a firm reads its own facts, each with its batch; what is missing says why', async () => {
  const found = await read(firm(A!), A!);
  expect(found.facts).toEqual({
    'firm.activity': '24101',
    'firm.goods': [{ code: '720839', scheme: 'HS2017' }],
    'firm.hasInternationalQualityStandard': true,
    'firm.hasRegularForeignCurrencyRevenue': false,
    'firm.isStateBodyOrEnterprise': false,
    'firm.paysTaxesRegularly': true,
    'firm.registeredOn': '2015-03-01',
  });
  for (const fact of Object.keys(found.facts)) expect(found.origins[fact]!.length, fact).toBeGreaterThan(0);
  expect(found.bases['firm.paysTaxesRegularly']!.reading).toMatchObject({ clause: '5.2/group.2', inDecree: false });
  expect(reasons(found)).toMatchObject({
    // Who owns B is closed to A: the share lies between 0.2 and 0.7, with the bar of 0.5 inside.
    'firm.stateShare': 'owners-unknown',
    'firm.isImporter': 'nothing-told',
    'firm.inDefault': 'not-connected',
    'firm.consentsToIntegration': 'to-ask',
    'firm.foundedUnderPpp': 'to-ask',
    'firm.isSocialEntrepreneurshipCorporation': 'not-held',
    'project.approvedByCommission': 'not-connected',
  });
});

test('an operator reads under consent: the whole chain, but not what the firm gave for statistics', async () => {
  const found = await read(person('operator', { operator: 'brk' }), A!);
  expect(reasons(found)).toMatchObject({ 'firm.goods': 'closed', 'firm.stateShare': 'owners-unknown' });
  expect(found.facts).toMatchObject({ 'firm.paysTaxesRegularly': true });
});

test('who may read nothing above public has what is public', async () => {
  const { facts } = await read(person('analyst', {}), A!);
  expect(Object.keys(facts).toSorted()).toEqual([
    'firm.activity',
    'firm.hasInternationalQualityStandard',
    'firm.isStateBodyOrEnterprise',
    'firm.registeredOn',
  ]);
});

test('the firm reads the chain that it alone makes up, with its bounds', async () => {
  const found = await read(firm(B!), B!);
  expect(found.facts['firm.stateShare']).toBe('0.4');
  expect(found.facts['firm.hasInternationalQualityStandard']).toBe(false);
  expect((await read(firm(C!), C!)).facts['firm.isStateBodyOrEnterprise']).toBe(true);
});

test('a consent that holds on the day is a yes, one that was never given a question', async () => {
  const consent = { firm: B!, registers: ['tax'], purpose: 'decide-support', validUntil: '2026-12-31' } as const;
  await lake.platform.store.transaction<ConsentTables, string[]>((tx) =>
    giveConsents(tx, [consent], { id: 'b', name: 'b' }, new Date('2026-01-10T06:00:00Z')),
  );
  expect((await read(firm(B!), B!, '2026-02-01' as CivilDate)).facts['firm.consentsToIntegration']).toBe(true);
  expect((await read(firm(B!), B!, asOf)).facts['firm.consentsToIntegration']).toBeUndefined();
});

test('the rules take the facts as they are', async () => {
  const { facts } = await read(firm(A!), A!);
  const { measures } = evaluate(pack.rules.ruleset, facts, { asOf });
  expect(measures).toHaveLength(pack.rules.ruleset.source.measures.length);
});

test('limits of a share are those that the rules compare it with', () => {
  expect(limitsOf(pack.rules.ruleset, 'firm.stateShare')).toEqual([0.5]);
  expect(limitsOf(pack.rules.ruleset, 'lease.assetPrice')).toBeNull();
});
