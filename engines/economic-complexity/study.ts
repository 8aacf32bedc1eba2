import { clean, type Cleaned, type CleaningInput, type CleaningOptions } from './cleaning.ts';
import { economicComplexity, type Complexity } from './complexity.ts';
import { layout } from './layout.ts';
import type { ComplexityConventions } from './options.ts';
import { sophistication, type Sophistication } from './prody.ts';
import { productSpace, type ProductLink } from './product-space.ts';
import { proximity, type ProximityInput } from './proximity.ts';

/** Everything that one year of exports says, from raw tables to results. */
export interface StudyInput extends CleaningInput {
  readonly cleaning: CleaningOptions;
  readonly conventions?: Partial<ComplexityConventions>;
  /** GDP per head; without it there is no PRODY and no EXPY. */
  readonly income?: ReadonlyMap<string, number>;
}

export interface Study {
  readonly cleaned: Cleaned;
  readonly complexity: Complexity;
  readonly sophistication: Sophistication | undefined;
}

/**
 * Cleans, computes complexity and, where incomes are given, sophistication over the same countries and goods. Countries
 * that share no good with the others are dropped and reported. Throws `ComplexityError`.
 *
 * @example study({ years: [trade], cleaning: NO_CLEANING }).complexity.eci
 */
export function study({ cleaning, conventions, income, ...input }: StudyInput): Study {
  const cleaned = clean(input, cleaning);
  const complexity = economicComplexity(cleaned.trade, { disconnected: 'largest', ...conventions });
  const known = new Map([...(income ?? [])].filter(([, gdp]) => gdp > 0));
  const some = cleaned.trade.countries.some((code) => known.has(code));
  return { cleaned, complexity, sophistication: some ? sophistication(cleaned.trade, known) : undefined };
}

/** The network of the product space with a place for every good. */
export interface ProductPicture {
  readonly links: readonly ProductLink[];
  /** `[x0, y0, x1, y1, ...]`, within -1 to 1. */
  readonly positions: Float64Array;
}

/** Links and positions from presence alone: the same presence always gives the same picture. */
export function productPicture(input: ProximityInput, strongFrom?: number): ProductPicture {
  const links = productSpace(proximity(input), input.productCount, strongFrom === undefined ? {} : { strongFrom });
  return { links, positions: layout(links, input.productCount) };
}

/**
 * Proximity (`max`) of one product to every other, itself 1, without the matrix of all pairs.
 *
 * @example proximityTo({ countryCount, productCount, presence }, machines)[tools] // 0.42
 */
export function proximityTo({ countryCount, productCount, presence }: ProximityInput, product: number): Float64Array {
  if (!(product >= 0 && product < productCount)) throw new RangeError(`no product ${product}`);
  const both = new Float64Array(productCount);
  const ubiquity = new Float64Array(productCount);
  for (let country = 0; country < countryCount; country++) {
    const from = country * productCount;
    const has = presence[from + product]!;
    for (let other = 0; other < productCount; other++) {
      const present = presence[from + other]!;
      ubiquity[other] = ubiquity[other]! + present;
      both[other] = both[other]! + has * present;
    }
  }
  const own = ubiquity[product]!;
  return both.map((shared, other) => {
    const larger = Math.max(own, ubiquity[other]!);
    return larger === 0 ? 0 : shared / larger;
  });
}
