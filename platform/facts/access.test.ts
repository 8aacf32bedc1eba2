import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '@industry/http/problem.ts';
import type { Viewer } from '@industry/http/viewer.ts';
import type { Role, SecrecyRow } from '@industry/pack/schema.ts';
import { stateFolders } from '@industry/warehouse';
import { FIRMS, firmsFile, ofFirms } from './observations.fixture.ts';
import { readingsOf } from './read-log.ts';
import { openTestLake, type TestLake } from './test-lake.ts';
import type { DatasetDeclaration, Purpose, Reader, SecrecyClass } from './types.ts';

const ground = { kk: 'негіз', ru: 'основание', en: 'ground', ja: '根拠' };
const TABLE: readonly SecrecyRow[] = [
  { class: 'consent', purpose: 'monitor-agreement', roles: ['monitor', 'firm'], ground },
  { class: 'consent', purpose: 'decide-support', roles: ['operator'], ground },
  { class: 'consent', purpose: 'statistics', roles: ['analyst'], ground },
  { class: 'contract', purpose: 'monitor-agreement', roles: ['monitor'], ground },
];
const ROLES = ['nobody', 'administrator', 'data-officer', 'analyst', 'monitor', 'operator', 'firm', 'auditor'] as const;
const WORDS = { title: ground, duty: ground };
const PACK_ROLES: readonly Role[] = ROLES.filter((id) => id !== 'nobody').map((id) => ({
  id,
  scope: id === 'firm' ? 'firm' : 'none',
  ...WORDS,
}));
const PURPOSES: readonly Purpose[] = [
  'publish',
  'statistics',
  'decide-support',
  'monitor-agreement',
  'evaluate',
  'investigate',
];
const [FIRST, SECOND] = FIRMS.map(({ firm }) => firm) as [string, string];

const viewer = (role: string): Viewer | null =>
  role === 'nobody'
    ? null
    : { id: `p-${role}`, name: role, assignments: [{ role, scope: role === 'firm' ? { firm: FIRST } : {} }] };
const datasetOf = (secrecy: SecrecyClass): DatasetDeclaration => ({ ...ofFirms, id: `firms-${secrecy}`, secrecy });
const CLASSES: readonly SecrecyClass[] = ['public', 'statistics', 'consent', 'contract', 'sealed'];

describe('figures above "public"', () => {
  let lake: TestLake;
  let batches: ReadonlyMap<SecrecyClass, string>;
  beforeAll(async () => {
    // Nobody but the second firm has consented, and to the monitor only.
    const namedReading = async ({ role }: { readonly role: string }) => (role === 'monitor' ? [SECOND] : []);
    lake = await openTestLake(CLASSES.map(datasetOf), {}, { secrecy: TABLE, roles: PACK_ROLES, namedReading });
    const published = new Map<SecrecyClass, string>();
    for (const secrecy of CLASSES)
      published.set(secrecy, (await lake.import(datasetOf(secrecy), firmsFile([2022, 2023]))).id);
    batches = published;
  });
  afterAll(() => lake.close());

  async function outcome(secrecy: SecrecyClass, role: string, purpose: Purpose): Promise<string> {
    const reader = { viewer: viewer(role), purpose };
    const dataset = `firms-${secrecy}`;
    const refused = (error: unknown): null => {
      if ((error as Problem).code !== 'not-readable') throw error;
      return null;
    };
    const rows = await lake.facts.observations({ dataset, reader }).catch(refused);
    const table = await lake.facts.table({ dataset, columns: ['value'], reader }).catch(refused);
    const sums = await lake.facts.aggregates({ dataset, reader }).catch(refused);
    // The same door: whoever is refused rows is refused them as a table.
    expect(table?.rows.length).toBe(rows?.length);
    const firms = new Set(rows?.map(({ keys }) => keys['firm']));
    if (rows !== null) expect(sums).toBeNull();
    return rows === null ? (sums === null ? '-' : 'sums') : `${firms.size} firms`;
  }

  // Every cell that is not '-'; the rest of class x role x purpose is refused.
  const GRID: Readonly<Record<string, string>> = {
    'consent analyst statistics': 'sums',
    'consent monitor monitor-agreement': '1 firms',
    'consent firm monitor-agreement': '1 firms',
    'consent operator decide-support': '0 firms',
    'contract monitor monitor-agreement': '1 firms',
  };

  test.each(CLASSES.flatMap((secrecy) => ROLES.map((role) => [secrecy, role] as const)))(
    '%s figures for %s, purpose by purpose',
    async (secrecy, role) => {
      for (const purpose of PURPOSES) {
        const expected = secrecy === 'public' ? '7 firms' : (GRID[`${secrecy} ${role} ${purpose}`] ?? '-');
        expect([purpose, await outcome(secrecy, role, purpose)]).toEqual([purpose, expected]);
      }
    },
  );

  test('a firm that is asked for by name and has not consented is refused, not left out', async () => {
    const reader = { viewer: viewer('monitor'), purpose: 'monitor-agreement' } as const;
    const ask = (firm: string | string[]) =>
      lake.facts.observations({ dataset: 'firms-consent', where: { firm }, reader });
    expect(await ask(SECOND)).toHaveLength(2);
    await expect(ask(FIRST)).rejects.toMatchObject({ code: 'not-readable' });
    await expect(ask([SECOND, FIRST])).rejects.toMatchObject({ code: 'not-readable' });
    await expect(
      lake.facts.table({ dataset: 'firms-consent', columns: ['value'], where: { firm: FIRST }, reader }),
    ).rejects.toMatchObject({ code: 'not-readable' });
  });

  test('are not opened by an assignment that does not say for which firm it is, nor by a role that the pack has not', async () => {
    for (const role of ['firm', 'minister']) {
      const reader = {
        viewer: { id: 'p', name: 'p', assignments: [{ role, scope: {} }] },
        purpose: 'monitor-agreement',
      };
      await expect(
        lake.facts.observations({ dataset: 'firms-consent', reader: reader as Reader }),
      ).rejects.toMatchObject({ code: 'not-readable' });
    }
  });

  test('lie in a guarded folder, have no page of rows, and their batches are told of to nobody else', async () => {
    const at = (...parts: string[]) => join(lake.stateFolder, 'lake', ...parts);
    expect(readdirSync(at()).filter((name) => name.startsWith('dataset='))).toEqual(['dataset=firms-public']);
    expect(readdirSync(at('restricted'))).toHaveLength(4);
    for (const folder of ['lake/restricted', 'raw', 'staging'])
      expect(statSync(join(lake.stateFolder, folder)).mode & 0o077).toBe(0);
    const id = batches.get('consent')!;
    expect(existsSync(at('restricted', 'dataset=firms-consent', `batch=${id}`))).toBe(true);
    await expect(lake.facts.rows(id, { offset: 0, limit: 1 })).rejects.toMatchObject({ code: 'not-readable' });
    expect((await lake.facts.batches()).map(({ dataset }) => dataset)).toEqual(['firms-public']);
    expect(await lake.facts.batches('firms-consent')).toEqual([]);
    expect(await lake.facts.batch(id)).toBeUndefined();
    const monitor = { viewer: viewer('monitor'), purpose: 'monitor-agreement' } as const;
    // What was checked quotes cells of every firm, so one firm's consent does not open it.
    expect(await lake.facts.batch(id, monitor)).toBeUndefined();
  });

  test('each answer that names a firm is in its read log; public answers and sums are not', async () => {
    const before = await readingsOf(lake.platform.store, SECOND, 100);
    lake.setNow('2026-03-01T00:00:00.000Z');
    const reader = { viewer: viewer('monitor'), purpose: 'monitor-agreement', requestId: 'request-0001' } as const;
    await lake.facts.observations({ dataset: 'firms-consent', reader });
    await lake.facts.table({ dataset: 'firms-public', columns: ['value'] });
    await lake.facts.aggregates({
      dataset: 'firms-consent',
      reader: { viewer: viewer('analyst'), purpose: 'statistics' },
    });
    const after = await readingsOf(lake.platform.store, SECOND, 100);
    expect(after.slice(0, after.length - before.length)).toEqual([
      {
        readAt: '2026-03-01T00:00:00Z',
        person: 'p-monitor',
        personName: 'monitor',
        dataset: 'firms-consent',
        purpose: 'monitor-agreement',
        requestId: 'request-0001',
      },
    ]);
    const readers = (await readingsOf(lake.platform.store, FIRST, 100)).map(({ person }) => person);
    expect(new Set(readers)).toEqual(new Set(['p-firm']));
  });

  test('sums hide cells of fewer than three firms, and the cell that would give them away', async () => {
    const reader = { viewer: viewer('analyst'), purpose: 'statistics' } as const;
    const by = await lake.facts.aggregates({ dataset: 'firms-consent', by: 'region', reader });
    // 20 has two firms, 30 has one: together three, so that the total minus region 10 gives neither away.
    expect(
      by.filter(({ periodStart }) => periodStart === '2022-01-01').map((c) => [c.group, c.firms, c.value]),
    ).toEqual([
      ['10', 4, '100'],
      ['20', null, null],
      ['30', null, null],
    ]);
    for (const cell of by.filter(({ hidden }) => hidden)) expect([cell.firms, cell.value]).toEqual([null, null]);
    const [whole] = await lake.facts.aggregates({ dataset: 'firms-consent', reader });
    expect(whole).toMatchObject({ group: null, firms: 7, value: '280', hidden: false });
    await expect(lake.facts.aggregates({ dataset: 'firms-consent', by: 'firm', reader })).rejects.toThrow();
  });
});

test('a guarded folder that came with wider rights is closed again', async () => {
  const lake = await openTestLake([]);
  stateFolders(lake.stateFolder);
  chmodSync(join(lake.stateFolder, 'lake', 'restricted'), 0o755);
  stateFolders(lake.stateFolder);
  expect(statSync(join(lake.stateFolder, 'lake', 'restricted')).mode & 0o777).toBe(0o700);
  await lake.close();
});

test('figures about firms that do not say which column names the firm are read by nobody', async () => {
  const { firm: _firm, ...unnamed } = datasetOf('consent');
  const lake = await openTestLake([unnamed], {}, { secrecy: TABLE, roles: PACK_ROLES });
  await lake.import(unnamed, firmsFile([2022]));
  const reader = { viewer: viewer('monitor'), purpose: 'monitor-agreement' } as const;
  await expect(lake.facts.observations({ dataset: unnamed.id, reader })).rejects.toThrow('which column names the firm');
  await lake.close();
});
