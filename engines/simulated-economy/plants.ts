import { fraction } from './decimals.ts';
import type { EconomyParameters } from './parameters.ts';
import { NEVER, type Population, reportsInFull } from './population.ts';
import { PURPOSE, Random } from './random.ts';
import { firmName } from './names.ts';
import type { Registered } from './registration.ts';
import type { RowSink } from './tables.ts';

/** Digits of a degree that a coordinate has: about a metre. */
const DIGITS = 5;
const PARTS = 100_000;
/** Chance of a second and third plant of the largest firms. */
const MORE = 0.5;
const LARGE = 100;
/** Of the plants outside the firm's own region. */
const ELSEWHERE = 0.15;

/** Rows of the plants of a firm that works or worked: around the centre of the region, since no boundaries ship. */
export function createPlants(parameters: EconomyParameters, population: Population) {
  const { quarters, seed, start, end } = population;
  const zones = placeInZones(parameters, population);
  return (firm: number, { bin, oked, registeredOn }: Registered, sink: RowSink): void => {
    if (start[firm] === NEVER) return;
    const random = new Random(seed, firm, PURPOSE.plants);
    const { words } = firmName(parameters, population, firm);
    const large = population.workers[firm]! >= LARGE;
    const count = 1 + (large && random.chance(MORE) ? 1 + random.below(2) : 0);
    const begun = quarters.start(Math.max(-40, start[firm]!));
    const opened = begun > registeredOn ? begun : registeredOn;
    const closed = end[firm]! <= quarters.count ? quarters.start(end[firm]!) : '';
    for (let plant = 1; plant <= count; plant += 1) {
      const away = plant > 1 && random.chance(ELSEWHERE);
      const r = away ? random.below(parameters.regions.length) : population.region[firm]!;
      const region = parameters.regions[r]!;
      const longitude = fraction(Math.round((region.longitude + region.spread * random.normal()) * PARTS), DIGITS);
      const latitude = fraction(Math.round((region.latitude + 0.7 * region.spread * random.normal()) * PARTS), DIGITS);
      const zone = plant === 1 && zones.zone[firm] !== 0 ? zones.names[zones.zone[firm]! - 1]! : '';
      const name = `${parameters.words.plant[1]} ${plant} «${words.join(' ')}» (${parameters.words.mark[1]})`;
      sink(
        'firm-plants',
        `${bin}-${plant},${opened},${closed},${bin},${name},${region.code},,${latitude},${longitude},${oked},${zone},${opened},${closed}`,
      );
    }
  };
}

/** Zones by number, and the zone of each firm: 1 + its number, 0 outside of zones. */
interface ZonePlaces {
  readonly names: readonly string[];
  readonly zone: Uint8Array;
}

/**
 * So many plants lie in zones as the levels say. Firms of a region are counted off: every so many-th stands in a zone, the
 * zones of the region in turn, so that none is empty while there are plants for it.
 */
function placeInZones({ regions, levels, counts }: EconomyParameters, population: Population): ZonePlaces {
  const scale = population.size / counts.registered;
  const names: string[] = [];
  const zone = new Uint8Array(population.size);
  const stands = (firm: number) => reportsInFull(population, firm) && population.start[firm]! < population.reference;
  const kinds = [
    { prefix: 'SEZ', count: 'economicZones', plants: levels.economicZonePlants },
    { prefix: 'IZ', count: 'industrialZones', plants: levels.industrialZonePlants },
  ] as const;
  for (const { prefix, count, plants } of kinds) {
    const pull = regions.map((region) => region[count] * region.zonePull);
    const all = pull.reduce((sum, one) => sum + one, 0);
    const first = regions.map((region) => {
      const before = names.length;
      const start = names.filter((name) => name.startsWith(`${prefix}-`)).length;
      for (let i = 1; i <= region[count]; i += 1) names.push(`${prefix}-${String(start + i).padStart(2, '0')}`);
      return before;
    });
    const firms = new Float64Array(regions.length);
    for (let firm = 0; firm < population.size; firm += 1)
      if (stands(firm) && zone[firm] === 0) firms[population.region[firm]!]! += 1;
    const counted = new Float64Array(regions.length).fill(0.5);
    const placed = new Uint32Array(regions.length);
    for (let firm = 0; firm < population.size; firm += 1) {
      const r = population.region[firm]!;
      if (!reportsInFull(population, firm) || zone[firm] !== 0 || pull[r] === 0) continue;
      if (stands(firm)) counted[r]! += (plants * scale * pull[r]!) / all / firms[r]!;
      if (counted[r]! < 1) continue;
      counted[r]! -= 1;
      zone[firm] = 1 + first[r]! + (placed[r]! % regions[r]![count]);
      placed[r]! += 1;
    }
  }
  return { names, zone };
}
