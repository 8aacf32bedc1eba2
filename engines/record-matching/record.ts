/**
 * A firm or a plant as one source describes it, folded for comparison: words in one case, one alphabet and without the legal
 * form (the caller folds). What the source does not say is null or empty and counts neither for nor against.
 *
 * Example: `{ id: 'zones:17', names: [['саргас', 'болат']], address: ['абай', '12'], region: '350000000', oked: '24100',
 * latitude: 49.8, longitude: 73.1, bin: null }`
 */
export interface MatchingRecord {
  readonly id: string;
  /** Each name that the source has, in words: the likest pair of names counts. */
  readonly names: readonly (readonly string[])[];
  readonly address: readonly string[];
  /** KATO code, nine digits. */
  readonly region: string | null;
  /** OKED code, two to five digits. */
  readonly oked: string | null;
  /** Degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly bin: string | null;
}

export const FIELDS = ['name', 'address', 'region', 'oked', 'place', 'bin'] as const;
export type Field = (typeof FIELDS)[number];

/** How near two records are in one field, nearest first; `missing`: one of the two does not say. */
export const LEVELS = {
  name: ['same', 'close', 'similar', 'different'],
  address: ['same', 'close', 'similar', 'different'],
  region: ['same', 'different'],
  oked: ['same', 'group', 'division', 'different'],
  place: ['same', 'near', 'district', 'far'],
  bin: ['same', 'different'],
} as const satisfies Readonly<Record<Field, readonly string[]>>;

export type Level<F extends Field = Field> = (typeof LEVELS)[F][number] | 'missing';

/** The comparison vector of a pair: Fellegi and Sunter's gamma. */
export type Comparison = { readonly [F in Field]: Level<F> };
