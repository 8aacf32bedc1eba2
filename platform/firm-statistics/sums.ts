import type { FirmRows } from '@industry/facts/types.ts';
import type { FirmDimension } from '@industry/pack/schema.ts';
import { dialect } from '@industry/warehouse';
import type { PlacedSum } from './disclosed-table.ts';

const { identifier } = dialect;

/** Sums by measure and year, `measure year` as the key. */
export type SumsOfYears = ReadonlyMap<string, PlacedSum[]>;

export const yearKey = (measure: string, year: number): string => `${measure} ${year}`;

/** Sums over firms by one or two dimensions, or by quarter, of every measure and year. */
export async function sumsBy(
  rows: FirmRows,
  row: FirmDimension,
  column: FirmDimension | 'quarter' | null,
): Promise<SumsOfYears> {
  const across = column === null ? '0' : column === 'quarter' ? 'quarter - 1' : `p.${identifier(column)}`;
  const source = column === 'quarter' ? 'firm_quarter' : 'firm_year';
  const found = await rows.columns(
    `SELECT f.measure, f.year, p.${identifier(row)} AS place, ${across} AS across, sum(f.value) AS value,
      CAST(count(*) AS INTEGER) AS firms, max(abs(f.value)) AS largest
    FROM ${source} AS f JOIN placed AS p ON p.bin = f.bin AND p.year = f.year GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
  );
  const [measures, years, places, columns, values, firms, largest] = found.columns as [string[], ...number[][]];
  const sums = new Map<string, PlacedSum[]>();
  for (let i = 0; i < found.rows; i += 1) {
    const key = yearKey(measures[i]!, Number(years![i]));
    const list = sums.get(key) ?? [];
    list.push({
      row: Number(places![i]),
      column: Number(columns![i]),
      value: Number(values![i]),
      firms: Number(firms![i]),
      largest: Number(largest![i]),
    });
    sums.set(key, list);
  }
  return sums;
}
