import type { ImportableDataset, WideField, WideSource, WideTable } from '@industry/facts/importer.ts';
import type { KeyColumn } from '@industry/facts/types.ts';
import type { FirmRegister } from '@industry/pack/schema.ts';
import { expects, LICENCE, sourceOf } from './texts.ts';

/** Columns and keys of a wide table about firms; title, owner and class come from the catalogue. */
export interface TableOfFirms {
  readonly keys: readonly KeyColumn[];
  readonly table: string;
  readonly fields: readonly WideField[];
  readonly within?: WideTable['within'];
}

/** A code or short text of a fixed form. */
export function coded(name: string, pattern: string, required = true): WideField {
  return { name, type: 'text', required, pattern };
}

export function text(name: string, maximumLength: number, required = true): WideField {
  return { name, type: 'text', required, maximumLength };
}

export function day(name: string, required = false): WideField {
  return { name, type: 'date', required };
}

export function binField(name = 'bin', required = true): WideField {
  return { name, type: 'text', required, pattern: '[0-9]{12}', number: 'bin' };
}

/** A region with the list in which its code is read. */
export const regionFields: readonly WideField[] = [
  { name: 'region', type: 'text', required: true, pattern: '[0-9A-Z]{2,9}', region: true },
  { name: 'region_scheme', type: 'text', required: true, pattern: '[A-Z]+-[0-9]{4}' },
];

/** Days between which a row holds: the end is exclusive and empty while it goes on. */
export const validity: readonly WideField[] = [day('valid_from', true), day('valid_to')];

/** A table in which a change is a new row with its own period. */
export function tableDataset(register: FirmRegister, { keys, table, fields, within }: TableOfFirms): ImportableDataset {
  const { dataset, title, description, secrecy, owner, periodKind } = register;
  const source = (field: WideField): WideSource =>
    field.name === 'region_scheme'
      ? { column: field.name, optional: true, orScheme: true }
      : field.required
        ? field.name
        : { column: field.name, optional: true };
  return {
    id: dataset,
    title,
    description,
    keys,
    facts: [],
    periodKind,
    delivery: 'delta',
    secrecy,
    firm: 'bin',
    licence: LICENCE,
    owner,
    expects: expects(fields.map(({ name }) => name)),
    importer: {
      version: '1',
      ...sourceOf(register),
      slice: [],
      layouts: [
        { kind: 'wide', id: dataset, columns: Object.fromEntries(fields.map((field) => [field.name, source(field)])) },
      ],
      wide: {
        table,
        period: { start: 'valid_from', end: 'valid_to' },
        fields,
        ...(within !== undefined && { within }),
      },
    },
  };
}
