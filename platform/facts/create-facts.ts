import { join } from 'node:path';
import type { Audit } from '@industry/audit/types.ts';
import type { DisclosureRule } from '@industry/disclosure-control';
import type { Store } from '@industry/database/types.ts';
import type { Role, SecrecyRow } from '@industry/pack/schema.ts';
import { dialect, openWarehouse, type Cell, type Columns, type Warehouse } from '@industry/warehouse';
import { toCivilDate } from '@industry/values';
import { AccessDenied, type NamedReading, PUBLIC_READER, secrecy } from './access.ts';
import { aggregates } from './aggregates.ts';
import { exportFile } from './export-file.ts';
import { type CatalogueBatch, readCatalogue } from './catalogue.ts';
import { isImportable } from './importer.ts';
import { keyWithScheme } from './long-checks.ts';
import { originOf } from './origin.ts';
import { recordOf } from './publish.ts';
import { recordReadings } from './read-log.ts';
import { relation, type Relation, type RelationRequest, type RelationSource, shapeOf } from './relation.ts';
import { type SourceText, sourceTexts } from './source-text.ts';
import { noSums, sumsOf } from './sums.ts';
import type {
  DatasetDeclaration,
  Facts,
  Observation,
  ObservationQuery,
  ObservationStatus,
  Reader,
  TableColumns,
  TablePageQuery,
  TableQuery,
} from './types.ts';

export interface FactsOptions {
  readonly store: Store;
  readonly stateFolder: string;
  readonly datasets: readonly DatasetDeclaration[];
  readonly mode: 'real' | 'demonstration';
  readonly now: () => Date;
  readonly audit: Audit;
  /** `pack.passport.timeZone`: in it the instant of recording becomes the day on which an undated batch was known. */
  readonly timeZone?: string;
  /** `sourceTexts(datasets, pack)`; without it sources stand as recorded. */
  readonly sourceText?: SourceText;
  /** `pack.secrecy`; without it nothing above "public" is read. */
  readonly secrecy?: readonly SecrecyRow[];
  /** `pack.rights.roles`: what each role is tied to. */
  readonly roles?: readonly Role[];
  /** By it sums over firms are hidden, `disclosureRule(pack, today)`; without it no sum is given. */
  readonly disclosure?: () => DisclosureRule;
  /** Which firms consented or have a running agreement; without it none has. */
  readonly namedReading?: NamedReading;
}

/** A query names a dataset, fact or column that is not declared. */
export class UnknownDataset extends Error {
  override readonly name = 'UnknownDataset';
}

/** Facts with the engine behind them, which `close` lets go. */
export interface LakeFacts extends Facts {
  close(): Promise<void>;
}

type PageBounds = Pick<TablePageQuery, 'after' | 'limit'>;

/**
 * The reading side of the lake. The engine starts with the first query.
 *
 * Example: `const facts = createFacts({ store, stateFolder, datasets, mode: 'real', now, audit, timeZone })`
 */
export function createFacts({
  store,
  stateFolder,
  datasets,
  now,
  timeZone = 'UTC',
  secrecy: table = [],
  roles = [],
  namedReading,
  disclosure,
  sourceText = sourceTexts(datasets),
}: FactsOptions): LakeFacts {
  const byId = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  let opened: Promise<Warehouse> | undefined;
  const warehouse = () => (opened ??= openWarehouse(stateFolder));
  const declared = (id: string) => {
    const dataset = byId.get(id);
    if (dataset === undefined) throw new UnknownDataset(`no dataset ${JSON.stringify(id)}`);
    return dataset;
  };
  const allow = secrecy(table, roles, namedReading);
  const source = (lake: Warehouse): RelationSource => ({ store, folders: lake.folders, timeZone, allow });
  const select = async (
    dataset: DatasetDeclaration,
    request: RelationRequest,
    columns: readonly string[],
    order: readonly string[],
    page?: PageBounds,
  ): Promise<{ readonly found: Columns; readonly from: Relation } | null> => {
    const lake = await warehouse();
    const { key } = shapeOf(dataset);
    const asked = Object.entries(request.where ?? {});
    const inKey = Object.fromEntries(asked.filter(([name]) => key.includes(name)));
    const from = await relation(source(lake), dataset, { ...request, where: inKey });
    if (from === null) return null;
    const parameters: string[] = [...from.parameters];
    const until = request.asOf === undefined ? '' : heldOn(dataset, `CAST($${parameters.push(request.asOf)} AS DATE)`);
    const firm = from.logged ? dataset.firm : undefined;
    const chosen = firm === undefined ? columns : [...columns, `CAST(${dialect.identifier(firm)} AS VARCHAR) AS _firm`];
    const rows = page?.after === undefined ? from.sql : afterKey(dataset, from.sql, `$${parameters.push(page.after)}`);
    const limit = page === undefined ? '' : ` LIMIT ${Math.trunc(page.limit)}`;
    // What is no part of the key is compared last: the row that holds may be another's.
    const others = asked
      .filter(([name]) => !key.includes(name))
      .map(
        ([name, wanted]) =>
          `${dialect.identifier(column(dataset, name))} IN (${[wanted]
            .flat()
            .map((one) => `$${parameters.push(one)}`)
            .join(', ')})`,
      );
    const where = others.length === 0 ? '' : ` WHERE ${others.join(' AND ')}`;
    const sql = `SELECT ${chosen.join(', ')} FROM (SELECT * FROM ${rows} AS facts ${until}) AS held${where} ORDER BY ${order.map(dialect.identifier).join(', ')}${limit}`;
    const found = await lake.columns(sql, parameters);
    if (firm === undefined) return { found, from };
    const byName = [request.where?.[firm] ?? []].flat();
    const named = new Set([...byName, ...(found.columns.at(-1) as readonly string[])]);
    await recordReadings(store, now(), dataset.id, request.reader ?? PUBLIC_READER, [...named]);
    return { found: { ...found, names: found.names.slice(0, -1), columns: found.columns.slice(0, -1) }, from };
  };
  // What was checked and rejected quotes cells of the file, so a batch is told of only where its dataset may be read.
  const readableDatasets = async (batches: readonly CatalogueBatch[], reader: Reader): Promise<ReadonlySet<string>> => {
    const ids = [...new Set(batches.map(({ dataset }) => dataset))];
    const open = await Promise.all(
      ids.map(async (id) => {
        const dataset = byId.get(id);
        if (dataset === undefined) return false;
        return allow(dataset, reader).then(
          ({ kind }) => kind === 'rows',
          (error: unknown) => {
            if (error instanceof AccessDenied) return false;
            throw error;
          },
        );
      }),
    );
    return new Set(ids.filter((_, i) => open[i]));
  };
  const tableColumns = async (query: TableQuery, page?: PageBounds): Promise<TableColumns> => {
    const dataset = declared(query.dataset);
    const columns = query.columns.map(
      (name) => `CAST(${dialect.identifier(name)} AS VARCHAR) AS ${dialect.identifier(name)}`,
    );
    const order = dataset.keys.flatMap(keyWithScheme);
    const answer = await select(dataset, query, [...columns, 'batch'], order, page);
    if (answer === null)
      return {
        rows: 0,
        columns: Object.fromEntries([...query.columns, 'batch'].map((name) => [name, []])),
        origins: new Map(),
      };
    const { found, from } = answer;
    const cells = Object.fromEntries(
      found.names.map((name, i) => [name, found.columns[i] as readonly (string | null)[]]),
    );
    const used = new Set(cells['batch']);
    return {
      rows: found.rows,
      columns: cells,
      origins: new Map(
        [...from.batches].filter(([id]) => used.has(id)).map(([id, b]) => [id, originOf(b, sourceText)]),
      ),
    };
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
      const { rows, columns, origins } = await tableColumns(query);
      const named = Object.entries(columns);
      const row = (at: number) => Object.fromEntries(named.map(([name, cells]) => [name, cells[at]!]));
      return { rows: Array.from({ length: rows }, (_, at) => row(at)), origins };
    },
    async tablePage(query) {
      const { rows, columns } = await tableColumns(query, query);
      return { rows, columns };
    },
    tableColumns: (query) => tableColumns(query),
    async sums(query) {
      const dataset = declared(query.dataset);
      const lake = await warehouse();
      const from = await relation(source(lake), dataset, query);
      if (from === null) return noSums(query);
      return sumsOf(lake, from, query, sourceText);
    },
    async exportFile(request) {
      const lake = await warehouse();
      return exportFile(lake, source(lake), declared(request.dataset), request);
    },
    async aggregates(query) {
      if (disclosure === undefined) throw new AccessDenied('no rule says which sums over firms may be shown');
      const lake = await warehouse();
      return aggregates(lake, source(lake), declared(query.dataset), query, disclosure());
    },
    async firmSums({ datasets: ids, reader }, work) {
      const lake = await warehouse();
      const found = new Map<string, Relation | null>();
      for (const id of ids) {
        const dataset = declared(id);
        const forAggregates = dataset.secrecy === 'public' ? {} : { forAggregates: true };
        found.set(id, await relation(source(lake), dataset, { reader, ...forAggregates }));
      }
      const batches = [...found.values()].flatMap((from) => [...(from?.batches ?? [])]);
      const origins = new Map(batches.map(([id, batch]) => [id, originOf(batch, sourceText)]));
      return lake.session((session) => work({ ...session, from: (id) => found.get(id)?.sql ?? null, origins }));
    },
    async batches(dataset, reader = PUBLIC_READER) {
      const found = await readCatalogue(store, dataset === undefined ? {} : { dataset });
      const readable = await readableDatasets(found, reader);
      return found.filter((batch) => readable.has(batch.dataset)).map(recordOf);
    },
    async batch(id, reader = PUBLIC_READER) {
      const [found] = await readCatalogue(store, { id });
      if (found === undefined || !(await readableDatasets([found], reader)).has(found.dataset)) return undefined;
      return recordOf(found);
    },
    async rows(id, { offset, limit }) {
      const [batch] = await readCatalogue(store, { id });
      if (batch === undefined) return { columns: [], rows: [] };
      // A file holds every firm's rows as they came: above "public" there is no page of it for anybody.
      if (declared(batch.dataset).secrecy !== 'public') throw new AccessDenied(`the rows of ${id} are not public`);
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

/** A column of a wide table; anything else is a mistake of the caller. */
function column(dataset: DatasetDeclaration, name: string): string {
  const fields = isImportable(dataset) ? (dataset.importer.wide?.fields ?? []) : [];
  if (fields.some((field) => field.name === name)) return name;
  throw new RangeError(`no key or column ${JSON.stringify(name)} in ${dataset.id}`);
}

function afterKey(dataset: DatasetDeclaration, rows: string, after: string): string {
  return `(SELECT * FROM ${rows} WHERE ${dialect.identifier(dataset.keys[0]!.name)} > ${after})`;
}

/** Condition of the periods that began by a day; of a table of changes, the last that began by it and holds on it. */
function heldOn(dataset: DatasetDeclaration, day: string): string {
  const period = isImportable(dataset) ? dataset.importer.wide?.period : undefined;
  const began = `WHERE period_start <= ${day}`;
  if (period === undefined || typeof period === 'string' || !('end' in period)) return began;
  const keys = dataset.keys.flatMap(keyWithScheme).map(dialect.identifier).join(', ');
  // The end is compared after the last change was chosen: a row that goes on is ended by the next one.
  return `${began} QUALIFY row_number() OVER (PARTITION BY ${keys} ORDER BY period_start DESC) = 1 AND coalesce(period_end > ${day}, true)`;
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
