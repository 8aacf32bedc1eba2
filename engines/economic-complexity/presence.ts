import { ComplexityError } from './errors.ts';
import type { ComplexityConventions } from './options.ts';

/**
 * Presence M of every cell, country-major: 1 where the chosen measures reach their thresholds (inclusive), else 0.
 * `both` asks for RCA and RPOP at once. (The peer adds the two instead and gets 0, 1 and 2, which is no presence.)
 *
 * @example presenceOf({ rca: Float64Array.of(0.99, 1), rpop: undefined }, { presence: 'rca', rcaThreshold: 1, rpopThreshold: 1 }) // 0, 1
 */
export function presenceOf(
  measures: { readonly rca: Float64Array; readonly rpop: Float64Array | undefined },
  chosen: Pick<ComplexityConventions, 'presence' | 'rcaThreshold' | 'rpopThreshold'>,
  present = new Uint8Array(measures.rca.length),
): Uint8Array {
  const { rca, rpop } = measures;
  if (chosen.presence === 'rca') return atLeast(rca, chosen.rcaThreshold, present);
  if (rpop === undefined) {
    throw new ComplexityError(
      'missing-population',
      `presence by ${chosen.presence} needs the population of every country`,
    );
  }
  atLeast(rpop, chosen.rpopThreshold, present);
  if (chosen.presence === 'both') {
    for (let cell = 0; cell < present.length; cell++) if (rca[cell]! < chosen.rcaThreshold) present[cell] = 0;
  }
  return present;
}

function atLeast(measure: Float64Array, threshold: number, present: Uint8Array): Uint8Array {
  for (let cell = 0; cell < measure.length; cell++) present[cell] = Number(measure[cell]! >= threshold);
  return present;
}
