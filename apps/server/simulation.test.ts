import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { demonstrationService } from '@industry/demonstration/server';
import { ConsentMissing, importers, publishBatchCommand } from '@industry/facts';
import { readCatalogue } from '@industry/facts/catalogue.ts';
import type { ConsentTables } from '@industry/firms';
import { firmsService } from '@industry/firms-service/server';
import { simulate } from '@industry/simulation/server/simulate';
import { publishEconomy, RealFolder } from '@industry/simulation/server/publish-economy';
import { stageEconomy } from '@industry/simulation/server/stage-economy';
import { simulationService } from '@industry/simulation/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer, testSettings } from './testing.ts';

const TABLES = ['firm-registration', 'firm-labour'] as const;
let server: TestServer;
beforeAll(async () => {
  const settings = testSettings({ INDUSTRY_PACK: 'programmes/kz-2020-2025' });
  server = await openTestServer({
    settings,
    mode: 'demonstration',
    services: [demonstrationService, firmsService, simulationService],
  });
});
afterAll(() => server.close());

async function publish(economy: { readonly firms: number; readonly seed: number }, after?: Record<string, string>) {
  const { platform } = server.composition;
  const { pack, settings, contributions } = platform;
  const folder = join(settings.stateFolder, 'made');
  const { files } = simulate(pack, { ...economy, folder, consented: true }).written;
  try {
    const staged = await stageEconomy({
      pack,
      stateFolder: settings.stateFolder,
      datasets: importers(contributions.datasets),
      files: new Map(TABLES.map((table) => [table, files.get(table)!])),
      economy,
      ...(after && { after }),
    });
    return await publishEconomy({ ...platform, actor: 'test' }, { staged, ...economy });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const inForce = async () => {
  const batches = await readCatalogue(server.composition.platform.store, { dataset: 'firm-registration' });
  return batches.filter(({ state }) => state === 'published').map(({ source }) => source);
};

describe('a simulated economy in a demonstration country', () => {
  test('takes the place of what was there, and may come back', async () => {
    const first = await publish({ firms: 30, seed: 1 });
    expect(first).toMatchObject({ batches: 2, again: {} });
    expect(await inForce()).toEqual([expect.stringContaining('30 firms, seed 1')]);
    expect((await publish({ firms: 30, seed: 2 })).withdrawn).toBe(2);
    const { again } = await publish({ firms: 30, seed: 1 });
    expect(Object.keys(again).toSorted()).toEqual(TABLES.toSorted());
    await publish({ firms: 30, seed: 1 }, again);
    expect(await inForce()).toEqual([expect.stringContaining('30 firms, seed 1')]);
  });

  test('holds facts under consent only of firms that consent', async () => {
    const { platform } = server.composition;
    const rows = await platform.store
      .tables<ConsentTables>()
      .selectFrom('firm_consent')
      .select(['firm', 'given_by'])
      .execute();
    const consenting = new Set(rows.filter(({ given_by: by }) => by === 'simulation').map(({ firm }) => firm));
    const folder = join(platform.settings.stateFolder, 'made');
    const { rows: kept } = simulate(platform.pack, { firms: 30, seed: 1, folder, consented: true }).written;
    const lines = readFileSync(join(folder, 'firm-labour.csv'), 'utf8').trimEnd().split('\n').slice(1);
    rmSync(folder, { recursive: true });
    expect(consenting.size).toBeGreaterThan(10);
    expect(lines.length).toBeLessThan(kept['firm-labour']);
    expect(lines.filter((line) => !consenting.has(line.slice(0, 12)))).toEqual([]);
  });

  test('is no file that the desk or a command publishes while one firm in it has not consented', async () => {
    const { platform } = server.composition;
    const { pack, settings, contributions } = platform;
    const folder = join(settings.stateFolder, 'made');
    const publishFile = async (consented: boolean, seed: number) => {
      const { files } = simulate(pack, { firms: 30, seed: 1, folder, consented }).written;
      const request = { pack, stateFolder: settings.stateFolder, datasets: importers(contributions.datasets) };
      const [staged] = await stageEconomy({
        ...request,
        files: new Map([['firm-labour', files.get('firm-labour')!]]),
        // Another name than the one that is published.
        economy: { firms: 30, seed },
      });
      rmSync(folder, { recursive: true });
      return publishBatchCommand.run({ ...platform, actor: 'cli:test' }, { staged: staged! }, () => undefined);
    };
    const refused = await publishFile(false, 3).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConsentMissing);
    expect(refused).toMatchObject({ status: 409, detail: expect.stringMatching(/^\d+ of the \d+ firms in the file/) });
    expect(await publishFile(true, 4)).toMatchObject({ dataset: 'firm-labour', state: 'published' });
  });

  test('is compared with the act by a job, figure by figure with its clause', async () => {
    const ask = async () => (await server.app.inject({ url: '/api/v1/simulation/report' })).json();
    expect(await ask()).toMatchObject({ state: 'computing', economy: { firms: 30, seed: 1 }, compared: [] });
    await server.composition.platform.jobs.drain();
    const report = await ask();
    expect(report).toMatchObject({ state: 'ready', counts: { operating: 19, active: 11 } });
    expect(report.compared[0]).toMatchObject({ figure: 'firms.registered', clause: '3.1/firms', simulated: 30 });
    expect(report.notSimulated).toContainEqual(
      expect.objectContaining({ figure: 'growth.output.2010', clause: '3.1/growth', stated: '3.8' }),
    );
  });

  test('is refused in a real folder', async () => {
    const real = { ...server.composition.platform, mode: 'real', actor: 'test' } as const;
    await expect(publishEconomy(real, { staged: [], firms: 30, seed: 1 })).rejects.toThrow(RealFolder);
  });
});
