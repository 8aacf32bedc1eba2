import { toCivilDate } from '@industry/values';
import { type DisclosureRule, hiddenCells } from '@industry/disclosure-control';
import { dialect, type Warehouse } from '@industry/warehouse';
import { AccessDenied } from './access.ts';
import { relation, type RelationSource } from './relation.ts';
import type { AggregateCell, AggregateQuery, DatasetDeclaration } from './types.ts';

const { identifier, plainDecimal } = dialect;

/** The sums of a long dataset about firms that are in force now, those in which a firm could be recognised hidden. */
export async function aggregates(
  lake: Warehouse,
  source: RelationSource,
  dataset: DatasetDeclaration,
  { facts, by, reader }: AggregateQuery,
  rule: DisclosureRule,
): Promise<AggregateCell[]> {
  const { firm } = dataset;
  if (firm === undefined || by === firm)
    throw new AccessDenied(`${dataset.id} has no key of firms to add up over, or was asked for by firm`);
  if (by !== undefined && !dataset.keys.some(({ name }) => name === by))
    throw new RangeError(`no key ${JSON.stringify(by)} in ${dataset.id}`);
  const where = facts === undefined ? {} : { where: { fact: facts } };
  const from = await relation(source, dataset, { ...where, reader, forAggregates: true });
  if (from === null) return [];
  const group = by === undefined ? `''` : identifier(by);
  const rows = await lake.rows(
    `SELECT grouped, fact, period_start, period_end, unit, CAST(count(*) AS INTEGER) AS firms,
      ${plainDecimal('sum(value)')} AS value, CAST(max(abs(value)) AS DOUBLE) AS largest
    FROM (
      SELECT ${group} AS grouped, fact, CAST(period_start AS VARCHAR) AS period_start,
        CAST(period_end AS VARCHAR) AS period_end, unit, ${identifier(firm)} AS firm, sum(value) AS value
      FROM ${from.sql} AS facts WHERE value IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6
    ) AS of_firms GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
    [...from.parameters],
  );
  const cells = rows.map((row) => ({
    group: String(row['grouped']),
    fact: String(row['fact']),
    start: String(row['period_start']),
    end: String(row['period_end']),
    unit: String(row['unit']),
    firms: Number(row['firms']),
    exact: String(row['value']),
    value: Number(row['value']),
    largest: Number(row['largest']),
  }));
  const hidden = new Set(
    dataset.facts.flatMap(({ id }) => [
      ...hiddenCells(
        cells.filter(({ fact }) => fact === id),
        rule,
      ),
    ]),
  );
  return cells.map((cell) => ({
    group: by === undefined ? null : cell.group,
    fact: cell.fact,
    periodStart: toCivilDate(cell.start),
    periodEnd: toCivilDate(cell.end),
    unit: cell.unit,
    hidden: hidden.has(cell),
    firms: hidden.has(cell) ? null : cell.firms,
    value: hidden.has(cell) ? null : cell.exact,
  }));
}
