import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { output, outputFile, sealed } from './observations.fixture.ts';
import { importFile } from './import-file.ts';
import { publishBatchCommand } from './publish.ts';
import { sweepLake } from './sweep.ts';
import { openTestLake, type TestLake } from './test-lake.ts';

const GOOD = outputFile([2022, 2023]);

describe('publication', () => {
  let lake: TestLake;
  beforeEach(async () => {
    lake = await openTestLake([output, sealed]);
  });
  afterEach(() => lake.close());
  const stage = (text = GOOD) => lake.stage(output, lake.write('figures.csv', text));
  const seen = () => lake.facts.observations({ dataset: 'output' });

  test('what is staged is not seen; what is published is, with its origin', async () => {
    const { staged, record } = await stage();
    expect(await seen()).toEqual([]);
    const batch = await lake.publish(staged, 'cli:aigul');
    expect(batch).toMatchObject({
      id: record.id,
      already: false,
      actor: 'cli:aigul',
      rows: 8,
      recordedAt: '2026-01-15T06:00:00.000Z',
      state: 'published',
    });
    const [first] = await seen();
    expect(first).toEqual({
      keys: { region: '10' },
      fact: 'output',
      periodStart: '2022-01-01',
      periodEnd: '2023-01-01',
      periodKind: 'interval',
      scheme: { region: 'TL-2021' },
      value: '10',
      unit: 'mln-xts',
      status: 'A',
      origin: {
        dataset: 'output',
        batch: record.id,
        fileHash: record.fileHash,
        source: 'Invented for tests',
        sourceText: {
          kk: 'Invented for tests',
          ru: 'Invented for tests',
          en: 'Invented for tests',
          ja: 'Invented for tests',
        },
        licence: 'CC0-1.0',
        publishedOn: null,
        recordedAt: '2026-01-15T06:00:00.000Z',
        quoted: false,
        simulated: false,
      },
    });
    expect(lake.announced.map(({ id }) => id)).toEqual([record.id]);
  });

  test('the right file after a wrong one puts its figures back in force, once', async () => {
    const publish = (staged: string) => lake.publish(staged);
    const bring = (text: string, day: string) => {
      lake.setNow(`${day}T00:00:00.000Z`);
      const { importer } = output;
      const file = lake.write('figures.csv', text);
      return importFile(
        { stateFolder: lake.stateFolder, declaration: output, importer, file, pack: lake.pack },
        publish,
      );
    };
    const value = async () => (await seen())[0]?.value;
    const right = await bring(GOOD, '2026-02-01');
    const wrong = await bring(GOOD.replace('10,2022,10', '10,2022,999'), '2026-02-02');
    expect(wrong.id).not.toBe(right.id);
    expect(await value()).toBe('999');
    const again = await bring(GOOD, '2026-02-03');
    expect(again).toMatchObject({ already: false, options: { after: wrong.id } });
    expect(await value()).toBe('10');
    expect(await bring(GOOD, '2026-02-04')).toMatchObject({ id: again.id, already: true, replacedBy: null });
    expect(await lake.facts.batches()).toHaveLength(3);
  });

  test('the same file twice is one batch, and says so', async () => {
    const first = await lake.publish((await stage()).staged);
    lake.setNow('2026-02-01T00:00:00.000Z');
    const second = await lake.publish((await stage()).staged);
    expect(second).toEqual({ ...first, already: true, replacedBy: null });
    expect(await lake.facts.batches()).toHaveLength(1);
    expect(readdirSync(join(lake.stateFolder, 'staging')).filter((name) => name.startsWith('stage-'))).toEqual([]);
  });

  test('two who publish the same file at once meet one batch', async () => {
    const [one, two] = [await stage(), await stage()];
    const results = await Promise.all([lake.publish(one.staged), lake.publish(two.staged)]);
    // Which of the two is first is nobody's promise.
    expect(results.map(({ already }) => already).toSorted()).toEqual([false, true]);
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
  });

  test('the file of a batch has the same bytes in two runs', async () => {
    const [one, two] = [await stage(), await stage()];
    expect(one.files).toEqual(two.files);
    expect(one.files[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('files lie in Hive folders; those of datasets above "public" in a guarded one', async () => {
    const open = await lake.publish((await stage()).staged);
    const { staged } = await lake.stage(sealed, lake.write('sealed.csv', GOOD));
    const closed = await lake.publish(staged);
    const at = (...parts: string[]) => join(lake.stateFolder, 'lake', ...parts);
    expect(readdirSync(at('dataset=output', `batch=${open.id}`))).toEqual(['observations.parquet']);
    expect(existsSync(at('restricted', 'dataset=sealed', `batch=${closed.id}`, 'observations.parquet'))).toBe(true);
    expect(statSync(at('restricted')).mode & 0o777).toBe(0o700);
    await expect(lake.facts.observations({ dataset: 'sealed' })).rejects.toThrow('no row of the secrecy table');
    await expect(lake.facts.rows(closed.id, { offset: 0, limit: 1 })).rejects.toThrow('are not public');
  });

  test('a page of a batch is read as it lies in the file', async () => {
    const batch = await lake.publish((await stage()).staged);
    const page = await lake.facts.rows(batch.id, { offset: 1, limit: 2 });
    expect(page.columns).toEqual([
      'region',
      'fact',
      'period_start',
      'period_end',
      'period_kind',
      'region_scheme',
      'value',
      'unit',
      'status',
      'op',
      'batch',
    ]);
    expect(page.rows.map((row) => [row[0], row[2], row[6]])).toEqual([
      ['10', '2023-01-01', '10.000000'],
      ['20', '2022-01-01', '20.000000'],
    ]);
  });

  test('publication is an audit event', async () => {
    const batch = await lake.publish((await stage()).staged, 'cli:aigul');
    await lake.platform.audit.seal();
    expect(await lake.platform.audit.check()).toMatchObject({ ok: true, sealed: 1 });
    expect(batch.id).toBeDefined();
  });

  test('rejected rows stand beside the batch with line, field, value and reason', async () => {
    const years = Array.from({ length: 50 }, (_, i) => 1970 + i);
    const text = outputFile(years).replace('20,1990,20', '20,1990,=2+2');
    const batch = await lake.publish((await stage(text)).staged);
    expect(batch).toMatchObject({ rows: 199, rejectedRows: 1 });
    expect(batch.findings.map(({ check, rows }) => [check, rows])).toContainEqual(['formula', 1]);
    expect(batch.findings.map(({ check }) => check)).toContain('not-whole');
    const file = join(lake.stateFolder, 'lake', 'dataset=output', `batch=${batch.id}`, 'rejected.csv');
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines[0]).toBe('line,field,value,check,reason');
    expect(lines[1]).toMatch(/^83,output,'=2\+2,formula,"the value begins like a formula/);
  });

  test('a staged folder with another name than one of staging is refused', async () => {
    for (const staged of ['../../etc', 'stage', '..', 'a/b', '']) {
      const run = publishBatchCommand.run({ ...lake.platform, actor: 'cli:x' }, { staged }, () => undefined);
      await expect(run).rejects.toThrow();
    }
    expect(await lake.facts.batches()).toEqual([]);
  });

  test('at start, what a crash left is removed and nothing else', async () => {
    const kept = await lake.publish((await stage()).staged);
    const running = await stage(outputFile([2021]));
    const dead = await stage(outputFile([2020]));
    const staging = join(lake.stateFolder, 'staging');
    // Process 999999999 cannot exist: the folder of one that was killed.
    renameSync(join(staging, dead.staged), join(staging, 'stage-999999999-1-abc'));
    const crashed = await stage(outputFile([2019]));
    const moved = join(lake.stateFolder, 'lake', 'dataset=output', `batch=${crashed.record.id}`);
    renameSync(join(staging, crashed.staged, 'batch'), moved);
    const rows = ['old', 'new'].map((name) => join(staging, `rejected-${name}.csv`));
    for (const file of rows) writeFileSync(file, 'line');
    utimesSync(rows[0]!, 0, new Date(Date.now() - 8 * 86_400_000).getTime() / 1000);
    const foreign = join(lake.stateFolder, 'lake', 'dataset=output', 'batch=of-another-catalogue');
    mkdirSync(foreign);
    const removed = await sweepLake(lake.stateFolder, lake.platform.store);
    expect(removed).toEqual([join(staging, 'stage-999999999-1-abc'), rows[0], moved]);
    expect(existsSync(rows[1]!)).toBe(true);
    expect(existsSync(foreign)).toBe(true);
    expect(existsSync(join(staging, running.staged))).toBe(true);
    expect((await seen()).map(({ origin }) => origin.batch)).toEqual(Array.from({ length: 8 }, () => kept.id));
  });
});
