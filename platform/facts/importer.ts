import type { DecimalString, LocalisedText } from '@industry/values';
import type { DatasetDeclaration } from './types.ts';

/** In `replace` and `constant`: the code under which the pack names the whole nation. */
export const NATION = '$nation';

/**
 * Where a subject key is read: a column, or the first that is not empty of several, with `replace` renaming codes; or
 * the one code that the whole file is about.
 */
export type KeySource =
  | string
  | { readonly constant: string }
  | {
      readonly columns: readonly string[];
      readonly replace?: Readonly<Record<string, string>>;
      /** What any text that `replace` does not name means. */
      readonly otherwise?: string;
      /** The column holds names of regions as sources write them; one that nobody knows stays and is refused as a code. */
      readonly names?: 'regions';
    };

/**
 * Where the period of a row is read: columns of a year or of two days (the second exclusive); the columns' names; an
 * option of the import; the day on which the period of so many months ends, `months: 0` = the day itself; a year with the
 * quarter as its fraction, `2010.25` = second quarter.
 */
export type PeriodSource =
  | { readonly year: string }
  | { readonly start: string; readonly end: string }
  | { readonly option: 'year' }
  | { readonly lastDay: string; readonly months: number }
  | { readonly quarter: string }
  | 'in-column-names';

/**
 * Where the fact of a row is named: a column that holds its id, or columns that hold a source's own words: the first of
 * them whose text (spaces run together) `labels` knows says the fact.
 */
export type FactSource =
  string | { readonly columns: readonly string[]; readonly labels: Readonly<Record<string, string>> };

/** Columns that a fact is read from. */
export function factFields(source: FactSource): readonly string[] {
  return typeof source === 'string' ? [source] : source.columns;
}

/** Columns that a key is read from. */
export function keyFields(source: KeySource): readonly string[] {
  if (typeof source === 'string') return [source];
  return 'constant' in source ? [] : source.columns;
}

/**
 * A CSV file that becomes observations. `facts` names the column of each fact; with `period: 'in-column-names'` a
 * column name holds `{year}`: one column for each year. `{ fact, value }` reads files that are long already. A JSON file
 * that is a list of records is read by the same layouts: a column is a path, `area.total`.
 */
export interface LongLayout {
  readonly kind: 'long';
  readonly id: string;
  readonly keys: Readonly<Record<string, KeySource>>;
  readonly period: PeriodSource;
  readonly facts:
    { readonly columns: Readonly<Record<string, string>> } | { readonly fact: FactSource; readonly value: string };
  /** An empty cell is no observation (`skip`) or a mistake (`reject`). */
  readonly emptyValue: 'skip' | 'reject';
  /** Columns that are known and not read; others are named in a warning. */
  readonly ignore?: readonly string[];
  /** A cell that says "no value" in this way is empty. */
  readonly noValue?: string;
  /** Numbers as people type them: a comma for the point, stars of notes that the file does not have; both are told. */
  readonly typedByHand?: true;
  /** Rows whose column has this form are forecasts (status F), and are told so. */
  readonly forecast?: { readonly column: string; readonly matches: string };
  /** Columns that are known to hold invented figures: never read, and told so. */
  readonly invented?: readonly string[];
  /** Columns that say where a value stands in its source; named in findings instead of this file's own line and column. */
  readonly place?: { readonly line: string; readonly field: string };
}

/** Options of an import by which a file says what its columns do not. */
export const FILE_OPTIONS = ['year', 'classification', 'language', 'indicator'] as const;
export type FileOption = (typeof FILE_OPTIONS)[number];

/**
 * Where a field of a wide table is read: a column; one value for the whole file, fixed or from an option of the import; or
 * a column whose text is changed. `{language}` in the name of a column stands for that option.
 */
export type WideSource =
  | string
  | { readonly constant: string }
  | { readonly option: FileOption }
  | {
      readonly column: string;
      /** Missing in this file: the field is empty. */
      readonly optional?: true;
      /** Missing or empty: the scheme that the import was given. */
      readonly orScheme?: true;
      readonly upper?: true;
      /** A number of another unit: multiplied by this. */
      readonly times?: DecimalString;
      readonly replace?: Readonly<Record<string, string>>;
      /** The text is looked up in a second file (`--countries FILE`): in the column `by` of the first form that fits. */
      readonly lookup?: {
        readonly file: string;
        readonly forms: readonly { readonly by: string; readonly take: string }[];
      };
    };

/** A CSV file that becomes a wide table: source of each field. */
export interface WideLayout {
  readonly kind: 'wide';
  readonly id: string;
  readonly columns: Readonly<Record<string, WideSource>>;
  readonly ignore?: readonly string[];
  /** Rows in which this field is empty say nothing and are left out. */
  readonly skipEmpty?: string;
  /** The source repeats whole rows: each is taken once. */
  readonly sameRowsOnce?: true;
  /** One column a year (`1960`, `1961` ...): every cell becomes a row, as if the file had columns of these two names. */
  readonly yearsAcross?: { readonly year: string; readonly value: string };
  /** Lines stand above the header: it is the first of the first twenty that has the columns of the layout. */
  readonly preamble?: true;
}

/** A GeoJSON FeatureCollection of polygons: property by field; the field `geometry` is added. */
export interface GeoJsonLayout {
  readonly kind: 'geojson';
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
  /** The features are districts of the regions of the scheme, at least one of each; otherwise the regions themselves. */
  readonly level?: 'districts';
}

/**
 * An XLSX workbook of statistics: names of regions down the first column, periods across. Sheets without a heading of
 * periods are named in a finding. What is peculiar in it (notes, look-alike letters, sums) becomes findings of the batch.
 */
export interface WorkbookLayout {
  readonly kind: 'workbook';
  readonly id: string;
  /** The key whose codes the names in the first column mean. */
  readonly names: string;
  /** The fact of all figures that no note says otherwise of. */
  readonly fact: string;
  /** Rows of headings above the first name, read together; 1 when absent. */
  readonly headings?: number;
  /**
   * Forms of a heading, first match wins: a regular expression with a group `year`, and the months of that year it covers:
   * `{ pattern: '1 half-year of (?<year>\\d{4})', months: [0, 6] }`.
   */
  readonly periods: readonly { readonly pattern: string; readonly months: readonly [from: number, until: number] }[];
  /** What a note says of the figures that carry its mark. */
  readonly notes?: readonly {
    readonly matches: string;
    readonly fact?: string;
    readonly status?: 'E' | 'P' | 'F';
  }[];
  /** Signs that stand for "no figure"; such cells are no observations. */
  readonly noValue?: readonly string[];
}

export type Layout = LongLayout | WideLayout | GeoJsonLayout | WorkbookLayout;

export interface KeyRule {
  /** Regular expression of a code that is one. */
  readonly pattern?: string;
  /** Scheme of a key whose list of codes is not in the pack: `HS2017`. */
  readonly scheme?: string;
  /** Schemes among which `--classification` chooses, or the column `<key>_scheme` of a long file. */
  readonly schemes?: readonly string[];
  /** Empty in a long file where the figure is of no one code: stands as an empty text, without a scheme. */
  readonly optional?: true;
  /** Number of a kind with its own check: `bin` looks at month and check digit. */
  readonly number?: 'bin';
}

export interface WideField {
  readonly name: string;
  /** `small`: up to 32 767. `exact`: a decimal with three digits, `decimal` one with six. */
  readonly type: 'text' | 'small' | 'integer' | 'exact' | 'decimal' | 'date';
  readonly required: boolean;
  readonly pattern?: string;
  readonly maximumLength?: number;
  readonly minimum?: DecimalString;
  readonly maximum?: DecimalString;
  /** As in `KeyRule`. */
  readonly number?: 'bin';
  /** The code is a region's; the list it is read in stands in the field `<name>_scheme`. */
  readonly region?: true;
}

/** A dataset's own wide table; the system columns of FACTS.md are added. */
export interface WideTable {
  readonly table: string;
  readonly fields: readonly WideField[];
  /**
   * The field that holds the year; `scheme`: a row is valid as long as the scheme it is delivered for; `none`: always. Start
   * and end: fields of days, the end exclusive and empty while it goes on; a subject's later row ends the earlier one.
   */
  readonly period: { readonly year: string } | { readonly start: string; readonly end: string } | 'scheme' | 'none';
  readonly unit?: string;
  /** Rectangle in degrees, outside of which a row is refused, with its fields. */
  readonly within?: {
    readonly latitude: string;
    readonly longitude: string;
    readonly bounds: { readonly south: string; readonly west: string; readonly north: string; readonly east: string };
  };
}

export interface Importer {
  /** Raised with every change that makes other rows of the same file. */
  readonly version: string;
  /** Publisher and publication, as printed beside figures. */
  readonly source: string;
  /** The same in the languages of the readers; `source` in all of them when absent. */
  readonly sourceText?: LocalisedText;
  readonly layouts: readonly Layout[];
  /**
   * Options that a file's name says when they are not given: a regular expression, first match wins. The option is `is`, or
   * the first group: `{ indicator: [{ matches: '^wdi_([A-Z0-9.]+)\\.csv' }] }`.
   */
  readonly fromFileName?: Partial<
    Readonly<Record<FileOption, readonly { readonly matches: string; readonly is?: string }[]>>
  >;
  readonly keyRules?: Readonly<Record<string, KeyRule>>;
  /** Columns by which a full delivery replaces; `fact` when absent, nothing (`[]`) = the whole dataset. */
  readonly slice?: readonly string[];
  /** The file is refused when more than this share of its rows is rejected; 0.01 when absent. */
  readonly maximumRejectedShare?: number;
  /** Facts whose regions add up to the nation: checked within one scheme. */
  readonly additive?: { readonly key: string; readonly facts: readonly string[] };
  readonly wide?: WideTable;
}

/**
 * A dataset with the importer that reads its files: what a service puts in `contributions.datasets`.
 *
 * Example, a whole new dataset:
 * ```ts
 * export const exportsByRegion: ImportableDataset = {
 *   id: 'bns-exports', title, description, keys: [{ name: 'region', classification: 'KATO' }],
 *   facts: [{ id: 'exports', title: exportsTitle, unit: 'mln-usd', minimum: '0' }],
 *   periodKind: 'interval', delivery: 'full', secrecy: 'public', licence: 'CC-BY-4.0', owner: 'bns', expects,
 *   importer: {
 *     version: '1', source: 'Bureau of National Statistics',
 *     layouts: [{ kind: 'long', id: 'by-year', keys: { region: 'kato' }, period: { year: 'year' },
 *                 facts: { columns: { exports: 'exports_mln_usd' } }, emptyValue: 'reject' }],
 *   },
 * };
 * ```
 */
export interface ImportableDataset extends DatasetDeclaration {
  /** A shorter name that `industry import` takes as well. */
  readonly shortName?: string;
  readonly importer: Importer;
}

export function isImportable(dataset: DatasetDeclaration): dataset is ImportableDataset {
  return 'importer' in dataset;
}

/** The datasets of a composition that a file can be imported into, by id. */
export function importers(datasets: readonly DatasetDeclaration[]): ReadonlyMap<string, ImportableDataset> {
  return new Map(datasets.filter(isImportable).map((dataset) => [dataset.id, dataset]));
}

/** The form that every long dataset accepts, and the one in which a pack quotes figures. */
export function canonicalLayout(dataset: DatasetDeclaration): LongLayout {
  return {
    kind: 'long',
    id: 'canonical',
    keys: Object.fromEntries(dataset.keys.map(({ name }) => [name, name])),
    period: { start: 'period_start', end: 'period_end' },
    facts: { fact: 'fact', value: 'value' },
    emptyValue: 'reject',
  };
}

/** Columns of the canonical form that is made of a workbook: row and cell of its sheet. */
export const SOURCE_PLACE = { line: 'source_line', field: 'source_cell' } as const;

/** Optional columns of the canonical form. */
export const CANONICAL_EXTRAS = ['unit', 'status', 'op'] as const;
