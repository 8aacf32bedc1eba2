import { type DisclosureRule, isSensitive } from '@industry/disclosure-control';
import { concentration, jobFlows, productivityChange } from '@industry/productivity';
import type { FirmRows } from '@industry/facts/types.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import { axisOf, type Axis } from './axes.ts';
import { type Columns, type FirmArrays, firmArrays } from './firm-arrays.ts';
import type { ConcentrationFigures, JobFigures, ProductivityFigures, SectorYear, ShownSum } from './figures.ts';

/** Value added per employee is told in thousands of the currency, with one place. */
const [THOUSAND, DIGITS] = [1000, 1];

/** What is told of each sector, class of technology and all of manufacturing in each year, as far as it gives no firm away. */
export async function sectorFigures(
  rows: FirmRows,
  pack: ProgrammePack,
  years: readonly number[],
  rule: DisclosureRule,
  shown: ShownSum,
): Promise<SectorYear[]> {
  const arrays = await firmArrays(rows, years);
  const scopes = scopesOf(axisOf(pack, 'sector'));
  const { moderate, high } = pack.manufacturing.concentration;
  return years.flatMap((year, i) =>
    scopes.map(({ scope, sectors }) => {
      const now = chosen(arrays, i, sectors);
      const was = i === 0 || years[i - 1] !== year - 1 ? null : chosen(arrays, i - 1, sectors, now.firms);
      const both = was === null ? null : chosen(arrays, i, sectors, was.firms);
      // What follows from a sum that is hidden is hidden with it, in both years.
      const open = (...measures: string[]) =>
        measures.every((measure) => shown(measure, year, scope) && (was === null || shown(measure, year - 1, scope)));
      return {
        scope,
        year,
        concentration: open('output') ? concentrationOf(now.output, rule, Number(moderate), Number(high)) : null,
        productivity: was && both && open('value-added', 'employees') ? productivityOf(was, both, rule) : null,
        jobs: was && both && open('employees') ? jobsOf(was, both, rule) : null,
      };
    }),
  );
}

function scopesOf({ codes, groups }: Axis): { readonly scope: string; readonly sectors: ReadonlySet<number> }[] {
  const all = codes.map((_, i) => i);
  return [
    ...all.map((i) => ({ scope: codes[i]!, sectors: new Set([i]) })),
    ...(groups?.codes ?? []).map((code, group) => ({
      scope: code,
      sectors: new Set(all.filter((i) => groups!.of[i] === group)),
    })),
    { scope: '', sectors: new Set(all) },
  ];
}

/** Figures of firms that are in the sectors that year; with `among`, of those firms too, which may have been elsewhere. */
function chosen(
  arrays: FirmArrays,
  year: number,
  sectors: ReadonlySet<number>,
  among: readonly number[] = [],
): Columns & { readonly firms: readonly number[] } {
  const { sector, output, valueAdded, employees } = arrays.years[year]!;
  const firms = new Set(among);
  for (let firm = 0; firm < arrays.firms; firm += 1) if (sectors.has(sector[firm]!)) firms.add(firm);
  const list = [...firms].toSorted((a, b) => a - b);
  // A firm that is in another sector this year is not in this one: it left, or has not come yet.
  const pick = (column: Float64Array) =>
    Float64Array.from(list, (firm) => (sectors.has(sector[firm]!) ? column[firm]! : NaN));
  return { firms: list, output: pick(output), valueAdded: pick(valueAdded), employees: pick(employees) };
}

function concentrationOf(
  output: Float64Array,
  rule: DisclosureRule,
  moderate: number,
  high: number,
): ConcentrationFigures | null {
  const { firms, hhi, cr1, cr4, cr8 } = concentration(output);
  if (firms < rule.minimumFirms) return null;
  const level = hhi >= high ? 'high' : hhi >= moderate ? 'moderate' : 'low';
  const told = (share: number, of: number) =>
    firms >= of + rule.minimumFirms && cr1 <= rule.dominance * share ? share.toFixed(2) : null;
  // The root of a high index is nearly the largest firm's share.
  return { firms, level, hhi: level === 'high' ? null : hhi.toFixed(3), cr4: told(cr4, 4), cr8: told(cr8, 8) };
}

function productivityOf(was: Columns, is: Columns, rule: DisclosureRule): ProductivityFigures | null {
  const thousands = ({ valueAdded, employees }: Columns) => ({
    valueAdded: valueAdded.map((value) => value / THOUSAND),
    employees,
  });
  const found = productivityChange(thousands(was), thousands(is), DIGITS);
  if (found === null) return null;
  const counted = (columns: Columns, i: number) => columns.employees[i]! > 0 && Number.isFinite(columns.valueAdded[i]!);
  const groups = { stayed: [] as number[], entered: [] as number[], left: [] as number[] };
  for (let i = 0; i < was.employees.length; i += 1) {
    const [before, after] = [counted(was, i), counted(is, i)];
    if (before && after) groups.stayed.push(is.employees[i]!);
    else if (after) groups.entered.push(is.employees[i]!);
    else if (before) groups.left.push(was.employees[i]!);
  }
  // A part over too few firms would be their own figure, and any part is what the others leave of the change.
  if (Object.values(groups).some((employees) => gives(employees, rule))) return null;
  return found;
}

function jobsOf(was: Columns, is: Columns, rule: DisclosureRule): JobFigures | null {
  const [won, lost]: [number[], number[]] = [[], []];
  for (let i = 0; i < was.employees.length; i += 1) {
    const change = (is.employees[i]! || 0) - (was.employees[i]! || 0);
    if (change > 0) won.push(change);
    else if (change < 0) lost.push(-change);
  }
  if (gives(won, rule) || gives(lost, rule)) return null;
  const { created, destroyed, creationRate, destructionRate, excessRate } = jobFlows(was.employees, is.employees);
  return {
    created: String(Math.round(created)),
    destroyed: String(Math.round(destroyed)),
    creationRate: creationRate.toFixed(4),
    destructionRate: destructionRate.toFixed(4),
    excessRate: excessRate.toFixed(4),
  };
}

/** Whether a sum of these figures gives a firm away. */
function gives(figures: readonly number[], rule: DisclosureRule): boolean {
  const value = figures.reduce((sum, figure) => sum + figure, 0);
  const largest = figures.reduce((most, figure) => Math.max(most, figure), 0);
  return isSensitive({ value, firms: figures.length, largest }, rule);
}
