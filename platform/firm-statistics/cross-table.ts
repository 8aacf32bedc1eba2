import type { DisclosureRule } from '@industry/disclosure-control';
import type { Facts, Origin, Reader } from '@industry/facts/types.ts';
import type { FirmDimension, ProgrammePack } from '@industry/pack/schema.ts';
import { axisOf } from './axes.ts';
import { disclose, type DisclosedCell, tableOn } from './disclosed-table.ts';
import { datasetsOf, makeFirmYears } from './firm-years.ts';
import { sumsBy, yearKey } from './sums.ts';

export interface CrossTableQuery {
  readonly measure: string;
  readonly year: number;
  readonly rows: FirmDimension;
  readonly columns: FirmDimension;
}

/**
 * A table that nobody declared, for readers whom the secrecy table opens the classes of its registers to for statistics;
 * throws `AccessDenied` for anybody else. No filter and no past day: differences of two such tables would be single firms.
 * Null where a cell cannot be protected.
 */
export async function crossTableOfFirms(
  { facts, pack }: { readonly facts: Facts; readonly pack: ProgrammePack },
  { measure, year, rows: down, columns: across }: CrossTableQuery,
  reader: Reader,
  rule: DisclosureRule,
): Promise<{ readonly cells: readonly DisclosedCell[] | null; readonly origins: readonly Origin[] }> {
  return facts.firmSums({ datasets: datasetsOf(pack), reader }, async (rows) => {
    const years = await makeFirmYears(rows, pack, { measure, year });
    const [axis, columns] = [axisOf(pack, down), axisOf(pack, across).codes];
    const sums = years.length === 0 ? [] : ((await sumsBy(rows, down, across)).get(yearKey(measure, year)) ?? []);
    return { cells: disclose(tableOn(axis, columns, sums), axis, columns, rule), origins: [...rows.origins.values()] };
  });
}
