import type { FirmRows } from '@industry/facts/types.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';

/**
 * Firms of which the state holds something, directly or through others, at the end of each year: number, year and index of the
 * class. Chains and rings of owners are solved by going round until nothing moves (shares are below 1, so that it ends).
 */
export async function stateShares(
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
    const [firms, kinds, holders, shares] = columns as [string[], string[], string[], number[]];
    const direct = new Map<string, number>();
    const held: { readonly firm: string; readonly by: string; readonly share: number }[] = [];
    for (let i = 0; i < count; i += 1) {
      const [firm, share] = [firms[i]!, shares[i]!];
      if (kinds[i] === 'state') direct.set(firm, (direct.get(firm) ?? 0) + share);
      else held.push({ firm, by: holders[i]!, share });
    }
    for (const [firm, share] of throughOwners(direct, held)) {
      const place = stateShare.findLastIndex(({ from }) => share >= Number(from));
      if (place > 0) found.push([firm, String(year), String(place)]);
    }
  }
  return found;
}

function throughOwners(
  direct: ReadonlyMap<string, number>,
  held: readonly { readonly firm: string; readonly by: string; readonly share: number }[],
): ReadonlyMap<string, number> {
  let state = direct;
  for (let round = 0; round < 200; round += 1) {
    const next = new Map(direct);
    for (const { firm, by, share } of held) {
      const through = share * (state.get(by) ?? 0);
      if (through > 0) next.set(firm, (next.get(firm) ?? 0) + through);
    }
    const moved = [...next].some(([firm, share]) => Math.abs(share - (state.get(firm) ?? 0)) > 1e-9);
    state = next;
    if (!moved) break;
  }
  return state;
}
