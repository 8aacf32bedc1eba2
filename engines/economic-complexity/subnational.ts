import { ComplexityError } from './errors.ts';
import { totals } from './exact-sum.ts';
import { shareRatios, sharesOf } from './rca.ts';
import { checkTradeMatrix, type TradeMatrix } from './trade-matrix.ts';

/** What a place is compared with, taken from the world's computation and data. */
export interface OutsideComplexity {
  readonly products: readonly string[];
  /** One per product: PCI of the world, standardised on ECI's scale (the default), so that places and countries compare. */
  readonly pci: Float64Array;
  /** One per product: exports of the whole world, in any unit. */
  readonly worldExports: Float64Array;
}

export interface SubnationalOptions {
  /** Shares of which world RCA compares with: all exports of the world (default), or of the places given. */
  readonly reference?: 'world' | 'places';
  /** Present when RCA is at least this. Default 1. */
  readonly threshold?: number;
}

/** Complexity of places below the nation. Cell arrays are place-major over `products`. */
export interface SubnationalComplexity {
  readonly places: readonly string[];
  readonly products: readonly string[];
  /** Products of the places that the world's computation does not know: left out of everything. */
  readonly unknownProducts: readonly string[];
  readonly rca: Float64Array;
  readonly presence: Uint8Array;
  readonly diversity: Int32Array;
  /** Average PCI of the products present. `undefined` for a place where none is: no figure, not 0. */
  readonly eci: readonly (number | undefined)[];
}

/**
 * Complexity of regions or cities with PCI from outside (Hausmann, Hidalgo et al. 2014; used for regions by Reynolds et
 * al. 2018, "A sub-national economic complexity analysis of Australia's states and territories", Regional Studies 52):
 * a few places cannot tell how complex a product is, the world can, so ECI of a place is the average of the world's PCI
 * over the products in which it has RCA >= threshold. On the default scale this is exactly how a country's ECI comes
 * from PCI, so a region and a country can be set side by side.
 *
 * @param regions `countries` are the places.
 * @example subnationalComplexity(regions, { products: world.products, pci: world.pci, worldExports }).eci
 */
export function subnationalComplexity(
  regions: TradeMatrix,
  outside: OutsideComplexity,
  { reference = 'world', threshold = 1 }: SubnationalOptions = {},
): SubnationalComplexity {
  checkTradeMatrix(regions);
  if (outside.pci.length !== outside.products.length || outside.worldExports.length !== outside.products.length) {
    throw new ComplexityError('shape', 'give one PCI and one figure of world exports per product');
  }
  const placeCount = regions.countries.length;
  const productCount = outside.products.length;
  const values = onto(regions, outside.products);
  const own = totals(values, placeCount, productCount);
  const columns = reference === 'world' ? outside.worldExports : own.columns;
  const all = totals(columns, 1, productCount).all;
  const rca = new Float64Array(values.length);
  const shares = sharesOf(columns, all);
  for (let place = 0; place < placeCount; place++)
    shareRatios(values, place * productCount, own.rows[place]!, shares, rca);
  const presence = Uint8Array.from(rca, (value) => Number(value >= threshold));
  const diversity = new Int32Array(placeCount);
  const eci = regions.countries.map((_, place) => {
    let sum = 0;
    for (let product = 0; product < productCount; product++) {
      if (presence[place * productCount + product] === 0) continue;
      diversity[place] = diversity[place]! + 1;
      sum += outside.pci[product]!;
    }
    return diversity[place] === 0 ? undefined : sum / diversity[place]!;
  });
  const known = new Set(outside.products);
  const unknownProducts = regions.products.filter((product) => !known.has(product));
  return { places: regions.countries, products: outside.products, unknownProducts, rca, presence, diversity, eci };
}

/** The places' values over another list of products. */
function onto(regions: TradeMatrix, products: readonly string[]): Float64Array {
  const column = new Map(regions.products.map((product, index) => [product, index]));
  const values = new Float64Array(regions.countries.length * products.length);
  products.forEach((product, to) => {
    const from = column.get(product);
    if (from === undefined) return;
    for (let place = 0; place < regions.countries.length; place++) {
      values[place * products.length + to] = regions.values[place * regions.products.length + from]!;
    }
  });
  return values;
}
