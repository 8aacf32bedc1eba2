import { binField, coded, type TableOfFirms, validity } from './table.ts';

export const OWNER_KINDS = ['firm', 'state', 'person', 'foreign'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

/**
 * Shares in a firm. `owner` is the key of the owner: the BIN of a firm, and for persons a pseudonym without any meaning
 * outside of this table.
 */
export const ownersTable: TableOfFirms = {
  keys: [{ name: 'bin' }, { name: 'owner' }],
  table: 'owners',
  fields: [
    binField(),
    coded('owner', '[A-Za-z0-9][A-Za-z0-9-]{0,39}'),
    ...validity,
    coded('owner_kind', OWNER_KINDS.join('|')),
    binField('owner_bin', false),
    { name: 'share', type: 'decimal', required: true, minimum: '0', maximum: '1' },
  ],
};
