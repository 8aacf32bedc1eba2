import { CellList } from './cell-list.ts';
import { CodeTable } from './code-table.ts';
import { amount } from './amount.ts';
import { openFileBytes } from './file-bytes.ts';
import { TradeFileError } from './trade-csv-error.ts';

/** What a trade file holds: codes by number, cells by year. */
export interface TradeTable {
  readonly countries: readonly string[];
  readonly products: readonly string[];
  readonly years: ReadonlyMap<number, CellList>;
  readonly rowCount: number;
}

const COLUMNS = ['year', 'country', 'product', 'value'] as const;
const [COMMA, QUOTE, NEWLINE, RETURN] = [0x2c, 0x22, 0x0a, 0x0d];

/**
 * Reads a CSV file with the columns year, country, product and value (any order), comma-separated, UTF-8, with or
 * without quotes, packed with gzip or not. Codes are text. An empty value is no trade. The file passes through one
 * block of memory, byte by byte: a general CSV reader makes a string of every field, which takes longer than the whole
 * computation.
 *
 * Throws `TradeFileError` with file, row, field and remedy.
 */
export function readTradeCsv(file: string, blockSize = 1 << 20): TradeTable {
  const reader = new TradeReader(file);
  const bytes = openFileBytes(file);
  try {
    let block = new Uint8Array(blockSize);
    let kept = 0;
    for (;;) {
      if (kept === block.length) block = enlarged(block);
      const read = bytes.read(block, kept);
      const end = kept + read;
      const consumed = reader.rows(block, end, read === 0);
      if (read === 0) break;
      block.copyWithin(0, consumed, end);
      kept = end - consumed;
    }
  } finally {
    bytes.close();
  }
  return reader.table();
}

function enlarged(block: Uint8Array): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(2 * block.length);
  more.set(block);
  return more;
}

class TradeReader {
  private readonly countries = new CodeTable();
  private readonly products = new CodeTable();
  private readonly years = new Map<number, CellList>();
  private row = 0;
  /** Which column each field is: index into COLUMNS. */
  private order: number[] | undefined;
  // Bounds of the fields of the row at hand, by column, and their first eight bytes.
  private readonly from = new Int32Array(4);
  private readonly to = new Int32Array(4);
  private readonly low = new Int32Array(4);
  private readonly high = new Int32Array(4);
  /** Where the next row starts, and whether this one had its line end. */
  private next = 0;
  private complete = true;
  private year = Number.NaN;
  private cells: CellList | undefined;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  table(): TradeTable {
    if (this.order === undefined)
      throw this.error(undefined, 'the file is empty', `Give a CSV file with the columns ${COLUMNS.join(', ')}`);
    if (this.years.size === 0)
      throw this.error(undefined, 'there is a header but no row', 'Give at least one row of trade');
    if (this.countries.codes.length > 65_535)
      throw this.error('country', 'more than 65 535 countries', 'Check the order of the columns');
    return {
      countries: this.countries.codes,
      products: this.products.codes,
      years: this.years,
      rowCount: this.row - 1,
    };
  }

  /** Takes the complete rows of `bytes[0 .. end)`, all of them when it is the `last` block; returns how far it got. */
  rows(bytes: Uint8Array, end: number, last: boolean): number {
    const stop = last ? end : bytes.subarray(0, end).lastIndexOf(NEWLINE) + 1;
    let at = 0;
    if (this.order === undefined && stop > 0) at = this.headerRow(bytes, stop);
    while (at < stop) at = this.oneRow(bytes, at, stop);
    return stop;
  }

  private headerRow(bytes: Uint8Array, stop: number): number {
    this.row = 1;
    const newline = bytes.subarray(0, stop).indexOf(NEWLINE);
    const to = newline < 0 ? stop : newline;
    this.order = this.header(new TextDecoder().decode(bytes.subarray(0, to)));
    return to + 1;
  }

  private oneRow(bytes: Uint8Array, from: number, stop: number): number {
    this.row++;
    const fields = this.split(bytes, from, stop, this.order!);
    if (fields !== 4) throw this.wrongFields(fields, this.next - from <= 2);
    const { from: starts, to: ends } = this;
    if (starts[3] === ends[3] && this.next > stop) throw this.truncated('the last row has no value and no line end');
    if (starts[0] === ends[0] || starts[1] === ends[1] || starts[2] === ends[2]) throw this.emptyCode();
    const value = amount(bytes, starts[3]!, ends[3]!);
    if (!(value >= 0 && value < Infinity)) throw this.wrongAmount(bytes, value);
    const year = this.yearOf(bytes);
    if (year !== this.year) this.turnTo(year);
    this.cells!.push(this.row, this.code(this.countries, bytes, 1), this.code(this.products, bytes, 2), value);
    return this.next;
  }

  private wrongFields(fields: number, blank: boolean): TradeFileError {
    if (!this.complete && fields < 4) return this.truncated(`the last row has ${fields} of 4 fields`);
    return this.error(
      undefined,
      blank ? 'an empty row' : `${fields} fields where 4 are expected`,
      blank ? 'Remove it' : 'Give year, country, product and value in every row, quoted where they hold a comma',
    );
  }

  private emptyCode(): TradeFileError {
    const column = [0, 1, 2].find((at) => this.from[at] === this.to[at])!;
    return this.error(COLUMNS[column], 'empty', `Give a ${COLUMNS[column]}, or remove the row`);
  }

  private header(line: string): number[] {
    const names = line
      .replace(/^\uFEFF/, '')
      .split(',')
      .map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
    const order = names.map((name) => COLUMNS.indexOf(name as (typeof COLUMNS)[number]));
    if (names.length !== 4 || new Set(order).size !== 4 || order.includes(-1)) {
      throw this.error(
        undefined,
        `the columns are ${names.join(', ') || 'none'}`,
        `Give exactly ${COLUMNS.join(', ')}, separated by commas`,
      );
    }
    return order;
  }

  /** Finds the fields of the row from `from`, sets `next` behind it; returns how many fields there are. */
  private split(bytes: Uint8Array, from: number, stop: number, order: readonly number[]): number {
    let field = 0;
    let start = from;
    let low = 0;
    let high = 0;
    for (let at = from; ; at++) {
      const byte = at < stop ? bytes[at]! : NEWLINE;
      if (byte > COMMA) {
        const place = at - start;
        if (place < 4) low |= byte << (8 * place);
        else if (place < 8) high |= byte << (8 * (place - 4));
        continue;
      }
      if (byte === COMMA || byte === NEWLINE) {
        const end = byte === NEWLINE && at > start && bytes[at - 1] === RETURN ? at - 1 : at;
        if (field < 4) this.setField(order[field]!, start, end, low, high);
        field++;
        if (byte === NEWLINE) {
          this.next = at + 1;
          this.complete = at < stop;
          return field;
        }
        start = at + 1;
        low = 0;
        high = 0;
        continue;
      }
      if (byte === QUOTE) return this.splitQuoted(bytes, from, stop, order);
      if (byte === RETURN) continue;
      const place = at - start;
      if (place < 4) low |= byte << (8 * place);
      else if (place < 8) high |= byte << (8 * (place - 4));
    }
  }

  /** The same where quotes occur: a field is quoted as a whole, and a doubled quote stands for one. Unquotes in place. */
  private splitQuoted(bytes: Uint8Array, from: number, stop: number, order: readonly number[]): number {
    const newline = bytes.indexOf(NEWLINE, from);
    this.complete = newline >= 0 && newline < stop;
    const line = this.complete ? newline : stop;
    this.next = line + 1;
    const to = line > from && bytes[line - 1] === RETURN ? line - 1 : line;
    let field = 0;
    for (let at = from; ; at++) {
      const quoted = at < to && bytes[at] === QUOTE;
      const start = quoted ? at + 1 : at;
      let write = start;
      for (at = start; at < to; at++) {
        if (quoted && bytes[at] === QUOTE) {
          if (bytes[at + 1] !== QUOTE || at + 1 >= to) break;
          at++;
        } else if (!quoted && bytes[at] === COMMA) break;
        bytes[write++] = bytes[at]!;
      }
      if (quoted) {
        if (at >= to) throw this.truncated('a quote is opened and not closed in its row');
        at++;
        if (at < to && bytes[at] !== COMMA) {
          throw this.error(
            COLUMNS[order[field] ?? 0],
            'text after the closing quote',
            'Double a quote that belongs to the text',
          );
        }
      }
      if (field < 4)
        this.setField(order[field]!, start, write, word(bytes, start, write), word(bytes, start + 4, write));
      field++;
      if (at >= to) return field;
    }
  }

  private setField(column: number, from: number, to: number, low: number, high: number): void {
    this.from[column] = from;
    this.to[column] = to;
    this.low[column] = low;
    this.high[column] = high;
  }

  private code(table: CodeTable, bytes: Uint8Array, column: number): number {
    try {
      return table.number(bytes, this.from[column]!, this.to[column]!, this.low[column]!, this.high[column]!);
    } catch {
      throw this.error(COLUMNS[column], 'not UTF-8 text', 'Save the file as UTF-8');
    }
  }

  private yearOf(bytes: Uint8Array): number {
    let year = 0;
    for (let at = this.from[0]!; at < this.to[0]!; at++) {
      const digit = bytes[at]! - 48;
      if (digit < 0 || digit > 9 || at - this.from[0]! >= 4)
        throw this.error('year', `"${this.text(bytes, 0)}" is not a year`, 'Give a year of up to four digits');
      year = 10 * year + digit;
    }
    return year;
  }

  private turnTo(year: number): void {
    this.year = year;
    let cells = this.years.get(year);
    if (cells === undefined) this.years.set(year, (cells = new CellList()));
    this.cells = cells;
  }

  private wrongAmount(bytes: Uint8Array, value: number): TradeFileError {
    const text = `"${this.text(bytes, 3)}"`;
    if (value < 0)
      return this.error('value', `${text} is negative`, 'Exports are at least 0: correct the row or remove it');
    return this.error(
      'value',
      `${text} is not a number`,
      'Give digits with a decimal point, without spaces or separators of thousands',
    );
  }

  private text(bytes: Uint8Array, column: number): string {
    return new TextDecoder().decode(bytes.subarray(this.from[column], this.to[column]));
  }

  private truncated(problem: string): TradeFileError {
    return this.error(undefined, problem, 'The file seems to be cut off: fetch it again');
  }

  private error(field: string | undefined, problem: string, remedy: string): TradeFileError {
    return new TradeFileError(this.file, this.row === 0 ? undefined : this.row, field, problem, remedy);
  }
}

function word(bytes: Uint8Array, from: number, to: number): number {
  let all = 0;
  for (let at = from; at < Math.min(from + 4, to); at++) all |= bytes[at]! << (8 * (at - from));
  return all;
}
