import type { EconomyParameters } from './parameters.ts';
import { NEVER, type Population, STATUS } from './population.ts';
import { dayOfQuarter } from './quarters.ts';
import { PURPOSE, Random } from './random.ts';
import { firmName } from './names.ts';
import type { RowSink } from './tables.ts';

/** Bounds of the size classes in workers. */
const SMALL = 100;
const MEDIUM = 250;
/** Share of firms that leave the register when they close; others stay without work. */
const LIQUIDATED = 0.6;
/** Share of firms that change their address within the simulated time. */
const MOVES = 0.05;

/** Row keys that other tables need. */
export interface Registered {
  readonly bin: string;
  readonly oked: string;
  readonly registeredOn: string;
}

/** Activity and day of registration of a firm. */
export function registered(parameters: EconomyParameters, population: Population, firm: number): Registered {
  const random = new Random(population.seed, firm, PURPOSE.registration);
  const { classes } = parameters.divisions[population.division[firm]!]!;
  return {
    bin: population.bins.bin(firm),
    oked: classes[random.below(classes.length)]!,
    registeredOn: dayOfQuarter(population.quarters, population.born[firm]!, random.next(), random.next()),
  };
}

export function sizeClass(workers: number): 'small' | 'medium' | 'large' {
  return workers <= SMALL ? 'small' : workers <= MEDIUM ? 'medium' : 'large';
}

/** Rows of the register: each change of status or address begins a new one. */
export function registrationRows(
  parameters: EconomyParameters,
  population: Population,
  firm: number,
  sink: RowSink,
): void {
  const { quarters, start, end, status, seed } = population;
  const { bin, oked, registeredOn } = registered(parameters, population, firm);
  const random = new Random(seed, firm, PURPOSE.address);
  const { kk, ru, form } = firmName(parameters, population, firm);
  const region = parameters.regions[population.region[firm]!]!;
  const size = sizeClass(start[firm] === NEVER ? 1 : population.workers[firm]!);
  const at = (quarter: number) => {
    const day = quarters.start(quarter);
    return day > registeredOn ? day : registeredOn;
  };
  const changes: { readonly from: string; readonly status: string }[] = [{ from: registeredOn, status: 'registered' }];
  if (start[firm] !== NEVER) {
    const from = at(start[firm]!);
    if (from === registeredOn) changes.pop();
    changes.push({ from, status: status[firm] === STATUS.suspended ? 'suspended' : 'active' });
  }
  const closes = start[firm] !== NEVER && end[firm]! <= quarters.count;
  const liquidated = closes && random.chance(LIQUIDATED) && end[firm]! > population.reference;
  if (closes) changes.push({ from: at(end[firm]!), status: liquidated ? 'liquidated' : 'registered' });
  const closedOn = liquidated ? at(end[firm]!) : '';
  const addresses = [address(parameters, random), address(parameters, random)];
  const moved = random.chance(MOVES) ? quarters.start(random.below(quarters.count)) : '';
  const moves = moved > registeredOn && (closedOn === '' || moved < closedOn);
  const days = [...new Set([...changes.map((one) => one.from), ...(moves ? [moved] : [])])].sort();
  days.forEach((day, i) => {
    const now = changes.findLast((one) => one.from <= day)!;
    const place = `${region.centre[1]} ${addresses[moves && day >= moved ? 1 : 0]!}`;
    const closed = now.status === 'liquidated' ? closedOn : '';
    sink(
      'firm-registration',
      `${bin},${day},${days[i + 1] ?? ''},${kk},${ru},${form},${region.code},,${place},${oked},${size},${now.status},${registeredOn},${closed}`,
    );
  });
}

function address({ words }: EconomyParameters, random: Random): string {
  return `${words.streets[random.below(words.streets.length)]![1]} ${1 + random.below(180)}`;
}
