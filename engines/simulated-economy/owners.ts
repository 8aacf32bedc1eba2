import { thousandths } from './decimals.ts';
import type { Population } from './population.ts';
import { PURPOSE, Random } from './random.ts';
import type { Registered } from './registration.ts';
import type { RowSink } from './tables.ts';

/** Chances of the first owner to be: a firm, the state, from abroad; else persons. */
const KINDS = { firm: 0.06, state: 0.012, foreign: 0.035 } as const;
/** Every so many firms, a ring of three that hold shares of each other. */
const RING = 1500;
const RING_SHARE = 250;
/** Chance that the owners change once in the simulated time. */
const CHANGES = 0.05;
const STATE_BODIES = 12;
const COUNTRIES = ['RUS', 'CHN', 'TUR', 'DEU', 'NLD', 'KOR', 'ITA', 'ARE'] as const;

interface Holding {
  readonly owner: string;
  readonly kind: 'firm' | 'state' | 'person' | 'foreign';
  readonly firm: string;
  /** Thousandths. */
  readonly share: number;
}

/**
 * Rows of who holds a firm: persons under a pseudonymous key, firms, bodies of the state, owners abroad. Shares of a firm
 * never add up to more than 1; chains are as long as chance makes them; some firms stand in rings.
 */
export function ownerRows(
  population: Population,
  firm: number,
  { bin, registeredOn }: Registered,
  sink: RowSink,
): void {
  const { seed, quarters } = population;
  const random = new Random(seed, firm, PURPOSE.owners);
  const ring = ringOf(population, firm);
  const first = holdings(population, firm, ring, random);
  const change = random.chance(CHANGES) ? random.below(quarters.count) : -1;
  if (change < 0 || quarters.start(change) <= registeredOn) return write(bin, first, registeredOn, '', sink);
  const then = holdings(population, firm, ring, random);
  const rows: string[] = [];
  const collect: RowSink = (_table, line) => rows.push(line);
  write(bin, first, registeredOn, quarters.start(change), collect);
  write(bin, then, quarters.start(change), '', collect);
  for (const row of rows.sort()) sink('firm-owners', row);
}

/** The next firm of the ring that a firm is in; -1 outside of rings. */
function ringOf({ size }: Population, firm: number): number {
  const place = firm % RING;
  const base = firm - place;
  return place > 2 || base + 2 >= size ? -1 : base + ((place + 1) % 3);
}

function holdings(population: Population, firm: number, ring: number, random: Random): Holding[] {
  const { size, bins } = population;
  const found = new Map<string, Holding>();
  let left = 1000;
  const add = (kind: Holding['kind'], owner: string, share: number, firmBin = '') => {
    if (share <= 0 || found.has(owner)) return;
    found.set(owner, { owner, kind, firm: firmBin, share });
    left -= share;
  };
  if (ring >= 0) add('firm', bins.bin(ring), RING_SHARE, bins.bin(ring));
  const kind = random.choose([KINDS.firm, KINDS.state, KINDS.foreign, 1 - KINDS.firm - KINDS.state - KINDS.foreign]);
  const share = Math.min(left, random.chance(0.5) ? left : 100 + 10 * random.below(80));
  if (kind === 0) {
    const holder = random.below(size);
    if (holder !== firm) add('firm', bins.bin(holder), share, bins.bin(holder));
  } else if (kind === 1) add('state', `STATE-${String(1 + random.below(STATE_BODIES)).padStart(2, '0')}`, share);
  else if (kind === 2) add('foreign', `${COUNTRIES[random.below(COUNTRIES.length)]!}-${hex(random)}`, share);
  const persons = 1 + random.choose([6, 3, 1]);
  for (let more = persons; more > 0; more -= 1)
    add('person', `P-${hex(random)}${hex(random)}`, more === 1 ? left : Math.floor(left / 2));
  return [...found.values()];
}

function write(bin: string, list: readonly Holding[], from: string, until: string, sink: RowSink): void {
  for (const { owner, kind, firm, share } of list.toSorted((a, b) => (a.owner < b.owner ? -1 : 1)))
    sink('firm-owners', `${bin},${owner},${from},${until},${kind},${firm},${thousandths(share)}`);
}

function hex(random: Random): string {
  return random.bits().toString(16).padStart(8, '0');
}
