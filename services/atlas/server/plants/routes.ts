import type { FastifyInstance } from 'fastify';
import { serve } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { toCivilDate } from '@industry/values';
import { getLocationQuotients, getPlantMap, listPlants } from '@industry/atlas/contract';
import { type PlantColumns, plantColumns } from './plant-columns.ts';
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
  serve(app, getLocationQuotients, async ({ query }) => quotientsOf(await of(query)));
}
