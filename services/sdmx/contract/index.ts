import { type TObject, Type as T } from 'typebox';
import { route, TimesQuery } from '@industry/http/contract.ts';

/*
 * SDMX REST 2 (github.com/sdmx-twg/sdmx-rest): its paths have optional ends, so each depth is a route of its own.
 */

export const STRUCTURE_MEDIA = 'application/vnd.sdmx.structure+json;version=2.0.0';
export const DATA_JSON_MEDIA = 'application/vnd.sdmx.data+json;version=2.0.0';
export const DATA_CSV_MEDIA = 'application/vnd.sdmx.data+csv;version=2.0.0';

/** An id as SDMX allows it for artefacts and components: `harvard-eci` is "HARVARD_ECI". */
export function artefactId(id: string): string {
  const safe = id.toUpperCase().replaceAll(/[^A-Z0-9_]/g, '_');
  return /^[A-Z]/.test(safe) ? safe : `X_${safe}`;
}

const Segment = T.String({ minLength: 1, maxLength: 200, pattern: String.raw`^[A-Za-z0-9_@$\-.,*+~]+$` });
const Key = T.String({ minLength: 1, maxLength: 2_000, pattern: String.raw`^[A-Za-z0-9_@$\-.,*]+$` });
const words = (maxLength = 200) => T.String({ maxLength });
const PositiveInteger = T.Integer({ minimum: 1, maximum: 1_000_000 });

/** Filters on components, `c[REF_AREA]=350000000`, have a name for each component. */
function withFilters<Q extends TObject>(query: Q): Q {
  return { ...query, patternProperties: { [String.raw`^c\[[A-Za-z][A-Za-z0-9_-]*\]$`]: words(2_000) } };
}

export const StructureQuery = T.Object(
  {
    detail: T.Optional(words()),
    references: T.Optional(words()),
  },
  { additionalProperties: false },
);

export const DataQuery = withFilters(
  T.Object(
    {
      updatedAfter: T.Optional(T.String({ format: 'date-time' })),
      firstNObservations: T.Optional(PositiveInteger),
      lastNObservations: T.Optional(PositiveInteger),
      dimensionAtObservation: T.Optional(words()),
      attributes: T.Optional(words(500)),
      measures: T.Optional(words(500)),
      includeHistory: T.Optional(T.Boolean()),
      offset: T.Optional(T.Integer({ minimum: 0, maximum: 10_000_000 })),
      limit: T.Optional(PositiveInteger),
      /** SDMX: the data as this service held them at an instant; what other routes call `recordedAt`. */
      asOf: T.Optional(T.String({ format: 'date-time' })),
      knownAt: TimesQuery.knownAt,
      /** For links in a browser, which cannot send an Accept header. */
      /** For links; the longer names are those that clients of other services write. */
      format: T.Optional(T.Enum(['csv', 'json', 'csvdata', 'jsondata'])),
    },
    { additionalProperties: false },
  ),
);

export const AvailabilityQuery = withFilters(
  T.Object(
    {
      updatedAfter: T.Optional(T.String({ format: 'date-time' })),
      references: T.Optional(words()),
      mode: T.Optional(T.Enum(['exact', 'available'])),
      knownAt: TimesQuery.knownAt,
    },
    { additionalProperties: false },
  ),
);

const params = {
  artefactType: T.String({ minLength: 1, maxLength: 60, pattern: String.raw`^([a-z]+|\*)$` }),
  context: T.String({ minLength: 1, maxLength: 60, pattern: String.raw`^([a-z]+(,[a-z]+)*|\*)$` }),
  agency: Segment,
  id: Segment,
  version: Segment,
  item: Segment,
  key: Key,
  component: Segment,
};
type Param = keyof typeof params;

/** One route for each path from the first to the last of its parts: `/structure/:artefactType`, `/structure/:artefactType/:agency`. */
function byDepth<Q extends TObject>(
  start: { readonly id: string; readonly path: string; readonly summary: string; readonly query: Q },
  names: readonly Param[],
  required: number,
  media: readonly string[],
) {
  return names.slice(required - 1).map((_, more) => {
    const used = names.slice(0, required + more);
    const last = used.at(-1)!;
    return route({
      id: `${start.id}By${last[0]!.toUpperCase()}${last.slice(1)}`,
      method: 'GET',
      path: `${start.path}/${used.map((name) => `:${name}`).join('/')}`,
      access: 'public',
      summary: start.summary,
      params: T.Object(Object.fromEntries(used.map((name) => [name, params[name]]))),
      query: start.query,
      response: T.Unknown(),
      media,
      problems: ['sdmx-unknown', 'sdmx-query', 'sdmx-not-acceptable', 'sdmx-not-implemented', 'sdmx-too-large'],
    });
  });
}

export const getSdmxStructures = byDepth(
  {
    id: 'getSdmxStructures',
    path: '/sdmx/v2/structure',
    summary: 'SDMX structures: dataflows, data structures, code lists, concepts',
    query: StructureQuery,
  },
  ['artefactType', 'agency', 'id', 'version', 'item'],
  1,
  [STRUCTURE_MEDIA],
);

export const getSdmxData = byDepth(
  { id: 'getSdmxData', path: '/sdmx/v2/data', summary: 'SDMX data of a dataflow as JSON or CSV', query: DataQuery },
  ['context', 'agency', 'id', 'version', 'key'],
  3,
  [DATA_JSON_MEDIA, DATA_CSV_MEDIA],
);

export const getSdmxAvailability = byDepth(
  {
    id: 'getSdmxAvailability',
    path: '/sdmx/v2/availability',
    summary: 'SDMX availability: for which codes a dataflow has data',
    query: AvailabilityQuery,
  },
  ['context', 'agency', 'id', 'version', 'key', 'component'],
  3,
  [STRUCTURE_MEDIA],
);
