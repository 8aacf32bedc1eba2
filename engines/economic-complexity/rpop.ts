import { ComplexityError } from './errors.ts';
import { totals } from './exact-sum.ts';
import { shareRatios, sharesOf } from './rca.ts';
import type { TradeMatrix } from './trade-matrix.ts';

/**
 * RPOP, exports per head against the world's exports of the product per head: (x_cp / pop_c) / (X_p / pop), country-major
 * (Bustos and Yildirim 2022, "Production ability and economic growth", Research Policy 51, use population as the size
 * of a country in place of its exports). `population` is one positive number per country, in the order of
 * `trade.countries`. Throws `ComplexityError` `shape` or `missing-population`.
 *
 * @example revealedPopulationAdvantage(trade, Float64Array.of(20.0e6, 83.2e6))
 */
export function revealedPopulationAdvantage(trade: TradeMatrix, population: Float64Array): Float64Array {
  const countryCount = trade.countries.length;
  if (population.length !== countryCount) {
    throw new ComplexityError('shape', `${population.length} populations for ${countryCount} countries: give one each`);
  }
  const without = population.findIndex((people) => !(people > 0 && people < Infinity));
  if (without >= 0) {
    throw new ComplexityError(
      'missing-population',
      `the population of ${trade.countries[without]} is ${population[without]}: give a number above 0`,
    );
  }
  const world = totals(population, 1, countryCount).all;
  const { columns } = totals(trade.values, countryCount, trade.products.length);
  const perHead = sharesOf(columns, world);
  const rpop = new Float64Array(trade.values.length);
  for (let country = 0; country < countryCount; country++) {
    shareRatios(trade.values, country * trade.products.length, population[country]!, perHead, rpop);
  }
  return rpop;
}
