import { FIRM_REGISTRATION } from '@industry/firms';
import type { FirmRows } from '@industry/facts/types.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import { axisOf } from './axes.ts';
import type { FirmCounts } from './figures.ts';

/** How many firms stand in the open register at the end of each year, came and went, by division and in all. */
export async function firmCounts(rows: FirmRows, pack: ProgrammePack, years: readonly number[]): Promise<FirmCounts[]> {
  const registration = rows.from(FIRM_REGISTRATION);
  if (registration === null) return [];
  const { codes } = axisOf(pack, 'sector');
  const counts: FirmCounts[] = [];
  for (const year of years) {
    const found = await rows.rows(
      `WITH held AS (
        SELECT bin, arg_max(oked, period_start) AS oked, arg_max(status, period_start) AS status,
          min(CAST(registered_on AS DATE)) AS registered_on, max(CAST(closed_on AS DATE)) AS closed_on,
          arg_max(coalesce(period_end >= make_date($1 + 1, 1, 1), true), period_start) AS holds
        FROM ${registration} AS r WHERE period_start < make_date($1 + 1, 1, 1) GROUP BY bin
      ) SELECT substr(oked, 1, 2) AS sector,
        CAST(count(*) FILTER (holds AND status <> 'liquidated') AS INTEGER) AS registered,
        CAST(count(*) FILTER (holds AND status = 'active') AS INTEGER) AS active,
        CAST(count(*) FILTER (year(registered_on) = $1) AS INTEGER) AS opened,
        CAST(count(*) FILTER (year(closed_on) = $1) AS INTEGER) AS closed
      FROM held GROUP BY 1 ORDER BY 1`,
      [year],
    );
    const rowsOfYear = found
      .filter(({ sector }) => codes.includes(String(sector)))
      .map((row) => ({
        sector: String(row['sector']),
        year,
        registered: Number(row['registered']),
        active: Number(row['active']),
        opened: Number(row['opened']),
        closed: Number(row['closed']),
      }));
    const whole = (name: 'registered' | 'active' | 'opened' | 'closed') =>
      rowsOfYear.reduce((sum, row) => sum + row[name], 0);
    counts.push(...rowsOfYear, {
      sector: '',
      year,
      registered: whole('registered'),
      active: whole('active'),
      opened: whole('opened'),
      closed: whole('closed'),
    });
  }
  return counts;
}
