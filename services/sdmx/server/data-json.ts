import type { Language, LocalisedText } from '@industry/values';
import type { AttributeColumn } from './components.ts';
import { type DataSet, series } from './data-sets.ts';
import type { Flow, FlowRow } from './flow.ts';
import { urnOf } from './ids.ts';
import { CONCEPT_NAMES } from './words.ts';

export interface JsonOptions {
  readonly agency: string;
  readonly attributes: readonly AttributeColumn[];
  readonly measure: boolean;
  /** True: `AllDimensions`, every dimension at the observation; false: time series. */
  readonly flat: boolean;
  readonly language: Language;
}

/** Values of one component in the order in which they first occur. */
class Values {
  readonly #index = new Map<string, number>();

  indexOf(value: string): number {
    const known = this.#index.get(value);
    if (known !== undefined) return known;
    this.#index.set(value, this.#index.size);
    return this.#index.size - 1;
  }

  list(): readonly string[] {
    return [...this.#index.keys()];
  }
}

/** SDMX-JSON 2.0 `data`: one structure, values by their index in it. */
export function dataJson(flow: Flow, sets: readonly DataSet[], options: JsonOptions): object {
  const { agency, measure, flat, language } = options;
  // One that no observation has is left out: clients look its values up without asking whether there are any.
  const attributes = options.attributes.filter((attribute) =>
    sets.some(({ rows }) => rows.some((row) => attribute.value(row, language) !== null)),
  );
  const keys = flow.dimensions.map(() => new Values());
  const periods = new Values();
  const bounds = new Map<string, Pick<FlowRow, 'start' | 'end'>>();
  const ofAttributes = attributes.map(() => new Values());

  const cells = (row: FlowRow): (number | string | null)[] => [
    ...(measure ? [number(row.value)] : []),
    ...attributes.map((attribute, i) => {
      const value = attribute.value(row, language);
      return value === null ? null : ofAttributes[i]!.indexOf(value);
    }),
  ];
  const keyOf = (row: FlowRow): string => row.key.map((code, i) => keys[i]!.indexOf(code)).join(':');
  const periodOf = (row: FlowRow): number => {
    bounds.set(row.period, row);
    return periods.indexOf(row.period);
  };
  const bare = !measure && attributes.length === 0;
  const dataSets = sets.map(({ action, rows, validFrom, validTo }) => ({
    structure: 0,
    action,
    links: [{ rel: 'dataflow', urn: urnOf('dataflow', agency, flow.id) }],
    ...(validFrom && { validFrom: `${validFrom}T00:00:00Z` }),
    ...(validTo && { validTo: `${validTo}T00:00:00Z` }),
    ...(flat
      ? { observations: Object.fromEntries(rows.map((row) => [`${keyOf(row)}:${periodOf(row)}`, cells(row)])) }
      : {
          series: Object.fromEntries(
            series(rows).map((one) => [
              keyOf(one[0]!),
              bare ? {} : { observations: Object.fromEntries(one.map((row) => [periodOf(row), cells(row)])) },
            ]),
          ),
        }),
  }));

  const titled = (name: LocalisedText | undefined, fallback: string): object => ({
    name: name?.[language] ?? fallback,
    ...(name && { names: name }),
  });
  const listed = <Entry extends object>(
    values: readonly string[],
    entry: (value: string) => Entry,
  ): { values?: Entry[] } => (values.length > 0 ? { values: values.map(entry) } : {});
  const dimensions = flow.dimensions.map(({ id, name, codes }, keyPosition) => ({
    id,
    ...titled(name, id),
    keyPosition,
    ...(id === 'FREQ' && { roles: ['FREQ'] }),
    ...listed(keys[keyPosition]!.list(), (code) => ({ id: code, ...titled(codes.nameOf(code), code) })),
  }));
  const time = {
    id: 'TIME_PERIOD',
    ...titled(CONCEPT_NAMES['TIME_PERIOD'], 'TIME_PERIOD'),
    keyPosition: flow.dimensions.length,
    roles: ['TIME_PERIOD'],
    format: { dataType: 'ObservationalTimePeriod' },
    ...listed(periods.list(), (value) => ({
      value,
      start: `${bounds.get(value)!.start}T00:00:00Z`,
      // The last second of the period: our ends are exclusive.
      end: new Date(Date.parse(bounds.get(value)!.end) - 1_000).toISOString().replace('.000', ''),
    })),
  };
  const withValues = (all: readonly object[]): object[] => all.filter((one) => 'values' in one);
  return {
    structures: [
      {
        dataSets: dataSets.map((_, i) => i),
        links: [
          { rel: 'dataflow', urn: urnOf('dataflow', agency, flow.id) },
          { rel: 'datastructure', urn: urnOf('datastructure', agency, `DSD_${flow.id}`) },
        ],
        ...titled(flow.name, flow.id),
        dimensions: flat
          ? { dataSet: [], series: [], observation: withValues([...dimensions, time]) }
          : { dataSet: [], series: withValues(dimensions), observation: withValues([time]) },
        measures: {
          observation: measure
            ? [{ id: 'OBS_VALUE', ...titled(CONCEPT_NAMES['OBS_VALUE'], 'OBS_VALUE'), format: { dataType: 'Decimal' } }]
            : [],
        },
        attributes: {
          dataSet: [],
          dimensionGroup: [],
          series: [],
          observation: attributes.map((attribute, i) => ({
            id: attribute.id,
            ...titled(CONCEPT_NAMES[attribute.id], attribute.id),
            relationship: { observation: {} },
            ...listed(ofAttributes[i]!.list(), (value) =>
              attribute.coded ? { id: value, name: attribute.name(value, language) } : { value },
            ),
          })),
        },
      },
    ],
    dataSets,
  };
}

/** A JSON number where it holds every digit, else the digits as text. */
function number(value: string | null): number | string | null {
  if (value === null) return null;
  const read = Number(value);
  return value.replace(/^-?0*|\./g, '').length <= 15 && Number.isFinite(read) ? read : value;
}
