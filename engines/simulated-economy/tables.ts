/** Columns of the tables of the economy, in the order in which its rows have them; tables in the order of their names. */
export const TABLES = {
  'firm-certificates': ['bin', 'item', 'fact', 'period_start', 'period_end', 'value'],
  'firm-customs': ['bin', 'item', 'item_scheme', 'partner', 'fact', 'period_start', 'period_end', 'value'],
  'firm-labour': ['bin', 'fact', 'period_start', 'period_end', 'value'],
  'firm-owners': ['bin', 'owner', 'valid_from', 'valid_to', 'owner_kind', 'owner_bin', 'share'],
  'firm-permits': ['bin', 'item', 'fact', 'period_start', 'period_end', 'value'],
  'firm-plants': [
    'plant',
    'valid_from',
    'valid_to',
    'bin',
    'name',
    'region',
    'district',
    'latitude',
    'longitude',
    'oked',
    'zone',
    'opened_on',
    'closed_on',
  ],
  'firm-registration': [
    'bin',
    'valid_from',
    'valid_to',
    'name_kk',
    'name_ru',
    'legal_form',
    'region',
    'district',
    'address',
    'oked',
    'size_class',
    'status',
    'registered_on',
    'closed_on',
  ],
  'firm-statistics': ['bin', 'item', 'item_scheme', 'fact', 'period_start', 'period_end', 'value'],
  'firm-tax': ['bin', 'fact', 'period_start', 'period_end', 'value'],
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** Takes rows as lines of CSV without their end: no value holds a comma, a quotation mark or a line end. */
export type RowSink = (table: TableName, line: string) => void;
