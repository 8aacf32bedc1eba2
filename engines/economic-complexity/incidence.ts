import { ComplexityError } from './errors.ts';

/**
 * Presence M, country-major (1 where a country has the product), with what the methods walk over: for product `p` its
 * exporters are `exporters[start[p] .. start[p + 1])`, ascending.
 */
export interface Incidence {
  readonly countryCount: number;
  readonly productCount: number;
  readonly presence: Uint8Array;
  /** k_c,0: number of products of each country. */
  readonly diversity: Int32Array;
  /** k_p,0: number of countries of each product. */
  readonly ubiquity: Int32Array;
  readonly start: Int32Array;
  readonly exporters: Uint16Array;
}

/** Lists of exporters, diversity and ubiquity of a country-major presence matrix. */
export function incidence(presence: Uint8Array, countryCount: number, productCount: number): Incidence {
  if (countryCount > 65_535)
    throw new ComplexityError('shape', `${countryCount} countries: at most 65 535 can be compared`);
  const ubiquity = new Int32Array(productCount);
  const diversity = new Int32Array(countryCount);
  for (let country = 0; country < countryCount; country++) {
    diversity[country] = countRow(presence, country * productCount, ubiquity);
  }
  const start = new Int32Array(productCount + 1);
  for (let product = 0; product < productCount; product++) start[product + 1] = start[product]! + ubiquity[product]!;
  const next = start.slice(0, productCount);
  const products = new Int32Array(productCount);
  const exporters = new Uint16Array(start[productCount]!);
  for (let country = 0; country < countryCount; country++) {
    listRow(presence, country * productCount, country, next, exporters, products);
  }
  return { countryCount, productCount, presence, diversity, ubiquity, start, exporters };
}

function countRow(presence: Uint8Array, from: number, ubiquity: Int32Array): number {
  let count = 0;
  for (let product = 0; product < ubiquity.length; product++) {
    const present = presence[from + product]!;
    count += present;
    ubiquity[product] = ubiquity[product]! + present;
  }
  return count;
}

/** Collects a row's products without a branch per cell, then adds the country to each one's list. */
function listRow(
  presence: Uint8Array,
  from: number,
  country: number,
  next: Int32Array,
  exporters: Uint16Array,
  products: Int32Array,
): void {
  let count = 0;
  for (let product = 0; product < next.length; product++) {
    products[count] = product;
    count += presence[from + product]!;
  }
  for (let i = 0; i < count; i++) {
    const product = products[i]!;
    const at = next[product]!;
    exporters[at] = country;
    next[product] = at + 1;
  }
}

/** Products in order of falling ubiquity, ties by index. */
export function byFallingUbiquity({ countryCount, productCount, ubiquity }: Incidence): Int32Array {
  const first = new Int32Array(countryCount + 2);
  for (let product = 0; product < productCount; product++) {
    const at = countryCount - ubiquity[product]! + 1;
    first[at] = first[at]! + 1;
  }
  for (let level = 1; level < first.length; level++) first[level] = first[level]! + first[level - 1]!;
  const order = new Int32Array(productCount);
  for (let product = 0; product < productCount; product++) {
    const level = countryCount - ubiquity[product]!;
    const at = first[level]!;
    order[at] = product;
    first[level] = at + 1;
  }
  return order;
}
