import { averageOverExporters, averageOverProducts, type RawComplexity } from './eigen-method.ts';
import type { Incidence } from './incidence.ts';

/**
 * Method of reflections (Hidalgo and Hausmann 2009, "The building blocks of economic complexity", PNAS 106): from
 * diversity and ubiquity, `steps` times the average of the other side, k_c,n = average of k_p,n-1 over the country's
 * products and the reverse. Even steps of countries and odd steps of products keep the sign of complexity, so kc is
 * the last even step and kp the last odd step within `steps`: 19 gives k_c,18 and k_p,19, what the R package
 * economiccomplexity calls 20 iterations. Not converged at such steps: a fixed number is part of the definition.
 *
 * @example reflectionsComplexity(matrix, 19).kc
 */
export function reflectionsComplexity(matrix: Incidence, steps: number): RawComplexity {
  let kc: Float64Array = Float64Array.from(matrix.diversity);
  let kp: Float64Array = Float64Array.from(matrix.ubiquity);
  let evenCountries: Float64Array = kc;
  let oddProducts: Float64Array = kp.map((value) => -value);
  for (let step = 1; step <= steps; step++) {
    const nextCountries = averageOverProducts(matrix, kp);
    kp = averageOverExporters(matrix, kc);
    kc = nextCountries;
    if (step % 2 === 0) evenCountries = kc;
    else oddProducts = kp;
  }
  return { kc: evenCountries, kp: oddProducts };
}
