import type { ProgrammePack } from '@industry/pack/schema.ts';
import { dialect } from '@industry/warehouse';

const { identifier, literal, nullable, values } = dialect;

/** Scheme of the code of the whole nation: it is none of the lists of regions and means the same in all of them. */
export const NATION_SCHEME = 'ISO3166-1';

/** Codes of all region schemes, newest scheme first in `newest`: table of scheme, newest, code. */
export function schemeCodes(pack: Pick<ProgrammePack, 'regionSchemes'>): string {
  const schemes = [...pack.regionSchemes.values()].toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return values(
    ['scheme', 'newest', 'code'],
    schemes.flatMap(({ id, regions }, i) => regions.map(({ code }) => [id, String(i).padStart(3, '0'), code])),
  );
}

/**
 * SQL that gives each cell the scheme its region code is read in: the one that was declared; else, among the figures of
 * one fact and period, the newest list that is complete, and for a code that is not in it (an abolished region beside
 * its successors) the newest list that has it; else the only list that holds all codes; else NULL, which is refused.
 * The scheme is independent of the period: figures of 2021 for regions created in June 2022 are read in the list of 2022.
 */
export function resolveSchemes(cells: string, key: string, nation: string, declared: string | undefined): string {
  const code = identifier(key);
  const scheme = identifier(`${key}_scheme`);
  return `
    WITH groups AS (
      SELECT DISTINCT fact, period_start, period_end, ${code} AS code FROM ${cells}
      WHERE ${code} <> ${literal(nation)} AND ${code} IN (SELECT code FROM scheme_codes)
    ), sizes AS (SELECT scheme, newest, count(*) AS size FROM scheme_codes GROUP BY scheme, newest),
    known AS (SELECT fact, period_start, period_end, count(*) AS codes FROM groups GROUP BY fact, period_start, period_end),
    present AS (
      SELECT fact, period_start, period_end, scheme, newest, count(*) AS present
      FROM groups JOIN scheme_codes USING (code) GROUP BY fact, period_start, period_end, scheme, newest
    ), complete AS (
      SELECT fact, period_start, period_end, arg_min(scheme, newest) AS scheme
      FROM present JOIN sizes USING (scheme, newest) WHERE present = size GROUP BY fact, period_start, period_end
    ), only_one AS (
      SELECT fact, period_start, period_end, min(scheme) AS scheme
      FROM present JOIN known USING (fact, period_start, period_end) WHERE present = codes
      GROUP BY fact, period_start, period_end HAVING count(*) = 1
    ), newest AS (SELECT code, arg_min(scheme, newest) AS scheme FROM scheme_codes GROUP BY code)
    SELECT c.* REPLACE (
      CASE
        WHEN c.${code} = ${literal(nation)} THEN ${literal(NATION_SCHEME)}
        ELSE coalesce(
          c.${scheme}, ${nullable(declared)},
          CASE WHEN complete.scheme IS NULL THEN only_one.scheme
               WHEN EXISTS (SELECT 1 FROM scheme_codes s WHERE s.scheme = complete.scheme AND s.code = c.${code}) THEN complete.scheme
               ELSE newest.scheme END)
      END AS ${scheme})
    FROM ${cells} c
    LEFT JOIN complete ON ${samePeriod('complete')}
    LEFT JOIN only_one ON ${samePeriod('only_one')}
    LEFT JOIN newest ON newest.code = c.${code}`;
}

function samePeriod(table: string): string {
  return ['fact', 'period_start', 'period_end']
    .map((name) => `${table}.${name} IS NOT DISTINCT FROM c.${name}`)
    .join(' AND ');
}
