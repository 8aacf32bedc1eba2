import { readFileSync } from 'node:fs';
import { TradeFileError } from './trade-csv-error.ts';

/** Population by year and country code, from a CSV file with the columns year, country, population (any order). */
export function readPopulationCsv(file: string): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  const names = lines[0]!.split(',');
  const [year, country, population] = ['year', 'country', 'population'].map((name) => names.indexOf(name));
  if (year === -1 || country === -1 || population === -1) {
    throw new TradeFileError(
      file,
      1,
      undefined,
      `the columns are ${names.join(', ')}`,
      'Give year, country and population',
    );
  }
  const years = new Map<number, Map<string, number>>();
  lines.slice(1).forEach((line, index) => {
    const fields = line.split(',');
    const people = Number(fields[population!] || Number.NaN);
    if (fields.length !== names.length || !(people > 0)) {
      throw new TradeFileError(
        file,
        index + 2,
        'population',
        `"${fields[population!] ?? ''}" is not a population`,
        'Give a number above 0',
      );
    }
    const ofYear = years.get(Number(fields[year!])) ?? new Map<string, number>();
    years.set(Number(fields[year!]), ofYear.set(fields[country!]!, people));
  });
  return years;
}
