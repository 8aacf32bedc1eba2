import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { Problem, serve } from '@industry/http';
import type { Platform, ServerService } from '@industry/registry/types.ts';
import {
  DATA_CSV_MEDIA,
  DATA_JSON_MEDIA,
  getSdmxAvailability,
  getSdmxData,
  getSdmxStructures,
  STRUCTURE_MEDIA,
} from '@industry/sdmx/contract';
import { availability } from './availability.ts';
import { attributesOf, withMeasure } from './components.ts';
import { dataCsv } from './data-csv.ts';
import { dataJson } from './data-json.ts';
import { type DataRequest, dataSets } from './data-sets.ts';
import { filterOf } from './filter.ts';
import type { Flow } from './flow.ts';
import { Flows } from './flows.ts';
import { VERSION } from './ids.ts';
import { checkStructureFormat, dataFormat, type DataFormat } from './negotiate.ts';
import { problems } from './problems.ts';
import { matches, structureData, type StructureRequest } from './structure-query.ts';
import { send, sendJson } from './send.ts';
import { agencyOf, artefacts } from './structures.ts';

const flowsOf = new WeakMap<Platform['facts'], Flows>();

function flows(platform: Platform): Flows {
  const known = flowsOf.get(platform.facts) ?? new Flows(platform);
  flowsOf.set(platform.facts, known);
  return known;
}

/** Indicators and long datasets under the SDMX REST 2 paths. */
export const sdmxService: ServerService = {
  name: 'sdmx',
  contributions: {
    problems,
    batchPublished: async (batch, platform) => flows(platform).forget(batch),
  },
  routes(app, platform) {
    const { pack } = platform;
    const agency = agencyOf(pack);
    const head = () => ({ agency, now: platform.now() });

    /** The one dataflow that the path names; a data structure has one flow here, so either word leads to it. */
    const flowOf = async ({ context, agency: of, id, version }: Where): Promise<Flow> => {
      const what = [context, of, id, version].filter(Boolean).join('/');
      const kinds = context.split(',');
      const [dataflow, structure] = [kinds.includes('dataflow') || context === '*', kinds.includes('datastructure')];
      if (!dataflow && !structure) {
        if (context === 'provisionagreement') throw new Problem('sdmx-unknown', { what });
        throw new Problem('sdmx-query', { parameter: 'context', value: context, example: 'dataflow, datastructure' });
      }
      const found = (await flows(platform).all()).filter(
        (flow) => (dataflow && matches(id, flow.id)) || (structure && matches(id, `DSD_${flow.id}`)),
      );
      if (!matches(of, agency) || !matches(version ?? '*', VERSION, true) || found.length === 0)
        throw new Problem('sdmx-unknown', { what });
      if (found.length > 1)
        throw new Problem('sdmx-not-implemented', { what: `${what}: several dataflows in one message` });
      return found[0]!;
    };

    for (const one of getSdmxStructures) {
      serve(app, one, async ({ params, query, request, reply, language }) => {
        checkStructureFormat(request.headers.accept);
        const all = artefacts(await flows(platform).all(), pack);
        const asked = { ...(params as Omit<StructureRequest, 'detail'>), ...query } as StructureRequest;
        return sendJson({ request, reply, language }, STRUCTURE_MEDIA, structureData(all, asked, language), head());
      });
    }

    for (const one of getSdmxData) {
      serve(app, one, async ({ params, query, request, reply, language }) => {
        const where = whereOf(params);
        const asked = query as DataRequest &
          Readonly<Record<string, string>> & { readonly format?: DataFormat | `${DataFormat}data` };
        const { format, csv } = dataFormat(request.headers.accept, asked.format);
        const flow = await flowOf(where);
        const at = asked['dimensionAtObservation'] ?? 'TIME_PERIOD';
        if (at !== 'TIME_PERIOD' && at !== 'AllDimensions')
          throw new Problem('sdmx-not-implemented', { what: `dimensionAtObservation=${at}` });
        const attributes = attributesOf(flow, asked['attributes']);
        const measure = withMeasure(asked['measures']);
        const sets = await dataSets(flow, filterOf(flow, where.key, filtersOf(asked)), asked);
        if (sets.every(({ rows }) => rows.length === 0))
          throw new Problem('sdmx-unknown', { what: request.url.slice(0, 200) });
        if (format === 'json') {
          const data = dataJson(flow, sets, { agency, attributes, measure, flat: at === 'AllDimensions', language });
          return sendJson({ request, reply, language }, DATA_JSON_MEDIA, data, head());
        }
        const lines = dataCsv(flow, sets, {
          ...csv,
          agency,
          attributes,
          measure,
          language,
          validity: asked.includeHistory === true,
        });
        return send({ request, reply, language }, DATA_CSV_MEDIA, await joined(lines));
      });
    }

    for (const one of getSdmxAvailability) {
      serve(app, one, async ({ params, query, request, reply, language }) => {
        checkStructureFormat(request.headers.accept);
        const where = whereOf(params);
        const asked = query as Readonly<Record<string, string>>;
        if ((asked['mode'] ?? 'exact') !== 'exact')
          throw new Problem('sdmx-not-implemented', { what: `mode=${asked['mode']}` });
        const flow = await flowOf(where);
        const times = asked as DataRequest;
        const sets = await dataSets(flow, filterOf(flow, where.key, filtersOf(asked)), times);
        const rows = sets.flatMap((set) => set.rows);
        if (rows.length === 0) throw new Problem('sdmx-unknown', { what: request.url.slice(0, 200) });
        const all = artefacts(await flows(platform).all(), pack);
        const references = asked['references'] ?? 'none';
        const referenced =
          references === 'none'
            ? {}
            : structureData(
                all,
                {
                  artefactType: 'dataflow',
                  id: flow.id,
                  references: references === 'all' ? 'descendants' : references,
                },
                language,
              );
        const data = { dataConstraints: [availability(flow, rows, agency, params['component'])], ...referenced };
        return sendJson({ request, reply, language }, STRUCTURE_MEDIA, data, head());
      });
    }

    notImplemented(app);
  },
};

interface Where {
  readonly context: string;
  readonly agency: string;
  readonly id: string;
  readonly version?: string;
  readonly key?: string;
}

/** The parts of a path, as deep as it went. */
function whereOf({ context = '*', agency = '*', id = '*', version, key }: Readonly<Record<string, string>>): Where {
  return { context, agency, id, ...(version !== undefined && { version }), ...(key !== undefined && { key }) };
}

function filtersOf(query: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(query).flatMap(([name, value]) => {
      const component = /^c\[(.+)\]$/.exec(name)?.[1];
      return component === undefined ? [] : [[component, String(value)] as const];
    }),
  );
}

/** A long table is joined a thousand lines at a time, so that other requests are answered in between. */
async function joined(lines: Iterable<string>): Promise<string> {
  const parts: string[] = [];
  let count = 0;
  for (const line of lines) {
    parts.push(line);
    count += 1;
    if (count % 1_000 === 0) await setImmediate();
  }
  return parts.join('');
}

/** What the standard has and this service does not: said, not "not found". */
function notImplemented(app: FastifyInstance): void {
  for (const what of ['schema', 'metadata', 'registration']) {
    app.route({
      method: 'GET',
      url: `/sdmx/v2/${what}/*`,
      config: { access: 'public' },
      schema: { hide: true },
      handler: () => {
        throw new Problem('sdmx-not-implemented', { what });
      },
    });
  }
}
