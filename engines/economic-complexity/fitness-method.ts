import type { RawComplexity } from './eigen-method.ts';
import type { Incidence } from './incidence.ts';
import { mean } from './statistics.ts';

/**
 * Fitness and complexity after `steps` steps (Tacchella, Cristelli, Caldarelli, Gabrielli, Pietronero 2012, "A new
 * metrics for countries' fitness and products' complexity", Scientific Reports 2): from 1 everywhere,
 * F_c = sum of Q_p over the country's products and Q_p = (sum over exporters of F_c^-e)^(-1/e), both divided by their
 * mean after each step. `extremality` e is 1 in the paper. 19 steps are what the R package calls 20 iterations. With
 * many steps the weakest fitnesses tend to 0, a known property of the method (Pugliese, Zaccaria, Pietronero 2016), not an error.
 *
 * @example fitnessComplexity(matrix, 19, 1).kc // fitness, mean 1
 */
export function fitnessComplexity(matrix: Incidence, steps: number, extremality: number): RawComplexity {
  const { countryCount, productCount, start, exporters } = matrix;
  let kc = new Float64Array(countryCount).fill(1);
  let kp = new Float64Array(productCount).fill(1);
  for (let step = 0; step < steps; step++) {
    const nextCountries = new Float64Array(countryCount);
    const nextProducts = new Float64Array(productCount);
    for (let product = 0; product < productCount; product++) {
      let weakness = 0;
      for (let i = start[product]!; i < start[product + 1]!; i++) {
        const country = exporters[i]!;
        nextCountries[country] = nextCountries[country]! + kp[product]!;
        weakness += (1 / kc[country]!) ** extremality;
      }
      nextProducts[product] = 1 / weakness ** (1 / extremality);
    }
    kc = byMean(nextCountries);
    kp = byMean(nextProducts);
  }
  return { kc, kp };
}

function byMean(values: Float64Array<ArrayBuffer>) {
  const centre = mean(values);
  return values.map((value) => value / centre);
}
