import { dialect, type Warehouse } from '@industry/warehouse';
import { originOf } from './origin.ts';
import type { Relation } from './relation.ts';
import type { SourceText } from './source-text.ts';
import type { SumsAnswer, SumsQuery } from './types.ts';

const { identifier } = dialect;

/** The answer where no batch is visible. */
export function noSums({ by, sum }: SumsQuery): SumsAnswer {
  return { rows: 0, columns: Object.fromEntries([...by, ...sum].map((name) => [name, []])), origins: new Map() };
}

/** Exact sums in the engine of the lake; the batches that have a part in them are found by the same condition. */
export async function sumsOf(
  lake: Warehouse,
  from: Relation,
  query: SumsQuery,
  sourceText: SourceText,
): Promise<SumsAnswer> {
  const { by, sum, cut = {}, asOf } = query;
  const parameters = [...from.parameters];
  const until = asOf === undefined ? '' : ` WHERE period_start <= CAST($${parameters.push(asOf)} AS DATE)`;
  const groups = by.map((name) => {
    const length = cut[name];
    const text = `CAST(${identifier(name)} AS VARCHAR)`;
    return `${length === undefined ? text : `left(${text}, ${Math.trunc(length)})`} AS ${identifier(name)}`;
  });
  const sums = sum.map(
    (name) => `${dialect.plainDecimal(dialect.cast(`sum(${identifier(name)})`, 'decimal'))} AS ${identifier(name)}`,
  );
  const places = by.map((_, i) => String(i + 1)).join(', ');
  const grouped = by.length === 0 ? '' : ` GROUP BY ${places} ORDER BY ${places}`;
  const sql = `SELECT ${[...groups, ...sums].join(', ')} FROM ${from.sql} AS facts${until}${grouped}`;
  const found = await lake.columns(sql, parameters);
  const used =
    from.batches.size === 1
      ? new Set(found.rows > 0 ? from.batches.keys() : [])
      : new Set(
          (await lake.columns(`SELECT DISTINCT CAST(batch AS VARCHAR) FROM ${from.sql} AS facts${until}`, parameters))
            .columns[0] as string[],
        );
  return {
    rows: found.rows,
    columns: Object.fromEntries(found.names.map((name, i) => [name, found.columns[i] as (string | null)[]])),
    origins: new Map(
      [...from.batches].filter(([id]) => used.has(id)).map(([id, batch]) => [id, originOf(batch, sourceText)]),
    ),
  };
}
