import { binField, coded, day, regionFields, type TableOfFirms, text, validity } from './table.ts';

export const SIZE_CLASSES = ['small', 'medium', 'large'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** `registered`: neither working nor ended: entered in the register only. */
export const FIRM_STATUSES = ['active', 'registered', 'suspended', 'liquidated'] as const;
export type FirmStatus = (typeof FIRM_STATUSES)[number];

/** What the register of legal entities says of a firm; a change of any of it is a new row. */
export const registrationTable: TableOfFirms = {
  keys: [{ name: 'bin' }],
  table: 'registration',
  fields: [
    binField(),
    ...validity,
    text('name_kk', 300),
    text('name_ru', 300),
    text('legal_form', 60),
    ...regionFields,
    coded('district', '[0-9]{9}', false),
    text('address', 400, false),
    coded('oked', '[0-9]{5}'),
    coded('size_class', SIZE_CLASSES.join('|')),
    coded('status', FIRM_STATUSES.join('|')),
    day('registered_on', true),
    day('closed_on'),
  ],
};
