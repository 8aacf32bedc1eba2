import {
  amountsOver,
  type Bits,
  compile,
  countBits,
  type Draft,
  eachBit,
  FIRST_YEAR,
  impactOf,
  type MeasureImpact,
  overlapOf,
  type PopulationAnswers,
  type RowsMoney,
  sameAmount,
  sumOf,
  type TargetRows,
} from '@industry/policy-rules';
import { type Population, stopwatch } from './population.ts';
import { type Cell, cellsOf } from './cells.ts';
import { type Dimension, DIMENSIONS, Tallies } from './tally.ts';

/** How many firms get it, do not, and of how many it cannot be told. */
export interface Counts {
  readonly id: string;
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
}

/** What a draft does to one measure. */
export interface MeasureReport {
  readonly id: string;
  readonly before: Counts;
  readonly after: Counts;
  readonly enters: Moved;
  readonly leaves: Moved;
  readonly money: { readonly before: RowsMoney; readonly after: RowsMoney };
  /** Of the money what falls into the first year, by the terms of the measure; null where they do not say. The rest is later. */
  readonly firstYear: { readonly before: RowsMoney; readonly after: RowsMoney } | null;
  /** By region, sector and size: those with anybody who gets it before or after. */
  readonly cells: Readonly<Record<Dimension, readonly Cell[]>>;
}

export interface Moved {
  readonly firms: number;
  readonly byRegion: Readonly<Record<string, number>>;
  readonly bySector: Readonly<Record<string, number>>;
  readonly bySize: Readonly<Record<string, number>>;
}

export interface ImpactReport {
  readonly changes: Draft['changes'];
  /** Measures that the changes can reach. */
  readonly affected: readonly string[];
  readonly measures: readonly MeasureReport[];
  readonly groups: readonly { readonly id: string; readonly before: Counts; readonly after: Counts }[];
  /** Firms that get two measures, of pairs with an affected one. */
  readonly overlap: Readonly<
    Record<'before' | 'after', readonly { readonly a: string; readonly b: string; readonly rows: number }[]>
  >;
  readonly timings: { readonly runMs: number; readonly moneyMs: number };
}

/**
 * Who enters and who leaves each measure that a draft reaches, with the money. The same for the command and for the page.
 *
 * Example: `impactReport(population, applyDraft(population.ruleset, draft)).measures[0].enters.firms`
 */
export function impactReport(population: Population, draft: Draft): ImpactReport {
  const { before } = population;
  const clock = stopwatch();
  const after = compile(draft.ruleset, population)(population.columns);
  const runMs = clock();
  const measures = impactOf(before, after)
    .filter(({ id }) => draft.affected.includes(id))
    .map((impact) => measureReport(population, draft, impact));
  const reaches = ({ a, b }: { a: string; b: string }) => draft.affected.includes(a) || draft.affected.includes(b);
  return {
    changes: draft.changes,
    affected: draft.affected,
    measures,
    groups: before.groups.map((was, index) => ({
      id: was.id,
      before: counted(was, before.rows),
      after: counted(after.groups[index]!, after.rows),
    })),
    overlap: { before: overlapOf(before).filter(reaches), after: overlapOf(after).filter(reaches) },
    timings: { runMs, moneyMs: clock() },
  };
}

const BY = { region: 'byRegion', sector: 'bySector', size: 'bySize' } as const;

function measureReport(population: Population, draft: Draft, impact: MeasureImpact): MeasureReport {
  const { id, before, after } = impact;
  const rows = population.columns.rows;
  const was = population.tallies.get(id)!;
  const is = talliesAfter(population, draft, impact);
  const [enters, leaves] = [moved(population, impact.enters), moved(population, impact.leaves)];
  return {
    id,
    before: counted(before, rows),
    after: counted(after, rows),
    enters,
    leaves,
    money: { before: was.all.money(), after: is.all.money() },
    firstYear: firstYear(population, draft, impact),
    cells: Object.fromEntries(
      DIMENSIONS.map((one) => [one, cellsOf(one, was, is, { enters: enters[BY[one]], leaves: leaves[BY[one]] })]),
    ) as Record<Dimension, Cell[]>,
  };
}

/** Where the draft leaves the formula alone, only who moves is computed. */
function talliesAfter(
  { ruleset, facts, firms, amounts, tallies, asOf, rates }: Population,
  draft: Draft,
  { id, after, enters, leaves }: MeasureImpact,
): Tallies {
  const over = (set: Bits) => amountsOver(draft.ruleset, facts, id, set, { asOf, rates });
  if (!sameAmount(ruleset, draft.ruleset, id)) return Tallies.over(firms, over(after.yes));
  if (countBits(enters) + countBits(leaves) === 0) return tallies.get(id)!;
  const moved = tallies.get(id)!.copy();
  eachBit(leaves, (row) => moved.move(firms[row]!, amounts.get(id)!.get(row)!, -1));
  for (const [row, amount] of over(enters)) moved.move(firms[row]!, amount, 1);
  return moved;
}

/** Money of the first year, where the measure has a term for it. */
function firstYear(
  { ruleset, facts, firstYears, asOf, rates }: Population,
  draft: Draft,
  { id, after, enters, leaves }: MeasureImpact,
): MeasureReport['firstYear'] {
  const was = firstYears.get(id);
  if (was === undefined) return null;
  const over = (set: Bits) => amountsOver(draft.ruleset, facts, id, set, { asOf, rates }, FIRST_YEAR);
  if (!sameAmount(ruleset, draft.ruleset, id, FIRST_YEAR))
    return { before: was.tally.money(), after: sumOf(over(after.yes).values()) };
  const is = was.tally.copy();
  eachBit(leaves, (row) => is.add(was.amounts.get(row)!, -1));
  for (const amount of over(enters).values()) is.add(amount, 1);
  return { before: was.tally.money(), after: is.money() };
}

function moved({ firms }: Population, set: Bits): Moved {
  const counts = { region: {}, sector: {}, size: {} } as Record<Dimension, Record<string, number>>;
  eachBit(set, (row) => {
    for (const dimension of DIMENSIONS) {
      const code = firms[row]![dimension];
      counts[dimension][code] = (counts[dimension][code] ?? 0) + 1;
    }
  });
  return { firms: countBits(set), byRegion: counts.region, bySector: counts.sector, bySize: counts.size };
}

/** How many rows get it, do not, and cannot be told. */
export function counted({ id, yes, no }: TargetRows, rows: PopulationAnswers['rows']): Counts {
  const [held, refused] = [countBits(yes), countBits(no)];
  return { id, yes: held, no: refused, unknown: rows - held - refused };
}
