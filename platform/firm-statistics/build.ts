import { setImmediate } from 'node:timers/promises';
import type { DisclosureRule } from '@industry/disclosure-control';
import type { Facts, Origin, Reader } from '@industry/facts/types.ts';
import type { FirmTable, ProgrammePack } from '@industry/pack/schema.ts';
import { axisOf } from './axes.ts';
import { disclose, type DisclosedCell, tableOn } from './disclosed-table.ts';
import type { FirmCounts, SectorYear, ShownSum } from './figures.ts';
import { firmCounts } from './firm-counts.ts';
import { datasetsOf, makeFirmYears, measuresOf } from './firm-years.ts';
import { sectorFigures } from './sector-figures.ts';
import { sumsBy, yearKey } from './sums.ts';

/** One declared table of one measure and year. */
export interface DeclaredTable {
  readonly table: string;
  readonly measure: string;
  readonly unit: string;
  readonly aggregation: 'sum' | 'mean' | 'last';
  readonly year: number;
  /** Null: some cell could not be protected, so nothing is shown. */
  readonly cells: readonly DisclosedCell[] | null;
}

/** Everything about firms of manufacturing that everybody may see. */
export interface FirmStatistics {
  readonly years: readonly number[];
  readonly tables: readonly DeclaredTable[];
  readonly sectors: readonly SectorYear[];
  readonly counts: readonly FirmCounts[];
  readonly origins: readonly Origin[];
}

const DECLARED: Reader = { viewer: null, purpose: 'statistics', declaredTables: true };
const QUARTERS = ['1', '2', '3', '4'];

/** Computes the declared tables and the figures of sectors anew from what is in force, disclosure control applied. */
export async function buildFirmStatistics(
  { facts, pack }: { readonly facts: Facts; readonly pack: ProgrammePack },
  rule: DisclosureRule,
  report: (done: number, total: number) => void = () => {},
): Promise<FirmStatistics> {
  return facts.firmSums({ datasets: datasetsOf(pack), reader: DECLARED }, async (rows) => {
    const years = await makeFirmYears(rows, pack);
    if (years.length === 0) return { years, tables: [], sectors: [], counts: [], origins: [] };
    const tables: DeclaredTable[] = [];
    const declared = pack.manufacturing.tables;
    const total = declared.length + 1;
    for (const [i, table] of declared.entries()) {
      report(i, total);
      const sums = await sumsBy(rows, table.rows, table.columns);
      for (const { id, unit, aggregation } of measuresOf(pack)) {
        for (const year of years) {
          const found = sums.get(yearKey(id, year));
          if (found === undefined) continue;
          await setImmediate();
          const before = tables.filter((one) => one.measure === id && one.year === year);
          const cells = cellsOf(table, found, before, pack, rule);
          tables.push({ table: table.id, measure: id, unit, aggregation, year, cells });
        }
      }
    }
    report(declared.length, total);
    const sectors = await sectorFigures(rows, pack, years, rule, shownIn(tables, declared));
    const counts = await firmCounts(rows, pack, years);
    return { years, tables, sectors, counts, origins: [...rows.origins.values()] };
  });
}

/**
 * A table of a measure and year, safe beside those made before it: what they share are the sums of rows (of quarters of the same
 * sectors) or the whole. Those are taken as known to everybody, and what is hidden there is hidden here.
 */
function cellsOf(
  table: FirmTable,
  sums: Parameters<typeof tableOn>[2],
  before: readonly DeclaredTable[],
  pack: ProgrammePack,
  rule: DisclosureRule,
): DisclosedCell[] | null {
  const rows = axisOf(pack, table.rows);
  const columns = columnsOf(table, pack);
  const made = tableOn(rows, columns, sums);
  const [first] = before;
  if (first === undefined) return disclose(made, rows, columns, rule);
  const { index } = made.layout;
  const margins = first.cells?.filter(({ column }) => column.kind === 'total');
  const whole = margins?.at(-1);
  if (margins === undefined || whole === undefined || whole.state !== 'shown') return null;
  const across = columns?.length ?? 0;
  if (table.columns !== 'quarter') {
    const total = index(rows.codes.length + (rows.groups?.codes.length ?? 0), across);
    return disclose(made, rows, columns, rule, { known: [total] });
  }
  const known = margins.map((_, row) => index(row, across));
  const hide = margins.flatMap(({ state }, row) =>
    state === 'shown' ? [] : QUARTERS.map((_, column) => index(row, column)),
  );
  // The year stands in the first table, and of a stock the sum of its quarters means nothing.
  return disclose(made, rows, columns, rule, { known, hide })?.filter(({ column }) => column.kind === 'code') ?? null;
}

function columnsOf({ columns }: FirmTable, pack: ProgrammePack): readonly string[] | null {
  if (columns === null) return null;
  return columns === 'quarter' ? QUARTERS : axisOf(pack, columns).codes;
}

function shownIn(tables: readonly DeclaredTable[], declared: readonly FirmTable[]): ShownSum {
  const first = declared.find(({ rows }) => rows === 'sector')?.id;
  const shown = new Set(
    tables
      .filter(({ table }) => table === first)
      .flatMap(({ measure, year, cells }) =>
        (cells ?? [])
          .filter(({ column, state }) => column.kind === 'total' && state === 'shown')
          .map(({ row }) => `${measure} ${year} ${row.code}`),
      ),
  );
  return (measure, year, scope) => shown.has(`${measure} ${year} ${scope}`);
}
