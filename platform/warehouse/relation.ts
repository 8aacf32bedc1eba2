import { identifier, literal, readParquet, values } from './dialect.ts';

/** A batch that is listed in the catalogue, as the winner is chosen by it. */
export interface RelationBatch {
  readonly id: string;
  readonly files: readonly string[];
  /** Replaces its slices: rows of earlier batches in them are withdrawn. */
  readonly full: boolean;
  /** Values of the slice columns that occur in the batch, in the form of `sliceText`; `['']` = the whole dataset. */
  readonly slices: readonly string[];
}

export interface RelationShape {
  /** Columns that name one fact: subject keys, their schemes, fact and period. */
  readonly key: readonly string[];
  /** Columns by which a full delivery replaces; empty = the whole dataset. */
  readonly slice: readonly string[];
}

/**
 * SQL text of the rows in force among `batches`, given oldest first by (known time, recorded_at): of each key the last
 * assertion, unless it was withdrawn, or its slice was replaced by a later full delivery that no longer has it. Batches
 * that are replaced in all their slices are not read at all; when one is left, nothing has to be compared.
 *
 * `filter` is a condition on key columns; it goes below the choice of the winner, which partitions by the same columns.
 */
export function relationSql(shape: RelationShape, batches: readonly RelationBatch[], filter = 'true'): string | null {
  const covers = new Map<string, number>();
  batches.forEach((batch, rank) => {
    if (batch.full) for (const slice of batch.slices) covers.set(slice, rank);
  });
  const live = batches
    .map((batch, rank) => ({ ...batch, rank }))
    .filter(({ slices, rank }) => slices.some((slice) => (covers.get(slice) ?? -1) <= rank));
  if (live.length === 0) return null;
  const rows = readParquet(live.flatMap(({ files }) => files));
  if (live.length === 1) return `SELECT * FROM ${rows} WHERE op = 'assert' AND (${filter})`;

  const ranks = values(
    ['batch', 'rank'],
    live.map(({ id, rank }) => [id, String(rank)]),
  );
  const cover = values(
    ['slice', 'since'],
    [...covers].map(([slice, rank]) => [slice, String(rank)]),
  );
  return `SELECT winner.* EXCLUDE (_rank, _newest) FROM (
    SELECT f.*, CAST(r.rank AS INTEGER) AS _rank,
      row_number() OVER (PARTITION BY ${shape.key.map(identifier).join(', ')} ORDER BY CAST(r.rank AS INTEGER) DESC) AS _newest
    FROM (SELECT * FROM ${rows} WHERE ${filter}) f JOIN ${ranks} r ON r.batch = f.batch
  ) AS winner LEFT JOIN ${cover} c ON c.slice = ${sliceText(shape.slice)}
  WHERE _newest = 1 AND op = 'assert' AND coalesce(_rank >= CAST(c.since AS INTEGER), true)`;
}

/** The slice of a row as text: the catalogue lists slices in the same form. */
export function sliceText(columns: readonly string[]): string {
  if (columns.length === 0) return literal('');
  return columns.map((name) => `coalesce(CAST(${identifier(name)} AS VARCHAR), '')`).join(` || ${literal('|')} || `);
}
