import { compareCodePoints, ComplexityError, type TradeMatrix } from '@industry/economic-complexity';
import { TradeFileError } from './trade-csv-error.ts';
import type { TradeTable } from './trade-csv.ts';

interface Sorted {
  readonly codes: readonly string[];
  /** The place of each number of the table. */
  readonly place: Int32Array;
}

function sorted(codes: readonly string[]): Sorted {
  const order = Array.from(codes, (_, number) => number).sort((a, b) => compareCodePoints(codes[a]!, codes[b]!));
  const place = new Int32Array(codes.length);
  order.forEach((number, at) => (place[number] = at));
  return { codes: order.map((number) => codes[number]!), place };
}

/**
 * The years of a table in rising order, each as a matrix over all codes of the file; one matrix is filled again and
 * again, so use a year before asking for the next. Throws `TradeFileError` for a repeated key unless they are summed.
 */
export function* tradeByYear(
  file: string,
  table: TradeTable,
  chosen: { readonly year: number | undefined; readonly duplicates: 'reject' | 'sum' },
): Generator<{ readonly year: number; readonly trade: TradeMatrix }, void, undefined> {
  const countries = sorted(table.countries);
  const products = sorted(table.products);
  const values = new Float64Array(countries.codes.length * products.codes.length);
  const years = [...table.years.keys()]
    .sort((a, b) => a - b)
    .filter((year) => chosen.year === undefined || year === chosen.year);
  if (years.length === 0) throw new ComplexityError('empty', `${file} has no row of the year ${chosen.year}`);
  for (const year of years) {
    values.fill(0);
    const cells = table.years.get(year)!;
    const repeated = cells.layOut(
      values,
      products.codes.length,
      countries.place,
      products.place,
      chosen.duplicates === 'sum',
    );
    if (repeated !== undefined) {
      const key = `${year}, ${table.countries[repeated.country]}, ${table.products[repeated.product]}`;
      throw new TradeFileError(
        file,
        repeated.row,
        undefined,
        `a second value for ${key}`,
        'Remove one, or add them up with --duplicates sum',
      );
    }
    yield { year, trade: { countries: countries.codes, products: products.codes, values } };
  }
}
