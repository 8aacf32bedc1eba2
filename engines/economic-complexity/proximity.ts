import { correlationFactors } from './continuous-sums.ts';
import { ComplexityError } from './errors.ts';
import type { ProximityKind } from './options.ts';

/** What a proximity matrix is made from. Cells are country-major. */
export interface ProximityInput {
  readonly countryCount: number;
  readonly productCount: number;
  readonly presence: Uint8Array;
  /** Needed for `continuous` only. */
  readonly rca?: Float64Array;
}

/**
 * Proximity of every pair of products, P x P, row-major (Hidalgo et al. 2007, Science 317), from the number of
 * countries n_pp' that have both and the ubiquities k_p:
 * `max` n / max(k_p, k_p'), the smaller conditional probability · `sqrt` n / sqrt(k_p k_p') · `asymmetric` n / k_p, the
 * probability of p' given p · `continuous` (1 + correlation of the RCA columns) / 2. The diagonal is 1 unless told 0.
 * Columns are packed into bits and pairs counted 32 countries at a time. Only displays and neighbour lists need this
 * matrix; density, COI and COG do not.
 *
 * @example proximity({ countryCount, productCount, presence })[p * productCount + other] // 0.42
 */
export function proximity(input: ProximityInput, kind: ProximityKind = 'max', diagonal: 0 | 1 = 1): Float64Array {
  const { countryCount, productCount, presence, rca } = input;
  if (kind === 'continuous' && rca === undefined) {
    throw new ComplexityError('shape', 'continuous proximity correlates RCA: give the RCA of every cell');
  }
  const matrix =
    kind === 'continuous'
      ? correlations(rca!, countryCount, productCount)
      : shared(packColumns(presence, countryCount, productCount), productCount, kind);
  for (let product = 0; product < productCount; product++) matrix[product * (productCount + 1)] = diagonal;
  return matrix;
}

/**
 * Proximity of every pair of countries, C x C: products that both have over the larger diversity.
 *
 * @example countryProximity({ countryCount, productCount, presence })[c * countryCount + other]
 */
export function countryProximity({ countryCount, productCount, presence }: ProximityInput): Float64Array {
  const turned = new Uint8Array(presence.length);
  for (let cell = 0; cell < presence.length; cell++) {
    turned[(cell % productCount) * countryCount + Math.floor(cell / productCount)] = presence[cell]!;
  }
  return proximity({ countryCount: productCount, productCount: countryCount, presence: turned });
}

interface PackedColumns {
  readonly words: number;
  /** 32 countries to a word, `words` words to a product. */
  readonly bits: Int32Array;
  readonly ubiquity: Int32Array;
}

function packColumns(presence: Uint8Array, countryCount: number, productCount: number): PackedColumns {
  const words = (countryCount + 31) >> 5;
  const bits = new Int32Array(words * productCount);
  const ubiquity = new Int32Array(productCount);
  for (let country = 0; country < countryCount; country++) {
    for (let product = 0; product < productCount; product++) {
      if (presence[country * productCount + product] === 0) continue;
      const word = product * words + (country >> 5);
      bits[word] = bits[word]! | (1 << (country & 31));
      ubiquity[product] = ubiquity[product]! + 1;
    }
  }
  return { words, bits, ubiquity };
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function shared({ words, bits, ubiquity }: PackedColumns, productCount: number, kind: 'max' | 'sqrt' | 'asymmetric') {
  const matrix = new Float64Array(productCount * productCount);
  for (let one = 0; one < productCount; one++) {
    for (let other = 0; other < one; other++) {
      let both = 0;
      for (let word = 0; word < words; word++) both += ones(bits[one * words + word]! & bits[other * words + word]!);
      if (both === 0) continue;
      matrix[one * productCount + other] = both / divisor(kind, ubiquity[one]!, ubiquity[other]!);
      matrix[other * productCount + one] = both / divisor(kind, ubiquity[other]!, ubiquity[one]!);
    }
  }
  return matrix;
}

function divisor(kind: 'max' | 'sqrt' | 'asymmetric', row: number, column: number): number {
  if (kind === 'max') return Math.max(row, column);
  return kind === 'sqrt' ? Math.sqrt(row * column) : row;
}

function correlations(rca: Float64Array, countryCount: number, productCount: number): Float64Array {
  const factors = correlationFactors(rca, countryCount, productCount);
  const matrix = new Float64Array(productCount * productCount).fill(1);
  for (let from = 0; from < factors.length; from += productCount) {
    for (let one = 0; one < productCount; one++) {
      const factor = factors[from + one]!;
      if (factor === 0) continue;
      for (let other = 0; other < productCount; other++) {
        const at = one * productCount + other;
        matrix[at] = matrix[at]! + factor * factors[from + other]!;
      }
    }
  }
  return matrix.map((value) => Math.min(1, Math.max(0, value / 2)));
}
