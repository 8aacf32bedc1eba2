import type { ProgrammePack } from '@industry/pack/schema.ts';
import { binField, coded, day, regionFields, type TableOfFirms, text, validity } from './table.ts';

/** Plants with their place; one outside of the country's rectangle is refused. */
export function plantsTable({ firmFacts: { bounds } }: Pick<ProgrammePack, 'firmFacts'>): TableOfFirms {
  const place = (name: string, low: string, high: string) =>
    ({ name, type: 'decimal', required: false, minimum: low, maximum: high }) as const;
  return {
    keys: [{ name: 'plant' }],
    table: 'plants',
    fields: [
      coded('plant', '[A-Za-z0-9][A-Za-z0-9-]{0,39}'),
      ...validity,
      binField(),
      text('name', 300),
      ...regionFields,
      coded('district', '[0-9]{9}', false),
      place('latitude', '-90', '90'),
      place('longitude', '-180', '180'),
      coded('oked', '[0-9]{5}'),
      text('zone', 80, false),
      day('opened_on'),
      day('closed_on'),
    ],
    within: { latitude: 'latitude', longitude: 'longitude', bounds },
  };
}
