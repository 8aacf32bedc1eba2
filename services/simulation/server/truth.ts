import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Economy, plantedSupport, registerRecords } from '@industry/simulated-economy';

/**
 * Writes what is true of an economy and stands in none of its tables: `support.csv`, who got which measure when and what it
 * really did, and `pairs.csv`, the firm behind each record of another register. Only for the owner of the files, never
 * imported, never served: what evaluates or matches must find it without. The records themselves, without their firms, go
 * beside as `register-records.csv`.
 */
export function writeTruth(economy: Economy, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { parameters, population } = economy;
  const support = ['bin,measure,from,productivity_effect,exports_effect'];
  for (const { firm, measure, quarter, productivity, exports } of plantedSupport(parameters, population))
    support.push(
      [
        population.bins.bin(firm),
        measure,
        population.quarters.start(quarter),
        productivity.toFixed(6),
        exports.toFixed(6),
      ].join(','),
    );
  const pairs = ['record,bin'];
  const records = ['record,register,name,region,oked,latitude,longitude'];
  for (const { record, bin } of registerRecords(economy)) {
    pairs.push(`${record.record},${bin ?? ''}`);
    const { register, name, region, oked, latitude, longitude } = record;
    records.push([record.record, register, name, region, oked, latitude, longitude].join(','));
  }
  const write = (file: string, lines: readonly string[]) =>
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`, { mode: 0o600 });
  write('support.csv', support);
  write('pairs.csv', pairs);
  write('register-records.csv', records);
}
