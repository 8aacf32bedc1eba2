import { compareCodePoints } from './code-point.ts';
import { ComplexityError } from './errors.ts';

/**
 * Exports of one year as a full rectangle: `values[c * products.length + p]` is what country `c` exports of product
 * `p`, in any one currency unit, never negative. Codes are text, unique, sorted by code point; a cell without trade is 0.
 */
export interface TradeMatrix {
  readonly countries: readonly string[];
  readonly products: readonly string[];
  readonly values: Float64Array;
}

/** One line of a trade table. */
export interface TradeRecord {
  readonly country: string;
  readonly product: string;
  readonly value: number;
}

export interface TradeMatrixOptions {
  /** Two records with the same country and product: refuse them (default) or add them up. */
  readonly duplicates?: 'reject' | 'sum';
}

const sortedCodes = (codes: Iterable<string>) => [...new Set(codes)].sort(compareCodePoints);
const indexOf = (codes: readonly string[]) => new Map(codes.map((code, index) => [code, index]));

/**
 * Rectangle of trade from its records, with sorted labels.
 * Throws `ComplexityError` `value` for a negative or non-finite value and `duplicate-key` for a repeated key.
 *
 * @example
 * const trade = tradeMatrix([{ country: 'KAZ', product: '2709', value: 17.5e9 }, { country: 'DEU', product: '8703', value: 150e9 }]);
 * trade.countries // ['DEU', 'KAZ']
 */
export function tradeMatrix(records: readonly TradeRecord[], options: TradeMatrixOptions = {}): TradeMatrix {
  const countries = sortedCodes(records.map((record) => record.country));
  const products = sortedCodes(records.map((record) => record.product));
  const countryIndex = indexOf(countries);
  const productIndex = indexOf(products);
  const values = new Float64Array(countries.length * products.length);
  const seen = new Uint8Array(values.length);
  for (const { country, product, value } of records) {
    const cell = countryIndex.get(country)! * products.length + productIndex.get(product)!;
    if (!(value >= 0 && value < Infinity)) {
      throw new ComplexityError(
        'value',
        `exports of ${product} by ${country} are ${value}: give a number of at least 0`,
      );
    }
    if (seen[cell] === 1 && options.duplicates !== 'sum') {
      throw new ComplexityError(
        'duplicate-key',
        `exports of ${product} by ${country} are given twice: give them once, or ask for duplicates to be summed`,
      );
    }
    seen[cell] = 1;
    values[cell] = values[cell]! + value;
  }
  return { countries, products, values };
}

/** Throws `ComplexityError` `shape`, `duplicate-key` or `value` unless the matrix is what `TradeMatrix` promises. */
export function checkTradeMatrix({ countries, products, values }: TradeMatrix): void {
  if (values.length !== countries.length * products.length) {
    throw new ComplexityError(
      'shape',
      `${values.length} values for ${countries.length} countries x ${products.length} products: give one per pair, 0 where nothing is traded`,
    );
  }
  for (const codes of [countries, products]) {
    if (new Set(codes).size !== codes.length)
      throw new ComplexityError('duplicate-key', 'a country or product code occurs twice');
  }
  const wrong = firstWrongValue(values);
  if (wrong >= 0) {
    const country = countries[Math.floor(wrong / products.length)];
    const product = products[wrong % products.length];
    throw new ComplexityError(
      'value',
      `exports of ${product} by ${country} are ${values[wrong]}: give a number of at least 0`,
    );
  }
}

function firstWrongValue(values: Float64Array): number {
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell]!;
    if (!(value >= 0 && value < Infinity)) return cell;
  }
  return -1;
}

/** The rows and columns `countryIndexes` x `productIndexes` of a country-major matrix of any cell type. */
export function selectCells<Cells extends Float64Array | Uint8Array>(
  cells: Cells,
  productCount: number,
  countryIndexes: readonly number[],
  productIndexes: readonly number[],
): Cells {
  const selected = new (cells.constructor as new (length: number) => Cells)(
    countryIndexes.length * productIndexes.length,
  );
  let to = 0;
  for (const country of countryIndexes) {
    for (const product of productIndexes) selected[to++] = cells[country * productCount + product]!;
  }
  return selected;
}
