import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Type as T } from 'typebox';
import { SERVICES } from '@industry/app-server/services.ts';
import { publishBatch, stageImport } from '@industry/facts';
import { ofFirms } from '@industry/facts/observations.fixture.ts';
import { serve } from '@industry/http';
import { route } from '@industry/http/contract.ts';
import type { ServerService } from '@industry/registry/types.ts';
import { type Caller, FOREIGN, openWorld, OWN, type World } from './world.ts';

/** A service with facts of firms under their consent: output by region of Kazakhstan. */
const dataset = { ...ofFirms, id: 'walk-output', keys: [{ name: 'firm' }, { name: 'region', classification: 'KATO' }] };
const getOutput = route({
  id: 'getOutput',
  method: 'GET',
  path: '/api/v1/walk-output',
  access: 'public',
  summary: 'Output by firm',
  query: T.Object({ firm: T.Optional(T.String()) }),
  response: T.Object({ values: T.Array(T.Union([T.String(), T.Null()])) }),
});
const service: ServerService = {
  name: 'walk',
  contributions: { datasets: [dataset] },
  routes(app, { facts }) {
    serve(app, getOutput, async ({ viewer, request, query }) => {
      const reader = { viewer, purpose: 'monitor-agreement', requestId: request.id } as const;
      const where = query.firm === undefined ? {} : { where: { firm: query.firm } };
      const found = await facts.observations({ dataset: dataset.id, ...where, reader });
      return { values: found.map(({ value }) => value) };
    });
  },
};

let world: World;
let batch: string;
let [firm, other, monitor, auditor]: Caller[] = [];
beforeAll(async () => {
  world = await openWorld([...SERVICES, service]);
  const { platform } = world.server.composition;
  const { stateFolder } = platform.settings;
  const file = join(stateFolder, 'firms.csv');
  const rows = [OWN.firm, FOREIGN.firm].map((number, i) => `${number},${OWN.region},2022,${(i + 1) * 10}`);
  writeFileSync(file, `firm,region,year,output\n${rows.join('\n')}\n`);
  const options = { scheme: 'KATO-2022' };
  const { staged } = await stageImport({
    stateFolder,
    declaration: dataset,
    importer: dataset.importer,
    file,
    options,
    pack: platform.pack,
  });
  batch = (await publishBatch({ ...platform, actor: 'cli:test' }, staged)).id;
  firm = await world.person('own firm', [{ role: 'firm', scope: { firm: OWN.firm } }]);
  other = await world.person('other firm', [{ role: 'firm', scope: { firm: FOREIGN.firm } }]);
  monitor = await world.person('institute', [{ role: 'monitor', scope: {} }]);
  auditor = await world.person('auditor', [{ role: 'auditor', scope: {} }]);
});
afterAll(() => world.close());

describe('facts of firms under their consent', () => {
  const output = (of: Caller, number?: string) =>
    of('GET', `/api/v1/walk-output${number === undefined ? '' : `?firm=${number}`}`);

  test('are read by the firm itself, each its own', async () => {
    expect(await output(firm!)).toMatchObject({ status: 200, body: { values: ['10'] } });
    expect(await output(other!)).toMatchObject({ status: 200, body: { values: ['20'] } });
    expect(await output(firm!, FOREIGN.firm)).toMatchObject({ status: 403, code: 'not-readable' });
  });

  test('are read by nobody else while no consent is kept, and the answer says where the rule stands', async () => {
    for (const of of [world.nobody, auditor!])
      expect(await output(of)).toMatchObject({ status: 403, code: 'not-readable' });
    // The table admits the institute for this purpose; which firms consented decides what it sees.
    expect(await output(monitor!)).toMatchObject({ status: 200, body: { values: [] } });
    const { body } = await output(monitor!, OWN.firm);
    expect((body as { detail: string }).detail).toContain('/rights');
    expect(JSON.stringify(body)).not.toContain(OWN.firm);
  });

  test('are in no catalogue and no download', async () => {
    for (const of of [world.nobody, monitor!, firm!]) {
      expect(JSON.stringify((await of('GET', '/api/v1/datasets')).body)).not.toContain(dataset.id);
      for (const path of [dataset.id, `${dataset.id}/batches/${batch}`])
        expect((await of('GET', `/api/v1/datasets/${path}`)).status).toBe(404);
    }
  });

  test('leave a trace that the firm and the auditor read, and no other firm', async () => {
    const log = (of: Caller) => of('GET', `/api/v1/read-log?firm=${OWN.firm}`);
    const { body } = await log(firm!);
    expect((body as { readings: object[] }).readings).toMatchObject([
      { personName: 'own firm', dataset: dataset.id, purpose: 'monitor-agreement' },
    ]);
    expect((await log(auditor!)).body).toEqual(body);
    for (const of of [other!, monitor!]) expect(await log(of)).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await log(world.nobody)).status).toBe(401);
  });
});
