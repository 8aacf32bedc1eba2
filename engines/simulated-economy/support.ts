import type { EconomyParameters } from './parameters.ts';
import { type Population, STATUS } from './population.ts';
import { PURPOSE, Random } from './random.ts';

/** Quarters until an effect is there in full. */
export const RAMP = 4;

/** What support really did to a firm. Never served: what evaluates must find it without. */
export interface PlantedSupport {
  readonly firm: number;
  readonly measure: string;
  /** Index of the quarter in which it begins to work. */
  readonly quarter: number;
  /** On the logarithm of productivity, and of exports, once it works in full. */
  readonly productivity: number;
  readonly exports: number;
}

/**
 * Gives active firms support and its effects. Productive firms are preferred (`preference`), so that who compares supported
 * with other firms is misled; growth does not decide who gets it, so that who compares changes is not.
 */
export function plantSupport({ measures, firstYear }: EconomyParameters, population: Population): void {
  const { size, seed, status, end, advantage, measure, support, productivityEffect, exportEffect } = population;
  const random = new Random(seed, 0, PURPOSE.support);
  for (let firm = 0; firm < size; firm += 1) {
    if (status[firm] !== STATUS.active) continue;
    random.start(seed, firm, PURPOSE.support);
    for (const [index, one] of measures.entries()) {
      const wanted = random.chance(Math.max(0, one.share * (1 + one.preference * advantage[firm]!)));
      const from = (one.firstYear - firstYear) * 4;
      const quarter = from + random.below((one.lastYear - one.firstYear + 1) * 4);
      const productivity = one.productivity + one.deviation * random.normal();
      const exports = one.exports + one.deviation * random.normal();
      if (!wanted || measure[firm] !== 0 || end[firm]! <= quarter + RAMP) continue;
      measure[firm] = index + 1;
      support[firm] = quarter;
      productivityEffect[firm] = productivity;
      exportEffect[firm] = exports;
    }
  }
}

/** How much of an effect is there in a quarter, 0 to 1. */
export function effectShare(support: number, quarter: number): number {
  return Math.min(1, Math.max(0, (quarter - support + 1) / RAMP));
}

/** The planted truth, firm by firm. */
export function* plantedSupport(
  { measures }: Pick<EconomyParameters, 'measures'>,
  { size, measure, support, productivityEffect, exportEffect }: Population,
): Generator<PlantedSupport> {
  for (let firm = 0; firm < size; firm += 1) {
    const index = measure[firm]!;
    if (index === 0) continue;
    yield {
      firm,
      measure: measures[index - 1]!.id,
      quarter: support[firm]!,
      productivity: productivityEffect[firm]!,
      exports: exportEffect[firm]!,
    };
  }
}
