import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReportProgress } from '@industry/control/types.ts';
import { dialect, type Session } from '@industry/warehouse';
import { readHeader } from './header.ts';
import { ImportError } from './import-error.ts';
import type { Importer, WideSource } from './importer.ts';
import { type ImportLimits, type Intake, takeIn } from './intake.ts';

const { identifier } = dialect;

/** Second files of an import, by what they hold: `{ countries: '/path/countries.csv' }`. */
export type LookupFiles = Readonly<Record<string, string>>;

interface Lookup {
  readonly file: string;
  readonly forms: readonly { readonly by: string; readonly take: string }[];
}

/** The temporary table of a second file: `sought`, `taken`. */
export function lookupTable(name: string): string {
  return identifier(`lookup_${name}`);
}

function lookupsOf(importer: Importer): ReadonlyMap<string, Lookup> {
  const sources: WideSource[] = importer.layouts.flatMap((layout) =>
    layout.kind === 'wide' ? Object.values(layout.columns) : [],
  );
  return new Map(
    sources.flatMap((source) =>
      typeof source === 'object' && 'lookup' in source && source.lookup ? [[source.lookup.file, source.lookup]] : [],
    ),
  );
}

/** Takes the second files in beside the first; throws `ImportError` for one that the importer does not know. */
export async function takeInLookups(
  given: LookupFiles,
  importer: Importer,
  folder: string,
  limits: ImportLimits,
  report: ReportProgress,
): Promise<ReadonlyMap<string, Intake>> {
  const known = lookupsOf(importer);
  const taken = new Map<string, Intake>();
  for (const [name, file] of Object.entries(given)) {
    if (!known.has(name))
      throw new ImportError({
        file: basename(file),
        reason: `this dataset looks nothing up in a file of ${name}`,
        field: name,
        remedy: known.size === 0 ? `Leave --${name} out.` : `Files that it reads: ${[...known.keys()].join(', ')}.`,
      });
    const place = join(folder, `lookup-${name}`);
    await mkdir(place, { mode: 0o700 });
    taken.set(name, await takeIn(file, place, limits, report));
  }
  return taken;
}

/** What of the second files belongs to the identity of the batch. */
export function lookupHashes(taken: ReadonlyMap<string, Intake>): string | undefined {
  if (taken.size === 0) return undefined;
  return [...taken]
    .map(([name, { fileHash }]) => `${name}:${fileHash}`)
    .toSorted()
    .join(' ');
}

/** Makes the temporary tables that `lookupTable` names; a layout whose second file was not given finds an empty one. */
export async function loadLookups(
  session: Session,
  importer: Importer,
  taken: ReadonlyMap<string, Intake>,
): Promise<void> {
  for (const [name, { forms }] of lookupsOf(importer)) {
    const intake = taken.get(name);
    if (intake === undefined) {
      await session.run(`CREATE TEMP TABLE ${lookupTable(name)} (sought VARCHAR, taken VARCHAR)`);
      continue;
    }
    const { delimiter, columns: found } = readHeader(intake.text, intake.fileName);
    const form = forms.find(({ by, take }) => found.includes(by) && found.includes(take));
    if (form === undefined)
      throw new ImportError({
        file: intake.fileName,
        reason: `the file has the columns ${found.join(', ')}`,
        row: 1,
        remedy: `Expected ${forms.map(({ by, take }) => `[${by}, ${take}]`).join(' or ')}.`,
      });
    const columns = found.map((_, i) => `c${i}`);
    const [by, take] = [found.indexOf(form.by), found.indexOf(form.take)];
    const rows = `(SELECT nullif(trim(c${by}), '') AS sought, nullif(trim(c${take}), '') AS taken
      FROM ${dialect.readCsv({ file: intake.text, delimiter, columns })})`;
    await session.run(
      `CREATE TEMP TABLE ${lookupTable(name)} AS SELECT sought, taken FROM ${rows} WHERE sought IS NOT NULL AND taken IS NOT NULL`,
    );
    const twice = await session.columns(
      `SELECT sought FROM ${lookupTable(name)} GROUP BY sought HAVING count(DISTINCT taken) > 1 ORDER BY sought LIMIT 1`,
    );
    if (twice.rows > 0)
      throw new ImportError({
        file: intake.fileName,
        reason: 'one label stands for two codes',
        field: form.by,
        value: String(twice.columns[0]![0]),
        remedy: 'Keep the row that is right.',
      });
  }
}

/** A field that is looked up in a file that was not given: nothing could be read. */
export function requireLookups(
  columns: Readonly<Record<string, WideSource>>,
  given: ReadonlySet<string>,
  file: string,
): void {
  for (const source of Object.values(columns)) {
    if (typeof source !== 'object' || !('lookup' in source) || !source.lookup) continue;
    const { file: name, forms } = source.lookup;
    if (given.has(name)) continue;
    throw new ImportError({
      file,
      code: 'second-file',
      values: { name, columns: forms.map(({ by, take }) => `${by}, ${take}`).join(' / ') },
      reason: `the codes of ${source.column} are explained in another file`,
      field: source.column,
      remedy: `Give --${name} FILE with the columns ${forms.map(({ by, take }) => `${by}, ${take}`).join(' or ')}.`,
    });
  }
}
