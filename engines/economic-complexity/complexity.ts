import { arraysFrom, type Arrays } from './arrays.ts';
import { eigenComplexity, type RawComplexity } from './eigen-method.ts';
import { ComplexityError } from './errors.ts';
import { fitnessComplexity } from './fitness-method.ts';
import type { Incidence } from './incidence.ts';
import { measure, measurePresence, type Dropped, type Measured } from './measure.ts';
import { conventions, type ComplexityConventions } from './options.ts';
import { weightedCommon } from './neighbour-sums.ts';
import { densityOf, outlookGain, outlookIndex, subtractOwnTerm } from './outlook.ts';
import { productSpaceSums } from './product-space-sums.ts';
import { reflectionsComplexity } from './reflections-method.ts';
import { mean, standardDeviation, standardise } from './statistics.ts';
import { checkTradeMatrix, type TradeMatrix } from './trade-matrix.ts';

/** Complexity of one year. Cell arrays are country-major over `countries` x `products`. */
export interface Complexity {
  readonly countries: readonly string[];
  readonly products: readonly string[];
  readonly dropped: readonly Dropped[];
  readonly rca: Float64Array;
  readonly rpop: Float64Array | undefined;
  /** M: 1 where present. */
  readonly presence: Uint8Array;
  readonly diversity: Int32Array;
  readonly ubiquity: Int32Array;
  /** kc and kp as the method gives them, before standardisation. */
  readonly raw: RawComplexity;
  readonly eci: Float64Array;
  readonly pci: Float64Array;
  readonly density: Float64Array;
  readonly coi: Float64Array;
  readonly cog: Float64Array;
}

export interface ComplexityOptions extends Partial<ComplexityConventions> {
  /** Population of each country of the matrix, in its order: needed for RPOP. */
  readonly population?: Float64Array;
  /** A former result that is no longer needed: its cell arrays are written over where they fit, which saves the cost
   * of fresh memory in a loop over years. */
  readonly recycle?: Complexity;
  /** Called at the end of each stage, so that a caller who has a clock can time them. */
  readonly onStage?: (stage: 'rca' | 'density' | 'eci' | 'coi_cog') => void;
}

/**
 * RCA, presence, diversity, ubiquity, ECI, PCI, density, COI and COG of one year, by the conventions chosen; the
 * defaults agree with py-ecomplexity 0.5.2. Countries and products without exports or without presence are dropped and
 * reported. Needs memory for about five country x product matrices and none that is product x product.
 *
 * Throws `ComplexityError` for input that `TradeMatrix` does not allow, for options without meaning, and where the data
 * do not determine the index (`empty`, `too-few-countries`, `disconnected`, `indistinct`). No result holds NaN.
 *
 * @example
 * const { countries, eci } = economicComplexity(tradeMatrix(records));
 * countries.map((country, i) => [country, eci[i]]);
 */
export function economicComplexity(trade: TradeMatrix, options: ComplexityOptions = {}): Complexity {
  const chosen = conventions(options);
  const stage = options.onStage ?? (() => {});
  const arrays = arraysFrom(options.recycle);
  checkTradeMatrix(trade);
  const measured = measure(trade, chosen, options.population, arrays);
  stage('rca');
  return complexityOf(measured, chosen, arrays, stage);
}

/** Presence that is known already, country-major 0 or 1: a what-if, or another definition of what a country can make. */
export interface PresenceMatrix {
  readonly countries: readonly string[];
  readonly products: readonly string[];
  readonly presence: Uint8Array;
}

/**
 * As `economicComplexity`, from presence instead of exports ("add these goods and see"); `rca` of the result is M.
 * Options about RCA and RPOP have no effect.
 *
 * @example
 * const presence = now.presence.slice();
 * presence[kazakhstan * now.products.length + ferroAlloys] = 1;
 * complexityOfPresence({ ...now, presence }).eci[kazakhstan]
 */
export function complexityOfPresence(given: PresenceMatrix, options: ComplexityOptions = {}): Complexity {
  const chosen = conventions(options);
  const { countries, products, presence } = given;
  checkTradeMatrix({ countries, products, values: Float64Array.from(presence) });
  const wrong = presence.findIndex((present) => present > 1);
  if (wrong >= 0) throw new ComplexityError('value', `presence is ${presence[wrong]} in cell ${wrong}: give 0 or 1`);
  const measured = measurePresence(given, chosen);
  return complexityOf(measured, chosen, arraysFrom(options.recycle), options.onStage ?? (() => {}));
}

/** Positions of countries: `Complexity` without what is told of each cell. */
export type CountryPositions = Pick<Complexity, 'countries' | 'products' | 'diversity' | 'eci' | 'coi'>;

/** As `complexityOfPresence`, ECI and COI only: without the outlook gain, which takes about half of the time. */
export function positionsOfPresence(given: PresenceMatrix, options: ComplexityOptions = {}): CountryPositions {
  const chosen = conventions(options);
  const measured = measurePresence(given, chosen);
  const { eci, coi } = indexesOf(measured, chosen, arraysFrom(options.recycle), () => {});
  return { countries: measured.countries, products: measured.products, diversity: measured.matrix.diversity, eci, coi };
}

/** Density, ECI, PCI and COI, with what the gain needs of the same sums. */
function indexesOf(
  measured: Measured,
  chosen: ComplexityConventions,
  arrays: Arrays,
  stage: NonNullable<ComplexityOptions['onStage']>,
) {
  const { matrix } = measured;
  const sums = productSpaceSums(
    matrix,
    chosen.presence === 'rpop' && measured.rpop ? measured.rpop : measured.rca,
    chosen,
  );
  const { density, total, common } = densityOf(matrix, sums, arrays.numbers('density', measured.rca.length));
  stage('density');
  const raw = rawComplexity(matrix, chosen.method, common);
  const centre = mean(raw.kc);
  const spread = standardDeviation(raw.kc, chosen.ddof);
  const eci = standardise(raw.kc, chosen.ddof);
  const pci =
    chosen.pciNormalisation === 'eci'
      ? standardise(raw.kp, chosen.ddof, centre, spread)
      : standardise(raw.kp, chosen.ddof);
  stage('eci');
  const index = outlookIndex(matrix, density, chosen.coiPci === 'raw' ? raw.kp : pci);
  const coi = chosen.coiNormalisation === 'countries' ? standardise(index, chosen.ddof) : index;
  return { sums, density, total, raw, spread, eci, pci, coi };
}

function complexityOf(
  measured: Measured,
  chosen: ComplexityConventions,
  arrays: Arrays,
  stage: NonNullable<ComplexityOptions['onStage']>,
): Complexity {
  const { matrix } = measured;
  const { sums, density, total, raw, spread, eci, pci, coi } = indexesOf(measured, chosen, arrays, stage);
  const gainPci = chosen.cogPci === 'raw' ? raw.kp : pci;
  const scale = chosen.cogPci === 'raw' && spread > 0 ? spread : 1;
  const weights = gainPci.map((value, product) => (total[product] === 0 ? 0 : value / total[product]!));
  const cog = arrays.numbers('cog', measured.rca.length);
  outlookGain(matrix, sums, weights, scale, cog);
  if (chosen.cogSecondTerm) subtractOwnTerm(matrix, cog, density, gainPci, scale);
  stage('coi_cog');
  const { countries, products, dropped, rca, rpop } = measured;
  const { presence, diversity, ubiquity } = matrix;
  return { countries, products, dropped, rca, rpop, presence, diversity, ubiquity, raw, eci, pci, density, coi, cog };
}

/** kc and kp by the chosen method. `common`, M U^-1 M' as a full matrix, is computed when not given. */
export function rawComplexity(
  matrix: Incidence,
  method: ComplexityConventions['method'],
  common?: Float64Array,
): RawComplexity {
  if (method.name === 'reflections') return reflectionsComplexity(matrix, method.steps);
  if (method.name === 'fitness') return fitnessComplexity(matrix, method.steps, method.extremality ?? 1);
  const reciprocals = Float64Array.from(matrix.ubiquity, (countries) => 1 / countries);
  return eigenComplexity(matrix, common ?? weightedCommon(matrix, reciprocals));
}
