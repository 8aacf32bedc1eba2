import { join } from 'node:path';
import type { Audit } from '@industry/audit/types.ts';
import type { Store } from '@industry/database/types.ts';
import { dialect, openWarehouse, type Cell, type Columns, type Warehouse } from '@industry/warehouse';
import { toCivilDate } from '@industry/values';
import { PUBLIC_READER, requireAccess } from './access.ts';
import { type CatalogueBatch, readCatalogue } from './catalogue.ts';
import { keyWithScheme } from './long-checks.ts';
import { recordOf } from './publish.ts';
import { relation, type Relation, type RelationRequest } from './relation.ts';
import { type SourceText, sourceTexts } from './source-text.ts';
import type { DatasetDeclaration, Facts, Observation, ObservationQuery, ObservationStatus, Origin } from './types.ts';

export interface FactsOptions {
  readonly store: Store;
  readonly stateFolder: string;
  readonly datasets: readonly DatasetDeclaration[];
  readonly mode: 'real' | 'demonstration';
  readonly now: () => Date;
  readonly audit: Audit;
  /** `pack.passport.timeZone`: in it the instant of recording becomes the day on which an undated batch was known. */
  readonly timeZone?: string;
  /** `sourceTexts(datasets, pack.quotes)`; without it sources stand as recorded. */
  readonly sourceText?: SourceText;
}

/** A query names a dataset, fact or column that is not declared. */
export class UnknownDataset extends Error {
  override readonly name = 'UnknownDataset';
}

/** Facts with the engine behind them, which `close` lets go. */
export interface LakeFacts extends Facts {
  close(): Promise<void>;
}

/**
 * The reading side of the lake. The engine starts with the first query.
 *
 * Example: `const facts = createFacts({ store, stateFolder, datasets, mode: 'real', now, audit, timeZone })`
 */
export function createFacts({
  store,
  stateFolder,
  datasets,
  timeZone = 'UTC',
  sourceText = sourceTexts(datasets, []),
}: FactsOptions): LakeFacts {
  const byId = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  let opened: Promise<Warehouse> | undefined;
  const warehouse = () => (opened ??= openWarehouse(stateFolder));
  const declared = (id: string) => {
    const dataset = byId.get(id);
    if (dataset === undefined) throw new UnknownDataset(`no dataset ${JSON.stringify(id)}`);
    return dataset;
  };
  const select = async (
    dataset: DatasetDeclaration,
    request: RelationRequest,
    columns: readonly string[],
    order: readonly string[],
  ): Promise<{ readonly found: Columns; readonly from: Relation } | null> => {
    const lake = await warehouse();
    const from = await relation({ store, folders: lake.folders, timeZone }, dataset, request);
    if (from === null) return null;
    const parameters: string[] = [...from.parameters];
    const until =
      request.asOf === undefined ? '' : `WHERE period_start <= CAST($${parameters.push(request.asOf)} AS DATE)`;
    const sql = `SELECT ${columns.join(', ')} FROM ${from.sql} AS facts ${until} ORDER BY ${order.map(dialect.identifier).join(', ')}`;
    return { found: await lake.columns(sql, parameters), from };
  };
  return {
    datasets: () => datasets,
    dataset: (id) => byId.get(id),
    async observations(query) {
      const dataset = declared(query.dataset);
      const keys = dataset.keys.map(({ name }) => name);
      const schemes = dataset.keys.flatMap((key) => keyWithScheme(key).slice(1));
      const order = [...keys, ...schemes, 'fact', 'period_start', 'period_end'];
      const answer = await select(dataset, requestOf(query), observationColumns(keys, schemes), order);
      return answer === null ? [] : toObservations(dataset, answer.found, answer.from, sourceText);
    },
    async table(query) {
      const dataset = declared(query.dataset);
      const columns = query.columns.map(
        (name) => `CAST(${dialect.identifier(name)} AS VARCHAR) AS ${dialect.identifier(name)}`,
      );
      const order = dataset.keys.flatMap(keyWithScheme);
      const answer = await select(dataset, query, [...columns, 'batch'], order);
      if (answer === null) return { rows: [], origins: new Map() };
      const { found, from } = answer;
      const rows = Array.from({ length: found.rows }, (_, row) =>
        Object.fromEntries(found.names.map((name, i) => [name, found.columns[i]![row] as string | null])),
      );
      const used = new Set(rows.map(({ batch }) => batch));
      return {
        rows,
        origins: new Map(
          [...from.batches].filter(([id]) => used.has(id)).map(([id, b]) => [id, originOf(b, sourceText)]),
        ),
      };
    },
    async batches(dataset) {
      const found = await readCatalogue(store, dataset === undefined ? {} : { dataset });
      return found.map(recordOf);
    },
    async batch(id) {
      const [found] = await readCatalogue(store, { id });
      return found === undefined ? undefined : recordOf(found);
    },
    async rows(id, { offset, limit }) {
      const [batch] = await readCatalogue(store, { id });
      if (batch === undefined) return { columns: [], rows: [] };
      requireAccess(declared(batch.dataset), PUBLIC_READER);
      const lake = await warehouse();
      const files = dialect.readParquet(batch.files.map(({ path }) => join(lake.folders.lake, path)));
      // The file's own order, subject first: without ORDER BY a page is read from its row group alone.
      const found = await lake.columns(`SELECT COLUMNS(*)::VARCHAR FROM ${files} LIMIT $1 OFFSET $2`, [limit, offset]);
      const rows = Array.from({ length: found.rows }, (_, row) =>
        found.columns.map((column) => column[row] as string | null),
      );
      return { columns: found.names, rows };
    },
    async close() {
      await (await opened)?.close();
    },
  };
}

function requestOf(query: ObservationQuery): RelationRequest {
  if (query.facts === undefined) return query;
  return { ...query, where: { ...query.where, fact: query.facts } };
}

function observationColumns(keys: readonly string[], schemes: readonly string[]): string[] {
  return [
    ...[...keys, ...schemes].map(dialect.identifier),
    'fact',
    'CAST(period_start AS VARCHAR) AS period_start',
    'CAST(period_end AS VARCHAR) AS period_end',
    'period_kind',
    `${dialect.plainDecimal('value')} AS value`,
    'unit',
    'status',
    'batch',
  ];
}

function toObservations(
  dataset: DatasetDeclaration,
  found: Columns,
  from: Relation,
  sourceText: SourceText,
): Observation[] {
  const column = (name: string): readonly Cell[] => found.columns[found.names.indexOf(name)]!;
  const text = (name: string, row: number) => column(name)[row] as string;
  const origins = new Map([...from.batches].map(([id, batch]) => [id, originOf(batch, sourceText)]));
  const classified = dataset.keys.filter(({ classification }) => classification !== undefined);
  return Array.from({ length: found.rows }, (_, row) => ({
    keys: Object.fromEntries(dataset.keys.map(({ name }) => [name, text(name, row)])),
    fact: text('fact', row),
    periodStart: toCivilDate(text('period_start', row)),
    periodEnd: toCivilDate(text('period_end', row)),
    periodKind: text('period_kind', row) as Observation['periodKind'],
    scheme: Object.fromEntries(classified.map(({ name }) => [name, text(`${name}_scheme`, row)])),
    value: column('value')[row] as string | null,
    unit: text('unit', row),
    status: text('status', row) as ObservationStatus,
    origin: origins.get(text('batch', row))!,
  }));
}

function originOf(batch: CatalogueBatch, sourceText: SourceText): Origin {
  const { dataset, id, fileHash, source, licence, publishedOn, recordedAt, quoted, simulated } = batch;
  const named = { source, sourceText: sourceText(source), licence };
  return { dataset, batch: id, fileHash, ...named, publishedOn, recordedAt, quoted, simulated };
}
