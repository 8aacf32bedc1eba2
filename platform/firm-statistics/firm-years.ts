import { firmFacts, FIRM_OWNERS, FIRM_REGISTRATION } from '@industry/firms';
import type { FirmRows } from '@industry/facts/types.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import { dialect } from '@industry/warehouse';
import { axisOf, OTHER } from './axes.ts';
import { stateShareClasses } from './state-shares.ts';

const { literal, values } = dialect;

/** Days. */
const LONGEST_QUARTER = 92;

/** A measure of the pack with the register that delivers it. */
export interface Measure {
  readonly id: string;
  readonly dataset: string;
  readonly unit: string;
  readonly aggregation: 'sum' | 'mean' | 'last';
}

export function measuresOf(pack: ProgrammePack): Measure[] {
  const facts = new Map(firmFacts(pack).map((fact) => [fact.id, fact]));
  return pack.manufacturing.measures.map((id) => {
    const { dataset, unit, aggregation } = facts.get(id)!;
    return { id, dataset, unit, aggregation };
  });
}

/** Every dataset that tables over firms are made of. */
export function datasetsOf(pack: ProgrammePack): string[] {
  return [...new Set([FIRM_REGISTRATION, FIRM_OWNERS, ...measuresOf(pack).map(({ dataset }) => dataset)])];
}

/**
 * Makes, on the connection of `rows`, the temporary tables `firm_year` (firm, year, measure, value), `firm_quarter` and
 * `placed` (firm, year, and its index on each axis; manufacturing only), and answers the years that have figures. A firm is
 * placed by the last entry of the register that began by the end of the year. `only`: one measure, and one year.
 */
export async function makeFirmYears(
  rows: FirmRows,
  pack: ProgrammePack,
  only?: { readonly measure: string; readonly year?: number },
): Promise<number[]> {
  const registration = rows.from(FIRM_REGISTRATION);
  const found = measuresOf(pack)
    .filter(({ dataset }) => rows.from(dataset) !== null)
    .filter(({ id }) => only === undefined || id === only.measure);
  if (registration === null || found.length === 0) return [];
  const selects: string[] = [];
  for (const dataset of new Set(found.map((measure) => measure.dataset))) {
    const measures = found.filter((measure) => measure.dataset === dataset);
    selects.push(await quartersOf(rows, rows.from(dataset)!, measures, pack, only?.year));
  }
  // The declared tables read the figures several times; for one question they are read once, as they lie.
  const kept = only === undefined ? 'TABLE' : 'VIEW';
  await rows.run(`CREATE TEMP ${kept} firm_quarter AS ${selects.join(' UNION ALL ')}`);
  const rules = values(
    ['measure', 'rule'],
    found.map(({ id, aggregation }) => [id, aggregation]),
  );
  // A firm's twelve digits as a number: half the time of grouping and joining by text.
  await rows.run(`CREATE TEMP ${kept} firm_year AS
    SELECT bin, measure, year, CASE any_value(rule) WHEN 'sum' THEN sum(value) WHEN 'mean' THEN avg(value)
      ELSE arg_max(value, quarter) END AS value
    FROM firm_quarter JOIN ${rules} AS rules USING (measure) GROUP BY bin, measure, year`);
  const years =
    only?.year === undefined
      ? (await rows.rows('SELECT DISTINCT year FROM firm_quarter ORDER BY year')).map(({ year }) => Number(year))
      : [only.year];
  await place(rows, pack, registration, years);
  return years;
}

/** A register's figures by firm and quarter; where a figure is given by good and partner and not as a whole, their sum. */
async function quartersOf(
  { rows: ask }: FirmRows,
  from: string,
  measures: readonly Measure[],
  pack: ProgrammePack,
  year?: number,
): Promise<string> {
  const { keys } = pack.firmFacts.registers.find(({ dataset }) => dataset === measures[0]!.dataset)!;
  const whole = keys.map(({ name }) => `${name} = ''`).join(' AND ') || 'true';
  const facts = measures.map(({ id }) => literal(id)).join(', ');
  const rows = `(SELECT CAST(bin AS BIGINT) AS bin, fact AS measure, CAST(year(period_start) AS INTEGER) AS year,
      CAST(quarter(period_start) AS INTEGER) AS quarter, CAST(value AS DOUBLE) AS value, ${whole} AS whole
    FROM ${from} AS facts WHERE fact IN (${facts}) AND value IS NOT NULL AND period_end - period_start <= ${LONGEST_QUARTER}
      ${year === undefined ? '' : `AND year(period_start) = ${year}`})`;
  // Of a firm as a whole there is one row a fact and quarter by the key of the dataset: nothing is to be added up.
  const wholes = `SELECT bin, measure, year, quarter, value FROM ${rows} AS w WHERE whole`;
  const parts = `SELECT 1 FROM ${from} AS facts WHERE NOT (${whole}) AND fact IN (${facts}) LIMIT 1`;
  if (keys.length === 0 || (await ask(parts)).length === 0) return wholes;
  const added = measures.filter(({ aggregation }) => aggregation === 'sum').map(({ id }) => literal(id));
  const rule =
    added.length === measures.length
      ? 'sum(value)'
      : `CASE WHEN measure IN (${added.join(', ') || `''`}) THEN sum(value) ELSE avg(value) END`;
  return `${wholes} UNION ALL
    SELECT * FROM (SELECT bin, measure, year, quarter, ${rule} AS value FROM ${rows} AS r WHERE NOT whole GROUP BY 1, 2, 3, 4) AS p
    ANTI JOIN (SELECT bin, measure, year, quarter FROM ${rows} AS r WHERE whole) AS w USING (bin, measure, year, quarter)`;
}

async function place(
  rows: FirmRows,
  pack: ProgrammePack,
  registration: string,
  years: readonly number[],
): Promise<void> {
  const indexes = (codes: readonly string[]) =>
    values(
      ['code', 'place'],
      codes.map((code, i) => [code, String(i)]),
    );
  const owners = rows.from(FIRM_OWNERS);
  const shares = owners === null ? [] : await stateShareClasses(rows, owners, pack, years);
  const other = axisOf(pack, 'region').codes.indexOf(OTHER);
  await rows.run(`CREATE TEMP TABLE placed AS
    WITH years AS ${values(
      ['year'],
      years.map((year) => [String(year)]),
    )},
    held AS (
      SELECT CAST(y.year AS INTEGER) AS year, CAST(bin AS BIGINT) AS bin, arg_max(oked, period_start) AS oked, arg_max(region, period_start) AS region,
        arg_max(size_class, period_start) AS size_class
      FROM ${registration} AS r JOIN years AS y ON r.period_start < make_date(CAST(y.year AS INTEGER) + 1, 1, 1)
      GROUP BY 1, 2
    )
    SELECT held.bin, held.year, CAST(s.place AS INTEGER) AS sector, coalesce(CAST(r.place AS INTEGER), ${other}) AS region,
      CAST(z.place AS INTEGER) AS size, coalesce(CAST(o.place AS INTEGER), 0) AS "state-share"
    FROM held JOIN ${indexes(axisOf(pack, 'sector').codes)} AS s ON s.code = substr(held.oked, 1, 2)
      LEFT JOIN ${indexes(axisOf(pack, 'region').codes)} AS r ON r.code = held.region
      JOIN ${indexes(axisOf(pack, 'size').codes)} AS z ON z.code = held.size_class
      LEFT JOIN ${values(['bin', 'year', 'place'], shares)} AS o ON CAST(o.bin AS BIGINT) = held.bin AND CAST(o.year AS INTEGER) = held.year`);
}
