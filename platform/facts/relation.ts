import { join } from 'node:path';
import type { Store } from '@industry/database/types.ts';
import { type CivilDate, civilDateAt } from '@industry/values';
import { dialect, relationSql, type RelationShape, type StateFolders } from '@industry/warehouse';
import { AccessDenied, type Allow, PUBLIC_READER, readableFirms } from './access.ts';
import { type CatalogueBatch, readCatalogue } from './catalogue.ts';
import { isImportable } from './importer.ts';
import { isInForce } from './in-force.ts';
import { longKey } from './long-checks.ts';
import { wideKey } from './wide-keys.ts';
import type { DatasetDeclaration, Reader, Times } from './types.ts';

const { identifier } = dialect;

/** SQL of the rows in force, to stand in a FROM clause, with the batches that may be among them. */
export interface Relation {
  readonly sql: string;
  readonly parameters: readonly string[];
  readonly batches: ReadonlyMap<string, CatalogueBatch>;
  /** Rows that name a firm go into its read log. */
  readonly logged: boolean;
}

export interface RelationRequest extends Times {
  readonly reader?: Reader;
  /** Equality on subject keys, their schemes and `fact`. */
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  readonly batches?: readonly string[];
  /** The rows are only added up, and small sums hidden, before anything is answered: `aggregates.ts`. */
  readonly forAggregates?: boolean;
}

export interface RelationSource {
  readonly store: Store;
  readonly folders: StateFolders;
  /** Time zone in which an instant becomes a day. */
  readonly timeZone: string;
  /** The pack's secrecy table. */
  readonly allow: Allow;
}

/**
 * The only way from the name of a dataset to its rows: the explicit list of files that the catalogue lists for the times
 * asked for, one winner a key, withdrawals applied, access checked. Null when no batch is visible.
 */
export async function relation(
  { store, folders, timeZone, allow }: RelationSource,
  dataset: DatasetDeclaration,
  request: RelationRequest,
): Promise<Relation | null> {
  const allowance = await allow(dataset, request.reader ?? PUBLIC_READER);
  const firms = request.forAggregates ? null : readableFirms(dataset, allowance, request.where?.[dataset.firm ?? '']);
  if (request.forAggregates && allowance.kind !== 'aggregates')
    throw new AccessDenied(`${dataset.id} (${dataset.secrecy}) is added up for statistics only`);
  const logged = allowance.kind === 'firms' || (allowance.kind === 'rows' && allowance.log);
  const shape = shapeOf(dataset);
  const known = (await readCatalogue(store, { dataset: dataset.id }))
    .filter(({ id }) => request.batches === undefined || request.batches.includes(id))
    .filter((batch) => isInForce(batch, request.recordedAt) && batch.files.length > 0)
    .filter((batch) => request.knownAt === undefined || knownDay(batch, timeZone) <= request.knownAt);
  const visible = byKnownDay(known, timeZone);
  const { condition, parameters } = filterOf(shape, {
    ...request.where,
    ...(dataset.firm !== undefined && firms !== null && { [dataset.firm]: firms }),
  });
  const sql = relationSql(
    shape,
    visible.map(({ id, full, slices, files }) => ({
      id,
      full,
      slices,
      files: files.map(({ path }) => join(folders.lake, path)),
    })),
    condition,
  );
  if (sql === null) return null;
  return { sql: `(${sql})`, parameters, batches: new Map(visible.map((batch) => [batch.id, batch])), logged };
}

type Known = Pick<CatalogueBatch, 'publishedOn' | 'recordedAt'>;

function knownDay({ publishedOn, recordedAt }: Known, timeZone: string): CivilDate {
  return publishedOn ?? civilDateAt(new Date(recordedAt), timeZone);
}

/** First known first; the order given, recorded_at then id of the catalogue, decides among those known on one day. */
export function byKnownDay<Batch extends Known>(batches: readonly Batch[], timeZone: string): Batch[] {
  const day = new Map(batches.map((batch) => [batch, knownDay(batch, timeZone)]));
  return batches.toSorted((a, b) => (day.get(a)! < day.get(b)! ? -1 : day.get(a)! > day.get(b)! ? 1 : 0));
}

export function shapeOf(dataset: DatasetDeclaration): RelationShape {
  if (isImportable(dataset) && dataset.importer.wide !== undefined)
    return { key: wideKey(dataset), slice: dataset.importer.slice ?? [] };
  return { key: longKey(dataset), slice: (isImportable(dataset) ? dataset.importer.slice : undefined) ?? ['fact'] };
}

const MANY = 200;

/** Conditions on key columns only: they partition the choice of the winner, so they may go below it. */
function filterOf(
  shape: RelationShape,
  where: Readonly<Record<string, string | readonly string[]>>,
): { readonly condition: string; readonly parameters: readonly string[] } {
  const parameters: string[] = [];
  const conditions = Object.entries(where).map(([name, wanted]) => {
    if (!shape.key.includes(name))
      throw new RangeError(`no key ${JSON.stringify(name)}; the keys are ${shape.key.join(', ')}`);
    const values = typeof wanted === 'string' ? [wanted] : wanted;
    if (values.length === 0) return 'false';
    // Consents of thousands of firms are one parameter.
    if (values.length > MANY) return dialect.inList(identifier(name), `$${parameters.push(JSON.stringify(values))}`);
    const places = values.map((value) => `$${parameters.push(value)}`);
    return places.length === 1 ? `${identifier(name)} = ${places[0]}` : `${identifier(name)} IN (${places.join(', ')})`;
  });
  return { condition: conditions.length > 0 ? conditions.join(' AND ') : 'true', parameters };
}
