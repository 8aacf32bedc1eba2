import type { FirmRows } from '@industry/facts/types.ts';

/** Figures of firms of one year in one order; NaN = none. */
export interface Columns {
  readonly output: Float64Array;
  readonly valueAdded: Float64Array;
  readonly employees: Float64Array;
}

/** Every firm of manufacturing under a number of its own that says nothing; `sector` -1 = not in manufacturing that year. */
export interface FirmArrays {
  readonly firms: number;
  readonly years: readonly (Columns & { readonly sector: Int16Array })[];
}

/** Reads what decompositions are made of, year by year. */
export async function firmArrays(rows: FirmRows, years: readonly number[]): Promise<FirmArrays> {
  await rows.run(`CREATE TEMP TABLE numbered AS
    SELECT bin, CAST(row_number() OVER (ORDER BY bin) - 1 AS INTEGER) AS firm FROM (SELECT DISTINCT bin FROM placed) AS b`);
  const [{ firms }] = (await rows.rows('SELECT CAST(count(*) AS INTEGER) AS firms FROM numbered')) as [
    { firms: number },
  ];
  const found: FirmArrays['years'][number][] = [];
  for (const year of years) {
    const figure = (measure: string) => `any_value(f.value) FILTER (f.measure = '${measure}')`;
    const { columns, rows: count } = await rows.columns(
      `SELECT n.firm, any_value(p.sector), ${figure('output')}, ${figure('value-added')}, ${figure('employees')}
      FROM firm_year AS f JOIN placed AS p ON p.bin = f.bin AND p.year = f.year JOIN numbered AS n ON n.bin = f.bin
      WHERE f.year = $1 GROUP BY n.firm ORDER BY n.firm`,
      [year],
    );
    const sector = new Int16Array(firms).fill(-1);
    const blank = () => new Float64Array(firms).fill(NaN);
    const into = { output: blank(), valueAdded: blank(), employees: blank() };
    const [firm, place, output, valueAdded, employees] = columns as (number | null)[][];
    for (let i = 0; i < count; i += 1) {
      const at = firm![i]!;
      sector[at] = place![i]!;
      into.output[at] = output![i] ?? NaN;
      into.valueAdded[at] = valueAdded![i] ?? NaN;
      into.employees[at] = employees![i] ?? NaN;
    }
    found.push({ ...into, sector });
  }
  return { firms, years: found };
}
