import { countUnits } from '@industry/location-quotients';
import { createCompute, type Compute } from '@industry/compute';
import { decimal, decimalString } from '@industry/values';
import type { LocationQuotients } from '@industry/atlas/contract';
import { regionAnswer } from '../regions.ts';
import type { PlantColumns } from './plant-columns.ts';

/** Of docs/methods/location-quotient.md; none of them is in the decree. */
const PARAMETERS = { permutations: 9_999, seed: 1, leastUnits: 5 } as const;
const SPECIALISED_AT = '0.05';

let pool: Promise<Compute> | undefined;
const made = new Map<string, Promise<LocationQuotients>>();
const KEPT = 4;

/** Quotients of the plants of a day, computed once for a state of the registers. */
export function quotientsOf(found: PlantColumns): Promise<LocationQuotients> {
  const known = made.get(found.version);
  if (known !== undefined) return known;
  if (made.size >= KEPT) made.delete(made.keys().next().value!);
  const answer = compute(found);
  made.set(found.version, answer);
  answer.catch(() => made.delete(found.version));
  return answer;
}

async function compute(found: PlantColumns): Promise<LocationQuotients> {
  const { rows, region, sector, regions, sectors, scheme, asOf, origins } = found;
  const counted = Array.from({ length: rows }, (_, row) => row).filter((row) => region[row]! >= 0 && sector[row]! >= 0);
  const size = { regions: regions.length, sectors: sectors.length };
  const counts = countUnits({
    ...size,
    regionOf: counted.map((row) => region[row]!),
    sectorOf: counted.map((row) => sector[row]!),
  });
  pool ??= createCompute({ threads: 1 });
  const result = await (await pool).run('specialisation', { table: { ...size, counts }, options: PARAMETERS });
  const text = (value: number, digits: number): string | null =>
    Number.isNaN(value) ? null : decimalString(decimal(String(value)).toDecimalPlaces(digits));
  return {
    asOf,
    plants: counted.length,
    regions: regions.flatMap(({ code }) => regionAnswer(scheme, code) ?? []),
    sectors: sectors.map(({ code, title }) => ({ code, title })),
    cells: Array.from(counted.length === 0 ? [] : counts, (plants, cell) => ({
      region: regions[Math.floor(cell / size.sectors)]!.code,
      sector: sectors[cell % size.sectors]!.code,
      plants,
      quotient: text(result.quotients[cell]!, 3),
      pValue: text(result.pValues[cell]!, 4),
      falseDiscoveryRate: text(result.falseDiscoveryRates[cell]!, 4),
      specialised: result.quotients[cell]! > 1 && result.falseDiscoveryRates[cell]! <= Number(SPECIALISED_AT),
    })),
    parameters: { ...PARAMETERS, specialisedAt: SPECIALISED_AT },
    method: 'location-quotient',
    origins: origins.map((origin) => ({ ...origin })),
  };
}
