import type { Incidence } from './incidence.ts';
import type { ProductSpaceSums } from './product-space-sums.ts';

/** Density of every cell, with what the outlook needs of the same sums. */
export interface DensityResult {
  /** Country-major: share of a product's proximity that lies on what the country already has. */
  readonly density: Float64Array;
  /** Sum of each product's proximities. */
  readonly total: Float64Array;
  /** M U^-1 M' (C x C) where the sums give it by the way. */
  readonly common: Float64Array | undefined;
}

/**
 * Density (Hidalgo, Klinger, Barabasi, Hausmann 2007, "The product space conditions the development of nations",
 * Science 317): density_cp = sum of M_cp' phi_pp' / sum of phi_pp'. A product without any neighbour has density 0.
 *
 * @param density C x P numbers to write into.
 */
export function densityOf({ productCount }: Incidence, sums: ProductSpaceSums, density: Float64Array): DensityResult {
  const total = new Float64Array(productCount);
  const common = sums.forDensity((product, byCountry, neighbours) => {
    total[product] = neighbours;
    writeShares(byCountry, neighbours === 0 ? Infinity : neighbours, density, product, productCount);
  });
  return { density, total, common };
}

function writeShares(byCountry: Float64Array, total: number, out: Float64Array, product: number, productCount: number) {
  for (let country = 0, at = product; country < byCountry.length; country++, at += productCount)
    out[at] = byCountry[country]! / total;
}

/**
 * Complexity outlook index before standardisation: sum over the products a country lacks of density x complexity
 * (Atlas 2014, "opportunity value"). One number per country, in units of `pci`.
 */
export function outlookIndex(
  { countryCount, productCount, presence }: Incidence,
  density: Float64Array,
  pci: Float64Array,
): Float64Array {
  const index = new Float64Array(countryCount);
  for (let country = 0; country < countryCount; country++) {
    const from = country * productCount;
    let all = 0;
    for (let product = 0; product < productCount; product++) {
      all += (1 - presence[from + product]!) * density[from + product]! * pci[product]!;
    }
    index[country] = all;
  }
  return index;
}

/**
 * Complexity outlook gain, country-major: what a product that a country lacks would add to the complexity of what lies
 * near (Atlas 2014, "opportunity gain", its first term): sum over lacking p' of phi_p'p w_p' with w_p' = PCI_p' / sum of
 * phi_p'. , divided by `scale`. 0 where the country has the product.
 *
 * @param gain C x P numbers to write into.
 */
export function outlookGain(
  matrix: Incidence,
  sums: ProductSpaceSums,
  weights: Float64Array,
  scale: number,
  gain: Float64Array,
): void {
  const { productCount, start, exporters } = matrix;
  sums.forGain(weights, (product, byCountry, total) => {
    writeLacking(byCountry, total, scale, gain, product, productCount);
    for (let i = start[product]!; i < start[product + 1]!; i++) gain[exporters[i]! * productCount + product] = 0;
  });
}

function writeLacking(
  byCountry: Float64Array,
  total: number,
  scale: number,
  out: Float64Array,
  product: number,
  productCount: number,
) {
  for (let country = 0, at = product; country < byCountry.length; country++, at += productCount) {
    out[at] = (total - byCountry[country]!) / scale;
  }
}

/** The Atlas's second term of the gain, in place: less density x PCI of the product itself where it is lacking. */
export function subtractOwnTerm(
  matrix: Incidence,
  gain: Float64Array,
  density: Float64Array,
  pci: Float64Array,
  scale: number,
) {
  const { productCount, presence } = matrix;
  for (let cell = 0; cell < gain.length; cell++) {
    if (presence[cell] === 0) gain[cell] = gain[cell]! - (density[cell]! * pci[cell % productCount]!) / scale;
  }
}
