import { Problem } from '@industry/http';
import type { Language } from '@industry/values';
import type { Flow, FlowRow } from './flow.ts';
import { ATTRIBUTES } from './structures.ts';
import { STATUSES } from './words.ts';

/** An attribute of an observation: its value as SDMX writes it, and its name when it is a code. */
export interface AttributeColumn {
  readonly id: (typeof ATTRIBUTES)[number]['id'];
  readonly coded: boolean;
  value(row: FlowRow, language: Language): string | null;
  name(value: string, language: Language): string;
}

/** The attributes that `attributes=` asks for: all are attached to observations. */
export function attributesOf(flow: Flow, asked: string | undefined): readonly AttributeColumn[] {
  const words = (asked ?? 'dsd').split(',');
  const unknown = words.find(
    (word) =>
      !['dsd', 'msd', 'dataset', 'series', 'obs', 'all', 'none'].includes(word) &&
      !ATTRIBUTES.some(({ id }) => id === word),
  );
  if (unknown !== undefined) {
    const example = ['dsd', 'obs', 'none', ...ATTRIBUTES.map(({ id }) => id)].join(', ');
    throw new Problem('sdmx-query', { parameter: 'attributes', value: unknown, example });
  }
  const everything = words.some((word) => word === 'dsd' || word === 'all' || word === 'obs');
  return ATTRIBUTES.filter(({ id }) => everything || words.includes(id)).map(({ id, codelist }) => ({
    id,
    coded: codelist !== null,
    value: (row, language) => valueOf(row, id, language),
    name: (value, language) => nameOf(flow, id, value, language),
  }));
}

function valueOf(row: FlowRow, id: (typeof ATTRIBUTES)[number]['id'], language: Language): string | null {
  switch (id) {
    case 'OBS_STATUS':
      return row.status;
    case 'UNIT_MEASURE':
      return row.unit;
    case 'SOURCE':
      return row.source[language];
    case 'PUBLISHED_ON':
      return row.publishedOn;
    case 'BATCH':
      return row.batch;
    case 'SIMULATED':
      return String(row.simulated);
  }
}

function nameOf(flow: Flow, id: string, value: string, language: Language): string {
  if (id === 'OBS_STATUS') return STATUSES[value as keyof typeof STATUSES]?.[language] ?? value;
  if (id === 'UNIT_MEASURE') return flow.units.nameOf(value)?.[language] ?? value;
  return value;
}

/** `measures=all|none|OBS_VALUE` */
export function withMeasure(asked: string | undefined): boolean {
  const words = (asked ?? 'all').split(',');
  const unknown = words.find((word) => !['all', 'none', 'OBS_VALUE'].includes(word));
  if (unknown !== undefined)
    throw new Problem('sdmx-query', { parameter: 'measures', value: unknown, example: 'all, none, OBS_VALUE' });
  return !words.includes('none');
}
