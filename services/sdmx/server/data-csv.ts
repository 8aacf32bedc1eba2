import { csvCell, csvRow, type Language } from '@industry/values';
import type { AttributeColumn } from './components.ts';
import type { DataSet } from './data-sets.ts';
import { dayAfter } from './time-period.ts';
import type { Flow, FlowRow } from './flow.ts';
import { VERSION } from './ids.ts';
import type { CsvOptions } from './negotiate.ts';
import { CONCEPT_NAMES } from './words.ts';

export interface CsvRequest extends CsvOptions {
  readonly agency: string;
  readonly attributes: readonly AttributeColumn[];
  readonly measure: boolean;
  readonly language: Language;
  /** With the days on which each row was in force: of a history. */
  readonly validity: boolean;
}

const ACTIONS: Readonly<Record<DataSet['action'], string>> = {
  Information: 'I',
  Append: 'A',
  Replace: 'R',
  Delete: 'D',
};

/** SDMX-CSV 2.0: header first, then a line for each observation. Texts are safe to open in a spreadsheet. */
export function* dataCsv(flow: Flow, sets: readonly DataSet[], request: CsvRequest): Generator<string> {
  const { agency, attributes, measure, labels, keys, timeFormat, language, validity } = request;
  const structure = `${agency}:${flow.id}(${VERSION})`;
  // Of a component: its id or value, its name beside it or behind it, as `labels` asks.
  const both = (id: string, name: string | null): string[] =>
    labels === 'id' ? [id] : labels === 'both' ? [name === null ? id : `${id}: ${name}`] : [id, name ?? ''];
  const head = (id: string, name: string): string[] => both(id, name);

  yield csvRow([
    'STRUCTURE',
    'STRUCTURE_ID',
    ...(labels === 'name' ? ['STRUCTURE_NAME'] : []),
    'ACTION',
    ...(keys === 'series' || keys === 'both' ? ['SERIES_KEY'] : []),
    ...(keys === 'obs' || keys === 'both' ? ['OBS_KEY'] : []),
    ...flow.dimensions.flatMap(({ id, name }) => head(id, name[language])),
    ...head('TIME_PERIOD', CONCEPT_NAMES['TIME_PERIOD']![language]),
    ...(measure ? head('OBS_VALUE', CONCEPT_NAMES['OBS_VALUE']![language]) : []),
    ...attributes.flatMap(({ id }) => head(id, CONCEPT_NAMES[id]![language])),
    ...(validity ? ['VALID_FROM', 'VALID_TO'] : []),
  ]);
  const about =
    labels === 'both'
      ? [`${structure}: ${flow.name[language]}`]
      : [structure, ...(labels === 'name' ? [flow.name[language]] : [])];
  for (const { action, rows, validFrom, validTo } of sets) {
    for (const row of rows) {
      const key = row.key.join('.');
      const period = timeFormat === 'normalized' ? lastDay(row) : row.period;
      const cells = [
        'dataflow',
        ...about,
        ACTIONS[action],
        ...(keys === 'series' || keys === 'both' ? [key] : []),
        ...(keys === 'obs' || keys === 'both' ? [`${key}.${row.period}`] : []),
        ...flow.dimensions.flatMap(({ codes }, i) =>
          both(row.key[i]!, codes.nameOf(row.key[i]!)?.[language] ?? row.key[i]!),
        ),
        ...both(period, period),
        ...(measure ? both(row.value ?? '', null) : []),
        ...attributes.flatMap((attribute) => {
          const value = attribute.value(row, language);
          return both(value ?? '', value !== null && attribute.coded ? attribute.name(value, language) : null);
        }),
        ...(validity ? [validFrom ?? '', validTo ?? ''] : []),
      ];
      yield `${cells.map(csvCell).join(',')}\r\n`;
    }
  }
}

/** What is accumulated or measured over a period is known at its end. */
function lastDay({ start, end }: FlowRow): string {
  const last = new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10);
  return dayAfter(start) >= end ? start : last;
}
