import type { Viewer } from '@industry/http/viewer.ts';
import type { ProgrammePack, SecrecyRow } from '@industry/pack/schema.ts';
import type { Session } from '@industry/warehouse';
import type { CivilDate, DecimalString, LocalisedText, PeriodKind, UserText } from '@industry/values';

/** SDMX OBS_STATUS as used here: A normal, E estimated, P provisional, F forecast, M missing. */
export type ObservationStatus = 'A' | 'E' | 'P' | 'F' | 'M';

export interface KeyColumn {
  readonly name: string;
  /** The classification whose schemes the code may be read in, `KATO` for regions; absent when not classified. */
  readonly classification?: string;
}

/** One kind of figure inside a dataset: a value of the key column `fact`. */
export interface FactDeclaration {
  readonly id: string;
  readonly title: LocalisedText;
  /** Unit id of the pack. */
  readonly unit: string;
  readonly minimum?: DecimalString;
  readonly maximum?: DecimalString;
}

/** Secrecy classes of DESIGN, least to most guarded. */
export type SecrecyClass = 'public' | SecrecyRow['class'];

/** What figures are read for: the columns of the pack's secrecy table. */
export type Purpose = 'publish' | SecrecyRow['purpose'];

/** Who reads figures, and what for; everybody and publication when a query names none. */
export interface Reader {
  /** Null: nobody is signed in, or a job works for everybody. */
  readonly viewer: Viewer | null;
  readonly purpose: Purpose;
  /** Of the request that the answer is for; stands in the read log. */
  readonly requestId?: string;
  /**
   * The job that makes the tables which the pack declares: for purpose statistics it is admitted to the sums of a class to which
   * the secrecy table admits anybody for statistics. Never set for a request.
   */
  readonly declaredTables?: true;
}

/** A dataset as FACTS.md asks for it. Long form: one row is one observation of one fact. */
export interface DatasetDeclaration {
  readonly id: string;
  readonly title: LocalisedText;
  readonly description: LocalisedText;
  /** Subject keys; the key `fact` and the period are added to them. */
  readonly keys: readonly KeyColumn[];
  readonly facts: readonly FactDeclaration[];
  /**
   * Where the unit follows from a subject key and not from the fact alone: the key, and the unit of each of its codes by the
   * pack. A code that has none is refused, and so is a row whose own column `unit` names another.
   */
  readonly unitBy?: { readonly key: string; units(pack: ProgrammePack): ReadonlyMap<string, string> };
  readonly periodKind: PeriodKind;
  /** `full` replaces the declared slice: a row that is missing is withdrawn. `delta` asserts by key. */
  readonly delivery: 'full' | 'delta';
  readonly secrecy: SecrecyClass;
  /** The key that holds a firm's number, where rows are about firms: above "public" by it rows are narrowed and reads logged. */
  readonly firm?: string;
  readonly licence: string;
  /** Body of the pack that owns the figures. */
  readonly owner: string;
  /** What a file must look like, shown by `industry import --list` and on the dataset's page. */
  readonly expects: LocalisedText;
  readonly sourceUrl?: string;
}

/** Where a figure comes from; travels with every figure to every screen, export and answer. */
export interface Origin {
  readonly dataset: string;
  readonly batch: string;
  readonly fileHash: string;
  readonly source: string;
  /** The source in the readers' languages; `source` in all of them where only an operator named it. */
  readonly sourceText: LocalisedText;
  readonly licence: string;
  /** Null = unknown. */
  readonly publishedOn: CivilDate | null;
  /** UTC instant, ISO 8601. */
  readonly recordedAt: string;
  /** True when the batch is the programme pack's quotation of published figures, not an imported file. */
  readonly quoted: boolean;
  /** True in a demonstration folder. */
  readonly simulated: boolean;
}

/** One observation that is in force for the times asked for. */
export interface Observation {
  readonly keys: Readonly<Record<string, string>>;
  readonly fact: string;
  readonly periodStart: CivilDate;
  readonly periodEnd: CivilDate;
  readonly periodKind: PeriodKind;
  /**
   * Scheme by classified key: `{ region: 'KATO-2022' }`. The nation's row stands under its ISO 3166-1 code and in scheme
   * `ISO3166-1`, whatever the scheme of the regions beside it.
   */
  readonly scheme: Readonly<Record<string, string>>;
  readonly value: DecimalString | null;
  readonly unit: string;
  readonly status: ObservationStatus;
  readonly origin: Origin;
}

/** The three times of FACTS.md; each default is now. */
export interface Times {
  /** Only periods that began on or before this day; when absent, all periods. */
  readonly asOf?: CivilDate;
  /** Known time: published_on, or recorded_at where that is null, is at or before the end of this day. */
  readonly knownAt?: CivilDate;
  /** UTC instant. */
  readonly recordedAt?: string;
}

export interface ObservationQuery extends Times {
  readonly dataset: string;
  readonly facts?: readonly string[];
  /** Equality on subject keys, or on their schemes as `region_scheme`. */
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  /** Only batches up to this vintage (a batch id): used to compare vintages side by side. */
  readonly batches?: readonly string[];
  readonly reader?: Reader;
}

/** Sums over the firms of a dataset above "public", for `reader.purpose` statistics. */
export interface AggregateQuery {
  readonly dataset: string;
  readonly facts?: readonly string[];
  /** One subject key to group by, never the firm; absent: the whole. Filters and past times would allow differences. */
  readonly by?: string;
  readonly reader: Reader;
}

/** Datasets of firms that are added up together, for `reader.purpose` statistics: only what is in force now. */
export interface FirmSumsRequest {
  readonly datasets: readonly string[];
  readonly reader: Reader;
}

/** What `Facts.firmSums` gives to work on: rows of firms, of which only sums under disclosure control may leave. */
export interface FirmRows extends Session {
  /** SQL of a dataset's rows in force, to stand in a FROM clause; null where nothing is visible. */
  from(dataset: string): string | null;
  /** Where the rows come from, by batch. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** A sum over firms that is in force now; hidden when a firm could be recognised in it. */
export interface AggregateCell {
  /** Code of the key grouped by; null for the whole. */
  readonly group: string | null;
  readonly fact: string;
  readonly periodStart: CivilDate;
  readonly periodEnd: CivilDate;
  readonly unit: string;
  readonly hidden: boolean;
  /** How many firms, and their sum; null where hidden. */
  readonly firms: number | null;
  readonly value: DecimalString | null;
}

export interface BatchRecord {
  readonly id: string;
  readonly dataset: string;
  readonly source: string;
  readonly licence: string;
  readonly publishedOn: CivilDate | null;
  readonly recordedAt: string;
  readonly fileName: string;
  /** SHA-256 of the file as it came. */
  readonly fileHash: string;
  readonly importer: string;
  readonly importerVersion: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly rows: number;
  readonly rejectedRows: number;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  readonly actor: string;
  readonly quoted: boolean;
  readonly simulated: boolean;
  readonly state: 'published' | 'withdrawn';
  /** Set when the state is `withdrawn`. */
  readonly withdrawal: Withdrawal | null;
  readonly findings: readonly CheckFinding[];
}

/** A batch is out of force from `at` on; questions about what was held before (`recordedAt`) still answer with it. */
export interface Withdrawal {
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly reason: UserText;
}

/** What a check over a staged file found; rejected rows are in the batch's file beside it. */
export interface CheckFinding {
  readonly check: string;
  readonly severity: 'error' | 'warning';
  readonly rows: number;
  readonly message: LocalisedText;
  /** First offending lines: line number, field, value. */
  readonly examples: readonly { readonly line: number; readonly field: string; readonly value: string }[];
}

export interface TableQuery extends Times {
  readonly dataset: string;
  /** Columns of the dataset's wide table. */
  readonly columns: readonly string[];
  /** Equality on key columns and their schemes, and on other columns of the table. */
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  /** Rows of these batches only: the same table again, whatever was published meanwhile. */
  readonly batches?: readonly string[];
  readonly reader?: Reader;
}

/** Rows of a wide table by columns and page by page, for tables of a million rows; ordered by the first key. */
export interface TablePageQuery extends TableQuery {
  /** Only rows whose first key stands after this one: the last of the page before. */
  readonly after?: string;
  readonly limit: number;
}

export interface TablePage {
  readonly rows: number;
  /** One array for each column asked for, and `batch`. */
  readonly columns: Readonly<Record<string, readonly (string | null)[]>>;
}

/** Rows of a dataset that keeps a wide table of its own: boundaries, trade. */
export interface TableAnswer {
  readonly rows: readonly Readonly<Record<string, string | null>>[];
  /** Origins of the batches that the rows come from, by batch id. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** One array for each column asked for, and `batch`, ordered by the keys. */
export interface TableColumns {
  readonly rows: number;
  readonly columns: Readonly<Record<string, readonly (string | null)[]>>;
  readonly origins: ReadonlyMap<string, Origin>;
}

export interface SumsQuery extends Times {
  readonly dataset: string;
  /** Columns of the wide table by which rows are grouped; each may be cut to its first characters: `{ product: 4 }`. */
  readonly by: readonly string[];
  readonly cut?: Readonly<Record<string, number>>;
  /** Number columns that are added up, exactly. */
  readonly sum: readonly string[];
  /** Equality on key columns and their schemes. */
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  /** Only these batches: a result that is computed again reads what it read the first time. */
  readonly batches?: readonly string[];
}

/** Sums by columns, for results of hundreds of thousands of rows: every cell as text, null where all values were missing. */
export interface SumsAnswer {
  readonly rows: number;
  /** One array for each column of `by` and `sum`, ordered by `by`. */
  readonly columns: Readonly<Record<string, readonly (string | null)[]>>;
  /** Origins of the batches that the rows come from, by batch id. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** What leaves as a file: the rows of a dataset that are in force for the times asked for, or one batch as it came. */
export interface ExportRequest extends Times {
  readonly dataset: string;
  /** The rows of this batch as they lie in its file, with what it withdraws. */
  readonly batch?: string;
  readonly format: 'csv' | 'parquet';
  /** Words that a Parquet file carries in its footer. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A file in the staging folder; whoever asked for it removes it. */
export interface ExportedFile {
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
  /** `decimal`, `integer` and `date` are written so; all else is text. */
  readonly columns: readonly { readonly name: string; readonly kind: 'text' | 'decimal' | 'integer' | 'date' }[];
  /** A page of a Parquet file's rows, cells as text. */
  page(offset: number, limit: number): Promise<readonly (readonly (string | null)[])[]>;
  remove(): Promise<void>;
}

/** Reading side: what services use. */
export interface Facts {
  datasets(): readonly DatasetDeclaration[];
  dataset(id: string): DatasetDeclaration | undefined;
  /** Winners for the times asked for, ordered by keys, fact, period. */
  observations(query: ObservationQuery): Promise<readonly Observation[]>;
  /** Winners of a wide table, as text, with the column `batch` added; for results of at most some thousand rows. */
  table(query: TableQuery): Promise<TableAnswer>;
  /** A page of the winners of a wide table, by columns. */
  tablePage(query: TablePageQuery): Promise<TablePage>;
  /** The same as one array a column, for tens of thousands of rows. */
  tableColumns(query: TableQuery): Promise<TableColumns>;
  /** Winners of a wide table, added up in the engine of the lake. */
  sums(query: SumsQuery): Promise<SumsAnswer>;
  /**
   * Writes the rows into a file, in the engine of the lake: nothing passes through this process. Public datasets only, else
   * `AccessDenied`; null when there is nothing for the times asked for.
   */
  exportFile(request: ExportRequest): Promise<ExportedFile | null>;
  /** Sums in which no firm can be recognised; throws `AccessDenied` for any purpose but statistics. */
  aggregates(query: AggregateQuery): Promise<readonly AggregateCell[]>;
  /**
   * For `platform/firm-statistics` alone, which hides what gives a firm away: adds up several datasets of firms together on one
   * connection of the engine. Throws `AccessDenied` unless every dataset is public or open to the reader for statistics.
   */
  firmSums<Result>(request: FirmSumsRequest, work: (rows: FirmRows) => Promise<Result>): Promise<Result>;
  /** Of datasets that the reader may not read there are none. */
  batches(dataset?: string, reader?: Reader): Promise<readonly BatchRecord[]>;
  batch(id: string, reader?: Reader): Promise<BatchRecord | undefined>;
  /** A page of a batch's rows as they lie in its file, cells as text; for people who look at what was imported. Public datasets only. */
  rows(
    batch: string,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] }>;
}
