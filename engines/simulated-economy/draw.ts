import { exponential } from './arithmetic.ts';
import { createBins } from './bins.ts';
import { calibrate } from './calibrate.ts';
import type { EconomyParameters } from './parameters.ts';
import { NEVER, type Population, STATUS } from './population.ts';
import { createQuarters } from './quarters.ts';
import { createOrder, PURPOSE, Random } from './random.ts';
import { fitStructure } from './structure.ts';
import { plantSupport } from './support.ts';

/** Share of firms without work at the reference that worked before, and that begin later. */
const GONE = 0.1;
const COMING = 0.35;
/** Quarterly chance to close for good. */
const HAZARD = { suspended: 0.02, active: 0.006 } as const;
const SIZE_DEVIATION = 1.35;
const ADVANTAGE_DEVIATION = 0.45;
/** What a firm with interruptions makes, against one without. */
const SUSPENDED_SIZE = 0.04;

/** Draws all firms and meets the levels and shares of the parameters. The same parameters, size and seed give the same. */
export function drawPopulation(parameters: EconomyParameters, size: number, seed: number): Population {
  const { counts, referenceYear, regions } = parameters;
  const quarters = createQuarters(parameters.firstYear, parameters.lastYear);
  const reference = (referenceYear + 1 - parameters.firstYear) * 4;
  const population: Population = {
    size,
    seed,
    bins: createBins(size, seed, parameters.known?.bin),
    quarters,
    reference,
    region: new Uint8Array(size),
    division: new Uint8Array(size),
    status: new Uint8Array(size),
    born: new Int16Array(size),
    start: new Int16Array(size),
    end: new Int16Array(size),
    value: new Float64Array(size),
    workers: new Float64Array(size),
    advantage: new Float32Array(size),
    exporting: new Float32Array(size),
    measure: new Uint8Array(size),
    support: new Int16Array(size),
    productivityEffect: new Float32Array(size),
    exportEffect: new Float32Array(size),
  };
  const cells = placesOf(fitStructure(parameters, 'firms'), size);
  const cellOrder = createOrder(size, seed ^ 0x51ed);
  const statusOrder = createOrder(size, seed ^ 0xa3b1);
  const active = Math.round((size * counts.active) / counts.registered);
  const operating = Math.round((size * counts.operating) / counts.registered);
  const { known } = population.bins;
  // The known firm is active: it changes places with the first of the order.
  const itsPlace = known < 0 ? 0 : statusOrder(known);
  const standing = (place: number, firm: number) => (firm === known ? 0 : place === 0 ? itsPlace : place);
  const random = new Random(seed, 0, PURPOSE.structure);
  for (let firm = 0; firm < size; firm += 1) {
    random.start(seed, firm, PURPOSE.structure);
    const cell = cells(cellOrder(firm));
    population.division[firm] = Math.floor(cell / regions.length);
    population.region[firm] = cell % regions.length;
    const place = standing(statusOrder(firm), firm);
    const status = place < active ? STATUS.active : place < operating ? STATUS.suspended : STATUS.registered;
    population.status[firm] = status;
    drawLife(population, firm, random);
    const scale = status === STATUS.active ? 1 : SUSPENDED_SIZE;
    population.value[firm] = scale * exponential(SIZE_DEVIATION * random.normal());
    population.advantage[firm] = ADVANTAGE_DEVIATION * random.normal();
  }
  if (known >= 0) settleKnown(parameters, population);
  calibrate(parameters, population);
  plantSupport(parameters, population);
  return population;
}

/** The known firm's trade, region and size, and a life over the whole time. */
function settleKnown({ known, divisions, regions }: EconomyParameters, population: Population): void {
  const firm = population.bins.known;
  population.division[firm] = divisions.findIndex(({ code }) => code === known!.division);
  population.region[firm] = regions.findIndex(({ code }) => code === known!.region);
  population.value[firm] = known!.size;
  population.advantage[firm] = 0;
  population.end[firm] = NEVER;
}

/** Answers the cell of a place: as many places as its share says, to within one. */
function placesOf(shares: Float64Array, size: number): (place: number) => number {
  const bounds = new Float64Array(shares.length);
  let sum = 0;
  shares.forEach((share, cell) => {
    sum += share;
    bounds[cell] = sum * size;
  });
  return (place) => {
    let low = 0;
    let high = bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bounds[middle]! > place + 0.5) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** When a firm works: who operates at the reference has begun before it, who does not has ended before or begins after, or never. */
function drawLife(
  { bins, quarters, reference, status, born: births, start, end }: Population,
  firm: number,
  random: Random,
): void {
  const born = (bins.registrationYear(firm) - quarters.firstYear) * 4 + random.below(4);
  births[firm] = born;
  const standing = status[firm];
  const operating = standing !== STATUS.registered;
  const chance = operating ? 0 : random.next();
  const later = Math.max(born, -12) + random.below(5);
  if (operating) {
    start[firm] = Math.max(Math.min(later, reference - 1), Math.min(born, reference - 1));
    end[firm] = closing(reference, quarters.count, HAZARD[standing === STATUS.active ? 'active' : 'suspended'], random);
  } else if (chance < GONE && born < reference - 6) {
    start[firm] = Math.min(later, reference - 6);
    end[firm] = Math.max(start[firm]! + 2, Math.max(2, reference - 1 - random.below(10)));
  } else if (chance < GONE + COMING) {
    start[firm] = reference + random.below(quarters.count - reference);
    end[firm] = closing(start[firm]! + 3, quarters.count, HAZARD.suspended, random);
  } else {
    start[firm] = NEVER;
    end[firm] = NEVER;
  }
}

function closing(from: number, count: number, hazard: number, random: Random): number {
  for (let quarter = from; quarter < count; quarter += 1) if (random.chance(hazard)) return quarter + 1;
  return NEVER;
}
