import type { Incidence } from './incidence.ts';

/** Which connected group of the country-product network each country and product belongs to. */
export interface Components {
  readonly count: number;
  /** Group number of each country, from 0; the largest group (most countries, then most presence) is 0. */
  readonly ofCountry: Int32Array;
  readonly ofProduct: Int32Array;
}

/**
 * Connected groups of countries that share products. Every product and country of `matrix` must have at least one
 * presence. With more than one group the eigenvalue 1 repeats and ECI cannot be compared between groups.
 */
export function components(matrix: Incidence): Components {
  const { countryCount, productCount, start, exporters, diversity } = matrix;
  const parent = Int32Array.from({ length: countryCount }, (_, country) => country);
  const root = (country: number) => {
    let at = country;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  let groups = countryCount;
  for (let product = 0; product < productCount && groups > 1; product++) {
    const first = start[product]!;
    for (let i = first + 1; i < start[product + 1]!; i++) {
      const one = root(exporters[first]!);
      const other = root(exporters[i]!);
      if (one === other) continue;
      parent[Math.max(one, other)] = Math.min(one, other);
      groups--;
    }
  }
  if (groups === 1)
    return { count: 1, ofCountry: new Int32Array(countryCount), ofProduct: new Int32Array(productCount) };
  const size = new Map<number, { countries: number; presences: number }>();
  for (let country = 0; country < countryCount; country++) {
    const group = size.get(root(country)) ?? { countries: 0, presences: 0 };
    group.countries += 1;
    group.presences += diversity[country]!;
    size.set(root(country), group);
  }
  const ranked = [...size].sort(([a, x], [b, y]) => y.countries - x.countries || y.presences - x.presences || a - b);
  const number = new Map(ranked.map(([country], group) => [country, group]));
  const ofCountry = Int32Array.from({ length: countryCount }, (_, country) => number.get(root(country))!);
  const ofProduct = Int32Array.from({ length: productCount }, (_, product) => ofCountry[exporters[start[product]!]!]!);
  return { count: ranked.length, ofCountry, ofProduct };
}
