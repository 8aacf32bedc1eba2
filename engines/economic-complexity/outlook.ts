import type { Incidence } from './incidence.ts';
import type { NeighbourSums } from './neighbour-sums.ts';

const TILE = 16;

/**
 * Country-major density from product-major sums: share of a product's proximity that lies on what the country already
 * has (Hidalgo, Klinger, Barabasi, Hausmann 2007, Science 317). Tiles of 16 products, so that reads and writes both
 * stay in cache. A product without any neighbour has density 0.
 */
export function densityOf(matrix: Incidence, neighbours: NeighbourSums): Float64Array {
  const { countryCount, productCount } = matrix;
  const density = new Float64Array(countryCount * productCount);
  const { byCountry, total } = neighbours;
  for (let first = 0; first < productCount; first += TILE) {
    const last = Math.min(first + TILE, productCount);
    for (let country = 0; country < countryCount; country++) {
      divideTile(byCountry, total, first, last, country, countryCount, density, country * productCount);
    }
  }
  return density;
}

function divideTile(
  sums: Float64Array,
  total: Float64Array,
  first: number,
  last: number,
  country: number,
  countryCount: number,
  out: Float64Array,
  at: number,
) {
  for (let product = first; product < last; product++) {
    const neighbours = total[product]!;
    out[at + product] = neighbours === 0 ? 0 : sums[product * countryCount + country]! / neighbours;
  }
}

/**
 * Complexity outlook index before standardisation: sum over the products a country lacks of density x complexity
 * (Atlas 2014, "opportunity value"). One number per country, in units of `pci`.
 */
export function outlookIndex(matrix: Incidence, density: Float64Array, pci: Float64Array): Float64Array {
  const { countryCount, productCount, presence } = matrix;
  const index = new Float64Array(countryCount);
  for (let country = 0; country < countryCount; country++) {
    let sum = 0;
    const from = country * productCount;
    for (let product = 0; product < productCount; product++) {
      if (presence[from + product] === 0) sum += density[from + product]! * pci[product]!;
    }
    index[country] = sum;
  }
  return index;
}

/**
 * Complexity outlook gain, country-major: what a product that a country lacks would add to the complexity of what lies
 * near (Atlas 2014, "opportunity gain", its first term): sum over lacking p' of phi_p'p w_p', w_p' = PCI_p' / sum of
 * phi_p'., which is `weighted.total` less `weighted.byCountry`. 0 where the country has the product. `scale` divides.
 */
export function outlookGain(matrix: Incidence, weighted: NeighbourSums, scale: number): Float64Array {
  const { countryCount, productCount, presence } = matrix;
  const gain = new Float64Array(countryCount * productCount);
  for (let first = 0; first < productCount; first += TILE) {
    const last = Math.min(first + TILE, productCount);
    for (let country = 0; country < countryCount; country++) {
      gainTile(weighted, presence, first, last, country, countryCount, gain, country * productCount, scale);
    }
  }
  return gain;
}

function gainTile(
  { byCountry, total }: NeighbourSums,
  presence: Uint8Array,
  first: number,
  last: number,
  country: number,
  countryCount: number,
  out: Float64Array,
  at: number,
  scale: number,
) {
  for (let product = first; product < last; product++) {
    if (presence[at + product] !== 0) continue;
    out[at + product] = (total[product]! - byCountry[product * countryCount + country]!) / scale;
  }
}

/** The Atlas's second term of the gain, in place: less density x PCI of the product itself where it is lacking. */
export function subtractOwnTerm(matrix: Incidence, gain: Float64Array, density: Float64Array, pci: Float64Array, scale: number) {
  const { productCount, presence } = matrix;
  for (let cell = 0; cell < gain.length; cell++) {
    if (presence[cell] === 0) gain[cell] = gain[cell]! - (density[cell]! * pci[cell % productCount]!) / scale;
  }
}
