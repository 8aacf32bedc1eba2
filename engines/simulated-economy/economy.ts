import { createCustoms } from './customs-facts.ts';
import { drawPopulation } from './draw.ts';
import { ownerRows } from './owners.ts';
import type { EconomyParameters } from './parameters.ts';
import { createPaths } from './path.ts';
import { createPermits } from './permits-facts.ts';
import { createPlants } from './plants.ts';
import { NEVER, type Population, STATUS } from './population.ts';
import { createLabourAndTax } from './register-facts.ts';
import { registered, registrationRows } from './registration.ts';
import { createStatistics } from './statistics-facts.ts';
import type { RowSink } from './tables.ts';

/** Largest economy: above it the numbers of one year of registration would run out. */
export const MOST_FIRMS = 2_000_000;

export interface Economy {
  readonly parameters: EconomyParameters;
  readonly population: Population;
  /** Of the day after the year of reference. */
  readonly counts: { readonly firms: number; readonly operating: number; readonly active: number };
  /** Writes every row of one firm, each table's rows in the order of their keys. */
  rows(firm: number, sink: RowSink): void;
}

/**
 * A simulated economy. Everything follows from parameters, count and seed; firms are made one at a time and in any order, so
 * that millions of rows need no memory. Throws `RangeError` for a count outside 1 ... `MOST_FIRMS` or a seed that is no
 * integer from 0.
 *
 * Example: `const economy = createEconomy(parameters, { firms: 1000, seed: 1 }); economy.rows(0, (table, line) => ...)`
 */
export function createEconomy(
  parameters: EconomyParameters,
  { firms, seed }: { readonly firms: number; readonly seed: number },
): Economy {
  if (!Number.isInteger(firms) || firms < 1 || firms > MOST_FIRMS)
    throw new RangeError(`an economy has 1 to ${MOST_FIRMS} firms, not ${firms}`);
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    throw new RangeError(`a seed is an integer from 0 to 4294967295, not ${seed}`);
  const population = drawPopulation(parameters, firms, seed);
  const paths = createPaths(parameters, population);
  const labourAndTax = createLabourAndTax(population);
  const statistics = createStatistics(parameters, population);
  const customs = createCustoms(parameters, population);
  const permits = createPermits(parameters, population);
  const plants = createPlants(parameters, population);
  const counts = { firms, operating: 0, active: 0 };
  for (const status of population.status) {
    if (status !== STATUS.registered) counts.operating += 1;
    if (status === STATUS.active) counts.active += 1;
  }
  return {
    parameters,
    population,
    counts,
    rows(firm, sink) {
      const about = registered(parameters, population, firm);
      registrationRows(parameters, population, firm, sink);
      plants(firm, about, sink);
      ownerRows(population, firm, about, sink);
      if (population.start[firm] === NEVER) return;
      const path = paths(firm);
      labourAndTax(firm, about.bin, path, sink);
      const goods = statistics(firm, about.bin, path, sink);
      customs(firm, about.bin, path, goods, sink);
      permits(firm, about.bin, sink);
    },
  };
}
