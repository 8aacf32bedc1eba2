import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Platform } from '@industry/registry/types.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportableDataset } from './importer.ts';
import { output, outputFile } from './observations.fixture.ts';
import { publishBatch } from './publish.ts';
import { reimport, reimportCommand } from './reimport.ts';
import { sweepLake } from './sweep.ts';
import { openTestLake, type TestLake } from './test-lake.ts';

/** The same file, read by an importer that takes another column and has stricter bounds. */
const next = (more: Partial<ImportableDataset> = {}): ImportableDataset => ({
  ...output,
  ...more,
  importer: {
    ...output.importer,
    version: '2',
    source: 'Invented anew',
    layouts: [
      {
        kind: 'long',
        id: 'by-year',
        keys: { region: 'region' },
        period: { year: 'year' },
        facts: { columns: { output: 'revised' } },
        emptyValue: 'skip',
        ignore: ['output'],
      },
    ],
  },
});

/** Region 10 is revised, 40 is gone, the others are as they were. */
const FILE = 'region,year,output,revised\n10,2022,10,11\n20,2022,20,20\n30,2022,30,30\n40,2022,40,\n';

describe('reimport', () => {
  let lake: TestLake;
  beforeEach(async () => {
    lake = await openTestLake([output]);
  });
  afterEach(() => lake.close());

  const seen = async () =>
    (await lake.facts.observations({ dataset: 'output' })).map(({ keys, value }) => [keys['region'], value]);
  const again = (dataset: ImportableDataset = next(), options: { dataset?: string } = {}) => {
    const contributions = { ...lake.platform.contributions, datasets: [dataset] };
    return reimport({ ...lake.platform, contributions, actor: 'cli:ada' } as Platform & { actor: string }, options);
  };

  test('a newer importer: other rows of the same file, the batch and its times as they were', async () => {
    const before = await lake.import(output, FILE, { publishedOn: '2024-05-01' });
    lake.setNow('2026-03-01T00:00:00.000Z');
    const { replaced, ...rest } = await again();
    expect(rest).toEqual({ batches: 1, unchanged: 0, left: [] });
    expect(replaced).toEqual([{ batch: before.id, dataset: 'output', same: 2, changed: 1, added: 0, removed: 1 }]);
    expect(await seen()).toEqual([
      ['10', '11'],
      ['20', '20'],
      ['30', '30'],
    ]);
    expect(await lake.facts.batch(before.id)).toMatchObject({
      publishedOn: '2024-05-01',
      recordedAt: before.recordedAt,
      actor: before.actor,
      importerVersion: '2',
      source: 'Invented anew',
      rows: 3,
      fileHash: before.fileHash,
    });
    const [row] = (await lake.facts.rows(before.id, { offset: 0, limit: 1 })).rows;
    expect(row).toContain(before.id);
    expect(lake.announced.map(({ importerVersion }) => importerVersion)).toEqual(['1', '2']);
  });

  test('the change is an audit event with the differences', async () => {
    const { id } = await lake.import(output, FILE);
    await again();
    const [event] = await lake.platform.audit.events({ object: `batch:${id}` });
    expect(event).toMatchObject({
      actor: 'cli:ada',
      action: 'batch.reimport',
      before: { importerVersion: '1', rows: 4 },
      after: { importerVersion: '2', rows: 3, rowsByDifference: { same: 2, changed: 1, added: 0, removed: 1 } },
    });
  });

  test('repeated, it changes nothing', async () => {
    await lake.import(output, FILE);
    await lake.import(output, outputFile([2021]));
    expect(await again(output)).toEqual({ batches: 2, unchanged: 2, replaced: [], left: [] });
    await again({ ...next(), importer: { ...output.importer, version: '2', source: 'Invented anew' } });
    const events = await lake.platform.audit.events();
    expect(await again({ ...next(), importer: { ...output.importer, version: '2', source: 'Invented anew' } })).toEqual(
      {
        batches: 2,
        unchanged: 2,
        replaced: [],
        left: [],
      },
    );
    expect(await lake.platform.audit.events()).toHaveLength(events.length);
  });

  test('a batch whose file does not pass any more is left as it is, and reported', async () => {
    const { id } = await lake.import(output, FILE);
    const strict = next({ facts: [{ ...output.facts[0]!, maximum: '5' }] });
    const { left, replaced } = await again(strict);
    expect(replaced).toEqual([]);
    expect(left).toMatchObject([
      { batch: id, reason: expect.stringMatching(/^figures\.csv: .*line 2, field revised/) },
    ]);
    expect(await seen()).toHaveLength(4);
    expect(readdirSync(join(lake.stateFolder, 'staging')).filter((name) => name.startsWith('stage-'))).toEqual([]);
  });

  test('a raw file that is gone or damaged leaves its batch as it is', async () => {
    const { id, fileHash } = await lake.import(output, FILE);
    const raw = join(lake.stateFolder, 'raw', `${fileHash}.br`);
    writeFileSync(raw, brotliCompressSync('region,year,output,revised\n10,2022,1,1\n'));
    expect((await again()).left).toMatchObject([{ batch: id, reason: expect.stringContaining('is damaged') }]);
    rmSync(raw);
    expect((await again()).left).toMatchObject([
      { batch: id, reason: expect.stringContaining('is not kept any more') },
    ]);
    expect(await seen()).toHaveLength(4);
  });

  test('a file that came compressed, and one in another encoding', async () => {
    const { staged } = await lake.stage(output, lake.write('figures.csv.gz', gzipSync(FILE)));
    await lake.publish(staged);
    const utf16 = Buffer.from(`\uFEFF${FILE.replaceAll('2022', '2023')}`, 'utf16le');
    await lake.publish((await lake.stage(output, lake.write('utf16.csv', utf16))).staged);
    expect(await again()).toMatchObject({ left: [], replaced: [{ changed: 1 }, { changed: 1 }] });
  });

  test('a dataset that nobody declares any more is left; one that never was is refused', async () => {
    const { id } = await lake.import(output, FILE);
    expect((await again({ ...output, id: 'other' })).left).toEqual([
      { batch: id, dataset: 'output', reason: 'no service declares this dataset any more' },
    ]);
    await expect(again(output, { dataset: 'outptu' })).rejects.toThrow('There is no dataset "outptu". Known: output.');
    expect(await again(output, { dataset: 'output' })).toMatchObject({ batches: 1, unchanged: 1 });
  });

  test('the file of a batch that was read again is no second batch when it is imported once more', async () => {
    const { id } = await lake.import(output, FILE);
    await again();
    const dataset = next();
    const { staged } = await lake.stage(dataset, lake.write('figures.csv', FILE));
    expect(await publishBatch({ ...lake.platform, actor: 'cli:ada' }, staged)).toMatchObject({ id, already: true });
    expect(await lake.facts.batches()).toHaveLength(1);
  });

  test('the old files stay for a day, and only they go', async () => {
    await lake.import(output, FILE);
    const folder = join(lake.stateFolder, 'lake', 'dataset=output');
    const old = readdirSync(folder);
    lake.setNow('2026-03-01T00:00:00.000Z');
    await again();
    expect(readdirSync(folder)).toHaveLength(2);
    expect(await sweepLake(lake.stateFolder, lake.platform.store, new Date('2026-03-01T23:00:00Z'))).toEqual([]);
    const removed = await sweepLake(lake.stateFolder, lake.platform.store, new Date('2026-03-02T01:00:00Z'));
    expect(removed).toEqual(old.map((name) => join(folder, name)));
    expect(await seen()).toHaveLength(3);
    expect(existsSync(join(folder, readdirSync(folder)[0]!, 'staged.json'))).toBe(false);
  });

  test('the command answers the same', async () => {
    await lake.import(output, FILE);
    const steps: string[] = [];
    const context = { ...lake.platform, actor: 'cli:ada' };
    expect(await reimportCommand.run(context, {}, ({ step }) => steps.push(step))).toMatchObject({ unchanged: 1 });
    expect(steps).toEqual(['output', 'done']);
  });
});
