import { stat } from 'node:fs/promises';
import { dialect, type Session } from '@industry/warehouse';
import { requiredColumns } from './header.ts';
import { ImportError } from './import-error.ts';
import type { Importer } from './importer.ts';

const LARGEST_FILE = 64 * 1024 ** 2;

/** Whether the file is a list of records: by its name, when the importer has no layout that reads JSON as it is. */
export function isJsonRecords(fileName: string, { layouts }: Pick<Importer, 'layouts'>): boolean {
  return /\.json(\.gz)?$/i.test(fileName) && !layouts.some(({ kind }) => kind === 'geojson');
}

/**
 * Writes the records of a JSON file as CSV: of the columns that the layouts read, each a path `area.total`, those that some
 * record has. Line n of the file that is written is record n - 1. Throws `ImportError` for a file that is no list of records.
 */
export async function recordsToCsv(
  session: Session,
  { layouts }: Pick<Importer, 'layouts'>,
  { file, fileName, to }: { readonly file: string; readonly fileName: string; readonly to: string },
): Promise<void> {
  const refuse = (reason: string, remedy: string, cause?: unknown) =>
    new ImportError({ file: fileName, reason, remedy }, { cause });
  if ((await stat(file)).size > LARGEST_FILE)
    throw refuse('the JSON file is larger than an import may be', 'Deliver it as CSV.');
  const paths = layouts.flatMap((layout) =>
    layout.kind === 'long' || layout.kind === 'wide' ? requiredColumns(layout) : [],
  );
  const columns = [...new Set(paths)].filter((path) => !path.includes('{'));
  const cells = columns.map((path, i) => `${dialect.recordText('json', path)} AS c${i}`);
  try {
    await session.run(`CREATE TEMP TABLE records AS SELECT ${cells.join(', ')} FROM ${dialect.readJsonRecords(file)}`);
  } catch (cause) {
    throw refuse(
      'this is not a JSON list of records',
      'Import a file whose top level is [{"...": "..."}, {"...": "..."}].',
      cause,
    );
  }
  const counts = await session.columns(`SELECT ${columns.map((_, i) => `count(c${i})`).join(', ')} FROM records`);
  const found = columns.flatMap((path, i) =>
    Number(counts.columns[i]?.[0] ?? 0) > 0 ? [`c${i} AS ${dialect.identifier(path)}`] : [],
  );
  if (found.length === 0) throw refuse('no record has what this dataset reads', `Expected ${columns.join(', ')}.`);
  await session.run(dialect.copyToCsv(`SELECT ${found.join(', ')} FROM records`, to));
}
