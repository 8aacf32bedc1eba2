import { ComplexityError } from './errors.ts';

/** How ECI and PCI come from presence. `reflections` at 20 steps is not converged (errors up to 0.19 sd). */
export type ComplexityMethod =
  | { readonly name: 'eigen' }
  | { readonly name: 'reflections'; readonly steps: number }
  | { readonly name: 'fitness'; readonly steps: number; readonly extremality?: number };

/** Second eigenvector (the default; see `eigenComplexity`). */
export const eigen: ComplexityMethod = { name: 'eigen' };
/** Method of reflections after `steps` steps (see `reflectionsComplexity`). */
export const reflections = (steps: number): ComplexityMethod => ({ name: 'reflections', steps });
/** Fitness and complexity after `steps` steps (see `fitnessComplexity`). */
export const fitness = (steps: number, extremality = 1): ComplexityMethod => ({ name: 'fitness', steps, extremality });

/** How near two products are. See `proximity` for the formulas. */
export type ProximityKind = 'max' | 'sqrt' | 'asymmetric' | 'continuous';

/**
 * The conventions in which published complexity figures differ. Every default is py-ecomplexity 0.5.2's.
 */
export interface ComplexityConventions {
  /** Which test makes a product present in a country; `both` asks for RCA and RPOP. Default `rca`. */
  readonly presence: 'rca' | 'rpop' | 'both';
  /** Present when RCA is at least this. Default 1. */
  readonly rcaThreshold: number;
  /** Present when RPOP is at least this. Default 1. */
  readonly rpopThreshold: number;
  /** Default `eigen`. */
  readonly method: ComplexityMethod;
  /** PCI standardised with the mean and deviation of kc, as ECI is (`eci`), or with its own (`own`). Default `eci` for
   * the eigen method, where both are on one scale, and `own` for the others, where they are not. */
  readonly pciNormalisation: 'eci' | 'own';
  /** Standard deviations divide by n (0, default) or n - 1 (1; R and the Atlas's tables). */
  readonly ddof: 0 | 1;
  /** Default `max`. */
  readonly proximity: ProximityKind;
  /** Is a product its own neighbour, with proximity 1 (default), or not, 0 (econci, Datawheel)? */
  readonly diagonal: 0 | 1;
  /** What `continuous` density averages: RCA (default, as the peer) or presence. Other proximities use presence. */
  readonly continuousDensityOf: 'rca' | 'presence';
  /** PCI inside COI: raw kp (default) or standardised (R package). */
  readonly coiPci: 'raw' | 'standardised';
  /** COI standardised over countries (default), or the plain sum (R package). */
  readonly coiNormalisation: 'countries' | 'none';
  /** PCI inside COG: raw kp, the result divided by the deviation of kc (default), or standardised (R package). */
  readonly cogPci: 'raw' | 'standardised';
  /** Subtract the Atlas's second term, density x PCI of the product itself, from COG. Default false. */
  readonly cogSecondTerm: boolean;
  /** Groups of countries without a common product: refuse (default), or keep the largest group and report the rest. */
  readonly disconnected: 'error' | 'largest';
}

/** py-ecomplexity 0.5.2. */
export const defaultConventions: ComplexityConventions = {
  presence: 'rca',
  rcaThreshold: 1,
  rpopThreshold: 1,
  method: eigen,
  pciNormalisation: 'eci',
  ddof: 0,
  proximity: 'max',
  diagonal: 1,
  continuousDensityOf: 'rca',
  coiPci: 'raw',
  coiNormalisation: 'countries',
  cogPci: 'raw',
  cogSecondTerm: false,
  disconnected: 'error',
};

/** Defaults filled in. Throws `ComplexityError` `option` for a threshold or a number of steps without meaning. */
export function conventions(chosen: Partial<ComplexityConventions>): ComplexityConventions {
  const ownScale = chosen.method !== undefined && chosen.method.name !== 'eigen';
  const all = { ...defaultConventions, ...(ownScale ? { pciNormalisation: 'own' as const } : {}), ...chosen };
  for (const name of ['rcaThreshold', 'rpopThreshold'] as const) {
    if (!(all[name] > 0 && all[name] < Infinity)) {
      throw new ComplexityError('option', `${name} is ${all[name]}: give a number above 0`);
    }
  }
  if (all.method.name !== 'eigen' && !(Number.isInteger(all.method.steps) && all.method.steps >= 1)) {
    throw new ComplexityError(
      'option',
      `${all.method.name} needs a whole number of steps of at least 1, not ${all.method.steps}`,
    );
  }
  return all;
}
