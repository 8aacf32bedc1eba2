import type { ProgrammePack } from '@industry/pack';
import {
  amountsOver,
  type Columns,
  columnsOf,
  compile,
  type ExchangeRate,
  FIRST_YEAR,
  type Facts,
  type PopulationAnswers,
  type RowAmount,
  type Ruleset,
} from '@industry/policy-rules';
import type { CivilDate } from '@industry/values';
import { type PopulationProgress, type SimulatedFirm, simulatedFirms } from './simulated-firms.ts';
import { Tallies, Tally } from './tally.ts';

/** Firms with what registers say of them on a day, and who of them gets what under the rules in force: drafts are compared with it. */
export interface Population {
  readonly asOf: CivilDate;
  readonly ruleset: Ruleset;
  readonly rates: readonly ExchangeRate[];
  readonly firms: readonly SimulatedFirm[];
  readonly facts: readonly Facts[];
  readonly columns: Columns;
  readonly before: PopulationAnswers;
  /** By measure: what it brings to each firm that gets it under the rules in force. */
  readonly amounts: ReadonlyMap<string, ReadonlyMap<number, RowAmount>>;
  readonly tallies: ReadonlyMap<string, Tallies>;
  /** By measure whose terms say so: what falls into the first year. */
  readonly firstYears: ReadonlyMap<string, FirstYear>;
  /** Milliseconds of each step. */
  readonly timings: Readonly<Record<'firmsMs' | 'columnsMs' | 'runMs' | 'moneyMs', number>>;
}

export interface FirstYear {
  readonly amounts: ReadonlyMap<number, RowAmount>;
  readonly tally: Tally;
}

export interface NewPopulation {
  readonly pack: ProgrammePack;
  /** The rules in force with the lists of the day; those of the pack when absent. */
  readonly ruleset?: Ruleset;
  readonly rates: readonly ExchangeRate[];
  readonly firms: number;
  readonly seed: number;
  readonly asOf: CivilDate;
  readonly report?: (progress: PopulationProgress) => void;
}

/**
 * The simulated population of a size and seed under the rules of a day. Throws `NoSimulation` where the pack has no simulated economy.
 *
 * Example: `const population = makePopulation({ pack, rates: [], firms: 23003, seed: 1, asOf })`
 */
export function makePopulation({
  pack,
  ruleset = pack.rules.ruleset,
  rates,
  firms: count,
  seed,
  asOf,
  report,
}: NewPopulation): Population {
  const options = { asOf, rates };
  const clock = stopwatch();
  const firms = simulatedFirms(pack, { firms: count, seed, asOf, ...(report && { report }) });
  const firmsMs = clock();
  const facts = firms.map((firm) => firm.facts);
  report?.({ step: 'columns', done: 0, total: 1 });
  const columns = columnsOf(ruleset, facts, options);
  const columnsMs = clock();
  const before = compile(ruleset, options)(columns);
  const runMs = clock();
  const amounts = new Map(
    before.measures.map(({ id, yes }, done) => {
      report?.({ step: 'money', done, total: before.measures.length });
      return [id, amountsOver(ruleset, facts, id, yes, options)];
    }),
  );
  const tallies = new Map([...amounts].map(([id, known]) => [id, Tallies.over(firms, known)]));
  const firstYears = new Map(
    before.measures.flatMap(({ id, yes }) =>
      ruleset.measures.get(id)!.terms?.some((term) => term.id === FIRST_YEAR)
        ? [[id, firstYearOf(amountsOver(ruleset, facts, id, yes, options, FIRST_YEAR))] as const]
        : [],
    ),
  );
  const timings = { firmsMs, columnsMs, runMs, moneyMs: clock() };
  return { asOf, ruleset, rates, firms, facts, columns, before, amounts, tallies, firstYears, timings };
}

function firstYearOf(amounts: ReadonlyMap<number, RowAmount>): FirstYear {
  const tally = new Tally();
  for (const amount of amounts.values()) tally.add(amount, 1);
  return { amounts, tally };
}

/** Milliseconds since it was asked last. */
export function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const passed = Math.round((now - last) * 100) / 100;
    last = now;
    return passed;
  };
}
