import type { FastifyInstance } from 'fastify';
import { serve } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { civilDateAt, toCivilDate } from '@industry/values';
import {
  getLocationQuotients,
  getPlantCounts,
  getPlantMap,
  listPlaceLayers,
  listPlants,
} from '@industry/atlas/contract';
import { type Districts, districtsOf } from '../districts.ts';
import { placeLayers } from '../place-layers.ts';
import { type PlantColumns, plantColumns } from './plant-columns.ts';
import { plantCounts, type PlantHistory, readPlantHistory } from './plant-history.ts';
import { plantList } from './plant-list.ts';
import { plantMap } from './plant-map.ts';
import { quotientsOf } from './quotients.ts';

/** Plants, their map and what of it is more than chance: of public registers only. */
export function plantRoutes(app: FastifyInstance, platform: Platform): void {
  const of = ({ asOf }: { readonly asOf?: string }): Promise<PlantColumns> =>
    plantColumns(platform, asOf === undefined ? undefined : toCivilDate(asOf));
  // Megabytes of columns are written as JSON once, not at every opening of the map.
  const written = new WeakMap<PlantColumns, Buffer>();

  serve(app, getPlantMap, async ({ query, request, reply }) => {
    const found = await of(query);
    const tag = `"${found.version}"`;
    reply.headers({ etag: tag, 'cache-control': 'no-cache', 'content-type': 'application/json; charset=utf-8' });
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const body = written.get(found) ?? Buffer.from(JSON.stringify(plantMap(found, platform.settings)));
    written.set(found, body);
    return reply.send(body);
  });

  serve(app, listPlants, async ({ query }) => plantList(await of(query), query));
  // Kept as long as the columns of today are: until a batch is published. Borders that come later begin it anew.
  const histories = new WeakMap<
    PlantColumns,
    { readonly borders: Districts; readonly history: Promise<PlantHistory> }
  >();
  const historyOf = async (today: PlantColumns, borders: Districts): Promise<PlantHistory> => {
    const known = histories.get(today);
    if (known?.borders === borders) return known.history;
    const history = readPlantHistory(platform.facts, today, borders);
    histories.set(today, { borders, history });
    history.catch(() => histories.delete(today));
    return history;
  };
  serve(app, getPlantCounts, async ({ query: { level, ...filter } }) => {
    const today = await of({});
    const borders = await districtsOf(platform.facts, today.scheme);
    const counted = plantCounts(await historyOf(today, borders), level, filter, today.asOf);
    const origins = [...today.origins, ...(level === 'district' && borders.origin ? [borders.origin] : [])];
    return { ...counted, origins: origins.map((origin) => ({ ...origin })) };
  });

  serve(app, listPlaceLayers, async ({ query }) => {
    const asOf = query.asOf ?? civilDateAt(platform.now(), platform.pack.passport.timeZone);
    return { layers: await placeLayers(platform, toCivilDate(asOf)) };
  });
  serve(app, getLocationQuotients, async ({ query }) => quotientsOf(await of(query)));
}
