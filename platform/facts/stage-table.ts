import type { ReportProgress } from '@industry/control/types.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import { dialect, type Session, sliceText } from '@industry/warehouse';
import type { ImportOptions } from './import-options.ts';
import { keyWithScheme } from './long-checks.ts';
import type { CheckFinding, DatasetDeclaration } from './types.ts';

/** What the reading of one file works with. */
export interface StageContext {
  readonly fileName: string;
  /** The plain text in UTF-8. */
  readonly text: string;
  /** The text was made of a workbook: the canonical form, with the place of every figure. */
  readonly workbook: boolean;
  /** The text has a double quote, so that a field may hold a line end. */
  readonly quoted: boolean;
  readonly batch: string;
  readonly pack: ProgrammePack;
  readonly options: ImportOptions;
  /** Names of the second files that were given. */
  readonly lookups: ReadonlySet<string>;
  readonly report: ReportProgress;
  tableFile(table: string): string;
  /** Runs a statement that reads the file; an error of its form becomes an `ImportError` with the line. */
  reading(work: () => Promise<void>): Promise<void>;
  /** So many rejected rows of one check that a file of `rows` rows is refused, whatever else is wrong. */
  enough(rows: number): number;
  /** Throws `ImportError` when what the table `problems` holds is too much. */
  judge(session: Session, rows: number, rejected: number): Promise<void>;
}

/** A table that is written and checked, not yet visible. */
export interface StagedTable {
  readonly table: string;
  readonly rows: number;
  readonly rejectedRows: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly slices: readonly string[];
  readonly layout: string;
  /** Warnings; what rejected rows is in the table `problems`. */
  readonly findings: readonly CheckFinding[];
}

export function asColumns(dataset: DatasetDeclaration, extras: readonly string[]): string[] {
  return [...extras, ...dataset.keys.flatMap((key) => keyWithScheme(key).slice(1))];
}

/** SQL of the slices that a written file has rows in. */
export function slicesIn(columns: readonly string[], written: string): string {
  if (columns.length === 0) return `SELECT ${sliceText([])} AS slice`;
  // Made into text after DISTINCT: there are few slices and many rows.
  const names = columns.map(dialect.identifier).join(', ');
  return `SELECT ${sliceText(columns)} AS slice FROM (SELECT DISTINCT ${names} FROM ${written}) ORDER BY slice`;
}
