import { exponential } from './arithmetic.ts';
import type { EconomyParameters } from './parameters.ts';
import { NEVER, type Population, reportsInFull, STATUS } from './population.ts';
import { PURPOSE, Random } from './random.ts';
import { fitStructure } from './structure.ts';

/** Chance to sell abroad of the smallest firm, what size adds to it at most, and the size at which half of that is added. */
const EXPORTERS = 0.08;
const BY_SIZE = 0.9;
const HALF_ADDED = 80;
/** Nobody sells more of its output abroad. */
const MOST_EXPORTS = 0.92;
const ROUNDS = 20;

/**
 * Sizes become tenge and workers: each cell of the table of divisions by regions in which firms work in the year of reference
 * gets its share of output, then productivity and exports are moved as wholes until their levels are met.
 */
export function calibrate(parameters: EconomyParameters, population: Population): void {
  const { counts, levels } = parameters;
  const scale = population.size / counts.registered;
  const shares = quarterShares(population);
  const factors = sizeFactors(parameters, population, levels.output * scale, shares);
  for (let firm = 0; firm < population.size; firm += 1)
    population.value[firm]! *= factors[cell(parameters, population, firm)]!;
  setWorkers(parameters, population, levels.productivity, shares);
  setExports(parameters, population, levels.exports * scale, shares);
}

const cell = ({ regions }: EconomyParameters, { division, region }: Population, firm: number) =>
  division[firm]! * regions.length + region[firm]!;

/** Part of the year of reference in which each firm works and reports it in full: what statistics add up. */
function quarterShares(population: Population): Float32Array {
  const { size, start, end, reference } = population;
  return Float32Array.from({ length: size }, (_, firm) => {
    if (start[firm] === NEVER || !reportsInFull(population, firm)) return 0;
    return Math.max(0, Math.min(end[firm]!, reference) - Math.max(start[firm]!, reference - 4)) / 4;
  });
}

/** By cell: value added of the year for one unit of size; where nobody works yet, what is usual in the division. */
function sizeFactors(
  parameters: EconomyParameters,
  population: Population,
  total: number,
  shares: Float32Array,
): Float64Array {
  const { divisions, regions } = parameters;
  const sizes = new Float64Array(divisions.length * regions.length);
  for (let firm = 0; firm < population.size; firm += 1)
    sizes[cell(parameters, population, firm)]! += population.value[firm]! * shares[firm]!;
  const wanted = fitStructure(parameters, 'output', (at) => sizes[at]! > 0);
  const usual = divisions.map(({ valueAdded }, d) => {
    const row = (values: Float64Array) =>
      values.subarray(d * regions.length, (d + 1) * regions.length).reduce((sum, value) => sum + value, 0);
    return row(sizes) === 0 ? 0 : (total * row(wanted) * valueAdded) / row(sizes);
  });
  const known = usual.filter((factor) => factor > 0);
  const mean = known.reduce((sum, factor) => sum + factor, 0) / Math.max(1, known.length);
  return sizes.map((size, at) => {
    const d = Math.floor(at / regions.length);
    if (size === 0) return usual[d]! || mean;
    return (total * wanted[at]! * divisions[d]!.valueAdded) / size;
  });
}

/** Workers follow from value added and productivity; one factor over all meets the level, though nobody has less than one. */
function setWorkers(
  { divisions }: EconomyParameters,
  { size, division, value, advantage, workers }: Population,
  productivity: number,
  shares: Float32Array,
): void {
  let factor = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    let people = 0;
    let added = 0;
    for (let firm = 0; firm < size; firm += 1) {
      const own = divisions[division[firm]!]!.productivity * exponential(advantage[firm]!);
      workers[firm] = Math.max(1, value[firm]! / (productivity * factor * own));
      people += Math.max(1, Math.round(workers[firm]!)) * shares[firm]!;
      added += value[firm]! * shares[firm]!;
    }
    if (people > 0) factor *= productivity / (added / people);
  }
}

/** Who sells abroad, and how much of the output: larger and more productive firms rather; one factor over all meets the level. */
function setExports(
  parameters: EconomyParameters,
  population: Population,
  exports: number,
  shares: Float32Array,
): void {
  const { divisions } = parameters;
  const { size, seed, bins, division, status, workers, advantage, value, exporting } = population;
  const dollar = parameters.years.find(({ year }) => year === parameters.referenceYear)!.dollar;
  const random = new Random(seed, 0, PURPOSE.trade);
  for (let firm = 0; firm < size; firm += 1) {
    if (status[firm] === STATUS.suspended) continue;
    random.start(seed, firm, PURPOSE.trade);
    const bySize = (BY_SIZE * workers[firm]!) / (workers[firm]! + HALF_ADDED);
    const chance = EXPORTERS + bySize + 0.1 * advantage[firm]!;
    const own = divisions[division[firm]!]!.exports * exponential(0.5 * random.normal());
    exporting[firm] = random.chance(own === 0 ? 0 : firm === bins.known ? 1 : chance) ? own : 0;
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    let sold = 0;
    for (let firm = 0; firm < size; firm += 1) {
      const output = value[firm]! / divisions[division[firm]!]!.valueAdded;
      sold += (Math.min(MOST_EXPORTS, exporting[firm]!) * output * shares[firm]!) / dollar;
    }
    if (sold === 0) return;
    for (let firm = 0; firm < size; firm += 1)
      exporting[firm] = Math.min(MOST_EXPORTS, (exporting[firm]! * exports) / sold);
  }
}
