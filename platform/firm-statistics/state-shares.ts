import type { FirmRows } from '@industry/facts/types.ts';
import { type Share, stateShares } from '@industry/ownership';
import type { ProgrammePack } from '@industry/pack/schema.ts';

/**
 * Firms of which the state holds something, directly or through others, at the end of each year: number, year and index of the
 * class, by the method of docs/methods/state-share.md.
 */
export async function stateShareClasses(
  rows: FirmRows,
  owners: string,
  pack: ProgrammePack,
  years: readonly number[],
): Promise<string[][]> {
  const { stateShare } = pack.manufacturing;
  const found: string[][] = [];
  for (const year of years) {
    const { columns, rows: count } = await rows.columns(
      `SELECT bin, owner_kind, coalesce(owner_bin, ''), CAST(share AS DOUBLE) FROM (
        SELECT *, row_number() OVER (PARTITION BY bin, owner ORDER BY period_start DESC) AS newest FROM ${owners} AS o
        WHERE period_start < make_date($1, 1, 1)
      ) WHERE newest = 1 AND coalesce(period_end >= make_date($1, 1, 1), true) AND owner_kind IN ('state', 'firm')`,
      [year + 1],
    );
    const [firms, kinds, holders, held] = columns as [string[], Share['kind'][], string[], number[]];
    const shares = Array.from({ length: count }, (_, i): Share => {
      return { firm: firms[i]!, owner: holders[i]!, kind: kinds[i]!, share: held[i]! };
    });
    const of = stateShares(shares);
    for (const firm of new Set(firms)) {
      const share = of(firm).least;
      const place = stateShare.findLastIndex(({ from }) => share >= Number(from));
      if (place > 0) found.push([firm, String(year), String(place)]);
    }
  }
  return found;
}
