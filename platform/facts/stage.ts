import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReportProgress } from '@industry/control/types.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import { toCivilDate } from '@industry/values';
import { openWarehouse, pathPart, type Session } from '@industry/warehouse';
import { ImportError } from './import-error.ts';
import type { ImportableDataset, Importer, WideTable } from './importer.ts';
import { readOptions, withFileName } from './import-options.ts';
import { DEFAULT_LIMITS, type ImportLimits, type Intake, takeIn } from './intake.ts';
import { isJsonRecords, recordsToCsv } from './json-records.ts';
import { loadLookups, type LookupFiles, lookupHashes, takeInLookups } from './lookup-files.ts';
import type { Notice } from './checks.ts';
import { notice, problemFindings, writeRejected } from './problems.ts';
import { stageLong } from './stage-long.ts';
import type { StageContext, StagedTable } from './stage-table.ts';
import { stageWide } from './stage-wide.ts';
import { rejectedName } from './rejected-files.ts';
import { enough, judge, noRows, reading } from './verdict.ts';
import { readWorkbookFile } from './workbook/index.ts';
import { batchId, type StagedBatch, stagedFolder, writeStaged } from './staged-batch.ts';
import type { CheckFinding, DatasetDeclaration } from './types.ts';
import { processTag } from './process-tag.ts';

export interface StageRequest {
  readonly stateFolder: string;
  readonly declaration: DatasetDeclaration;
  /** Absent: the file is in the canonical form of the dataset, as a pack's quotations are. */
  readonly importer?: Importer;
  readonly file: string;
  /** See `ImportOptions`: publishedOn, scheme, encoding, source, licence. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Second files in which codes are looked up, by what they hold; paths are never an option, which may come from afar. */
  readonly lookups?: LookupFiles;
  readonly pack: ProgrammePack;
  readonly report?: ReportProgress;
  readonly limits?: Partial<ImportLimits>;
  /** Name under which the import is recorded; the dataset's id when absent. */
  readonly importerName?: string;
  /** Id under which the rows are recorded; that of their identity when absent. A batch that is read again keeps its own. */
  readonly batch?: string;
  /** Name of its folder under `<state>/staging`; when absent one that goes with this process (`sweepLake`). */
  readonly folder?: string;
  /** Figures that a pack quotes: they assert what they hold and withdraw nothing. */
  readonly quoted?: boolean;
  /** What whoever made the file has to tell of it: rows that are not in it, and why. */
  readonly told?: readonly { readonly notice: Notice; readonly rows: number }[];
}

const DEFAULT_SHARE = 0.01;

/**
 * Reads, checks and writes a file as a batch of a dataset, in this process; needs neither the store nor the owner of the
 * state folder. Throws `ImportError`, and then leaves nothing behind but the file of rejected rows.
 *
 * Refused are: a file with any key twice, and one of whose rows more than `maximumRejectedShare` (1 % when the importer
 * does not say) are rejected. A full delivery with rejected rows is published as one that withdraws nothing.
 *
 * Example: `const { staged } = await stageImport({ stateFolder, declaration, importer, file, pack })`, then
 * `await cli.call('publish-batch', { staged })`.
 */
export async function stageImport(request: StageRequest): Promise<StagedBatch> {
  const { stateFolder, declaration, pack, quoted = false } = request;
  const importer: Importer = request.importer ?? { version: '1', source: declaration.id, layouts: [] };
  const report: ReportProgress = request.report ?? (() => undefined);
  const fileName = basename(request.file);
  const given = readOptions(request.options ?? {}, fileName, new Set(pack.regionSchemes.keys()));
  const asked = withFileName(given, importer, fileName);
  safeName(declaration.id, fileName);
  const warehouse = await openWarehouse(stateFolder);
  const folder = join(
    warehouse.folders.staging,
    request.folder === undefined ? `${processTag()}-${randomUUID().slice(0, 8)}` : pathPart(request.folder),
  );
  await mkdir(folder, { mode: 0o700 });
  try {
    const limits = { ...DEFAULT_LIMITS, ...request.limits };
    const workbookLayout = importer.layouts.find((layout) => layout.kind === 'workbook');
    const intake = await takeIn(request.file, folder, limits, report, asked.encoding, workbookLayout !== undefined);
    const lookups = await takeInLookups(request.lookups ?? {}, importer, folder, limits, report);
    const hashes = lookupHashes(lookups);
    const options = hashes === undefined ? asked : { ...asked, lookups: hashes };
    const name = request.importerName ?? declaration.id;
    const identity = {
      dataset: declaration.id,
      fileHash: intake.fileHash,
      importer: name,
      importerVersion: importer.version,
    };
    const batch = request.batch ?? batchId({ ...identity, options: { ...options } });
    await mkdir(join(folder, 'batch'));
    const share = importer.maximumRejectedShare ?? DEFAULT_SHARE;
    const sheets = join(folder, 'sheets.csv');
    if (intake.workbook) report({ step: 'read', done: 0, total: null });
    const told = intake.workbook
      ? await readWorkbookFile({ file: intake.text, fileName, to: sheets, layout: workbookLayout! }, pack)
      : [];
    const records = isJsonRecords(fileName, importer);
    const context: StageContext = {
      fileName,
      text: intake.workbook || records ? sheets : intake.text,
      workbook: intake.workbook,
      quoted: intake.quoted || records,
      batch,
      pack,
      options,
      lookups: new Set(lookups.keys()),
      report,
      tableFile: (table) => join(folder, 'batch', `${pathPart(table)}.parquet`),
      reading: (work) => reading(work, fileName),
      enough: (rows) => enough(rows, share),
      judge: (session, rows, rejected) =>
        judge(session, { rows, rejected, fileName, share }, () =>
          join(warehouse.folders.staging, rejectedName(request.folder ?? batch)),
        ),
    };
    const { table, findings } = await warehouse.session(async (session) => {
      await loadLookups(session, importer, lookups);
      if (records) await recordsToCsv(session, importer, { file: intake.text, fileName, to: sheets });
      const table = await stageTable(session, declaration, importer, context);
      if (table.rows === 0) throw noRows(fileName);
      return { table, findings: await rejected(session, table, join(folder, 'batch', 'rejected.csv')) };
    });
    const described = describeFile(context.tableFile(table.table), table).then((file) => {
      report({ step: 'keep', done: 0, total: null });
      return file;
    });
    const [file, rawName] = await Promise.all([described, intake.packRaw()]);
    const staged: StagedBatch = {
      staged: basename(folder),
      record: {
        id: batch,
        ...identity,
        source: options.source ?? importer.source,
        licence: options.licence ?? declaration.licence,
        publishedOn: options.publishedOn ?? null,
        fileName,
        options: { ...options },
        rows: table.rows,
        rejectedRows: table.rejectedRows,
        validFrom: table.validFrom === null ? null : toCivilDate(table.validFrom),
        validTo: table.validTo === null ? null : toCivilDate(table.validTo),
        quoted,
        findings: [
          ...(intake.encoding === 'utf-8'
            ? []
            : [notice('converted', 0, [{ line: 1, field: 'encoding', value: intake.encoding }])]),
          ...(options.publishedOn === undefined ? [notice('published-on-unknown', 0)] : []),
          ...(request.told ?? []).map(({ notice: name, rows }) => notice(name, rows)),
          ...told,
          ...findings,
        ],
      },
      files: [file],
      full: declaration.delivery === 'full' && !quoted && table.rejectedRows === 0,
      slices: table.slices,
      rawName,
      ...(lookups.size === 0 ? {} : { lookupRaws: await packLookups(lookups, folder) }),
      restricted: declaration.secrecy !== 'public',
    };
    for (const working of ['came', 'text', 'sheets.csv']) await rm(join(folder, working), { force: true });
    await writeStaged(stateFolder, staged);
    return staged;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    await warehouse.close();
  }
}

/** Packs the second files beside the first, under the names that they have under `raw/`. */
async function packLookups(lookups: ReadonlyMap<string, Intake>, folder: string): Promise<string[]> {
  const names = [];
  for (const [lookup, intake] of lookups) {
    const name = await intake.packRaw();
    await rename(join(folder, `lookup-${lookup}`, name), join(folder, name));
    await rm(join(folder, `lookup-${lookup}`), { recursive: true });
    names.push(name);
  }
  return names;
}

/** Forgets a staged batch that will not be published. */
export async function discardStaged(stateFolder: string, staged: string): Promise<void> {
  await rm(stagedFolder(stateFolder, staged), { recursive: true, force: true });
}

function stageTable(
  session: Session,
  declaration: DatasetDeclaration,
  importer: Importer,
  context: StageContext,
): Promise<StagedTable> {
  const dataset: ImportableDataset = { ...declaration, importer };
  return hasWideTable(dataset) ? stageWide(session, dataset, context) : stageLong(session, dataset, importer, context);
}

function hasWideTable(
  dataset: ImportableDataset,
): dataset is ImportableDataset & { readonly importer: Importer & { readonly wide: WideTable } } {
  return dataset.importer.wide !== undefined;
}

async function rejected(session: Session, table: StagedTable, file: string): Promise<CheckFinding[]> {
  if (table.rejectedRows === 0) return [...table.findings];
  await writeRejected(session, file);
  return [...(await problemFindings(session)), notice('not-whole', table.rejectedRows), ...table.findings];
}

async function describeFile(path: string, { table, rows }: StagedTable) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 4 * 1024 ** 2 }), hash);
  return { table, name: basename(path), bytes: (await stat(path)).size, sha256: hash.digest('hex'), rows };
}

function safeName(dataset: string, fileName: string): void {
  try {
    pathPart(dataset);
  } catch (cause) {
    const remedy = 'Use small letters, digits, points and hyphens.';
    throw new ImportError(
      { file: fileName, reason: 'the id of the dataset is not a name', value: dataset, remedy },
      { cause },
    );
  }
}
