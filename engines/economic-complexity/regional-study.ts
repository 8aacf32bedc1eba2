import { densityFromProximity } from './nearest-density.ts';
import { proximity } from './proximity.ts';
import { type OutsideComplexity, subnationalComplexity, type SubnationalComplexity } from './subnational.ts';
import type { TradeMatrix } from './trade-matrix.ts';

export interface RegionalStudyInput {
  /** Exports of regions; `countries` are the regions. */
  readonly regions: TradeMatrix;
  readonly world: OutsideComplexity & { readonly countryCount: number; readonly presence: Uint8Array };
}

export interface RegionalStudy extends SubnationalComplexity {
  /** Region-major over `products`: how near what the region sells with advantage is to each good, in the world's product space. */
  readonly density: Float64Array;
}

/**
 * Complexity of regions and what lies near each of them: PCI and proximity are the world's, presence the regions' own
 * (see `subnationalComplexity` and `densityFromProximity`).
 *
 * @example regionalStudy({ regions, world: { ...result, countryCount: result.countries.length, worldExports } }).eci
 */
export function regionalStudy({ regions, world }: RegionalStudyInput): RegionalStudy {
  const { countryCount, presence, products } = world;
  const places = subnationalComplexity(regions, world);
  const near = proximity({ countryCount, productCount: products.length, presence });
  return { ...places, density: densityFromProximity(places.presence, products.length, near) };
}
