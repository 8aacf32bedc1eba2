import type { EconomyParameters } from './parameters.ts';
import { NEVER, type Population, reportsInFull } from './population.ts';
import { PURPOSE, Random } from './random.ts';
import type { RowSink } from './tables.ts';

/** Quarters for which a certificate is given; who keeps it renews it. */
const TERM = 12;
const RENEWS = 0.7;
/** Environmental permits by size of the firm: every firm above so many workers has one. */
const PERMITS = [
  { item: 'EMISSION-I', workers: 250 },
  { item: 'EMISSION-II', workers: 30 },
] as const;

/** Certificates in open registers and permits: value 1 over the time for which they were given. */
export function createPermits(parameters: EconomyParameters, population: Population) {
  const certificates = parameters.certificates.toSorted((a, b) => (a.standard < b.standard ? -1 : 1));
  return (firm: number, bin: string, sink: RowSink): void => {
    const { quarters, seed, start, end, division, workers } = population;
    if (start[firm] === NEVER || !reportsInFull(population, firm)) return;
    const random = new Random(seed, firm, PURPOSE.permits);
    const code = parameters.divisions[division[firm]!]!.code;
    const until = Math.min(quarters.count, end[firm]!);
    for (const { standard, share, divisions } of certificates) {
      const has = random.chance(share);
      let quarter = Math.max(0, start[firm]!) + random.below(16);
      if (!has || (divisions !== undefined && !divisions.includes(code))) continue;
      do {
        if (quarter >= until) break;
        sink(
          'firm-certificates',
          `${bin},${standard},certificate,${quarters.start(quarter)},${quarters.start(quarter + TERM)},1`,
        );
        quarter += TERM;
      } while (random.chance(RENEWS));
    }
    const permit = PERMITS.find((one) => workers[firm]! >= one.workers);
    if (permit === undefined) return;
    const first = Math.max(0, start[firm]!);
    sink('firm-permits', `${bin},${permit.item},permit,${quarters.start(first)},${quarters.start(until)},1`);
  };
}
