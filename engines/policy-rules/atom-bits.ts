import { Decimal } from '@industry/values';
import { type Atom, goodsTruth, type OrderedAtom } from './atom.ts';
import { allBits, type Bits, newBits } from './bits.ts';
import { type Column, type Columns, DOUBLE_DIGITS } from './columns.ts';
import { NO, type Truth, UNKNOWN, YES } from './truth.ts';

/** Rows for which something is true, and rows for which it is false; the others are unknown. */
export interface TruthBits {
  readonly yes: Bits;
  readonly no: Bits;
}

/** Truth of an atom for all rows. */
export type AtomColumn = (columns: Columns) => TruthBits;

/** An atom made ready to run over columns. */
export function compileAtom(atom: Atom): AtomColumn {
  switch (atom.kind) {
    case 'day':
      return ({ rows }) =>
        atom.truth === YES ? { yes: allBits(rows), no: newBits(rows) } : { yes: newBits(rows), no: allBits(rows) };
    case 'unresolved':
      return unknownRows;
    case 'ordered':
      return orderedColumn(atom);
    case 'pair':
      return (columns) => {
        const left = columns.facts.get(atom.fact);
        const right = columns.facts.get(atom.other);
        if (left?.kind !== 'number' || right?.kind !== 'number') return unknownRows(columns);
        const compared = comparison(left.values, right.values, atom.factor);
        const truths = fill(columns.rows, (row) => atom.cells[compared(row)]!);
        return without(without(truths, left.missing), right.missing);
      };
    case 'boolean': {
      const truths = [false, true].map((value): Truth => (atom.holdsFor.includes(value) ? YES : NO));
      return (columns) =>
        ofColumn(
          columns,
          atom.fact,
          'boolean',
          ({ values }) =>
            (row) =>
              truths[values[row]!]!,
        );
    }
    case 'word':
      return (columns) =>
        ofColumn(columns, atom.fact, 'word', ({ values, dictionary }) => {
          const truths = Uint8Array.from(dictionary, atom.test);
          return (row) => truths[values[row]!] as Truth;
        });
    case 'goods':
      return (columns) =>
        ofColumn(columns, atom.fact, 'goods', ({ values, offsets, dictionary }) => {
          const truths = dictionary.map(atom.test);
          return (row) => {
            const goods: Truth[] = [];
            for (let place = offsets[row]!; place < offsets[row + 1]!; place += 1) goods.push(truths[values[place]!]!);
            return goodsTruth(goods, atom.every);
          };
        });
  }
}

/** 0 for smaller, 1 for equal, 2 for larger. A product that is too near to tell in doubles is computed exactly. */
function comparison(a: Float64Array, b: Float64Array, factor: Decimal): (row: number) => 0 | 1 | 2 {
  const order = (left: number, right: number) => (left < right ? 0 : left > right ? 2 : 1);
  if (factor.eq(1)) return (row) => order(a[row]!, b[row]!);
  const times = factor.toNumber();
  return (row) => {
    const product = b[row]! * times;
    if (Math.abs(a[row]! - product) > Math.abs(product) * 1e-12) return order(a[row]!, product);
    return (new Decimal(a[row]!).comparedTo(new Decimal(b[row]!).times(factor)) + 1) as 0 | 1 | 2;
  };
}

function orderedColumn({ fact, breaks, cells }: OrderedAtom): AtomColumn {
  const points = Float64Array.from(breaks, doubleBetween);
  const truths = Uint8Array.from(cells);
  return (columns) =>
    ofColumn(columns, fact, 'number', ({ values }) => {
      if (points.length === 1) {
        const point = points[0]!;
        return (row) => truths[values[row]! < point ? 0 : values[row]! > point ? 2 : 1] as Truth;
      }
      return (row) => {
        const value = values[row]!;
        let cell = 0;
        while (cell < points.length && value > points[cell]!) cell += 1;
        return truths[2 * cell + Number(cell < points.length && value === points[cell])] as Truth;
      };
    });
}

/**
 * A double that stands to the doubles of all decimals of 15 digits as the break stands to those decimals. A break of more digits
 * equals none of them, so it takes the middle between its two neighbours, whose doubles are several steps apart.
 */
function doubleBetween(point: Decimal): number {
  if (point.precision() <= DOUBLE_DIGITS) return point.toNumber();
  const below = point.toSignificantDigits(DOUBLE_DIGITS, Decimal.ROUND_FLOOR).toNumber();
  const above = point.toSignificantDigits(DOUBLE_DIGITS, Decimal.ROUND_CEIL).toNumber();
  return below + (above - below) / 2;
}

function ofColumn<K extends Column['kind']>(
  columns: Columns,
  fact: string,
  kind: K,
  truth: (column: Extract<Column, { kind: K }>) => (row: number) => Truth,
): TruthBits {
  const column = columns.facts.get(fact);
  if (column?.kind !== kind) return unknownRows(columns);
  const known = column as Extract<Column, { kind: K }>;
  return without(fill(columns.rows, truth(known)), known.missing);
}

function fill(rows: number, truth: (row: number) => Truth): TruthBits {
  const yes = newBits(rows);
  const no = newBits(rows);
  for (let word = 0, row = 0; word < yes.length; word += 1) {
    let yesWord = 0;
    let noWord = 0;
    for (let bit = 1; bit !== 0 && row < rows; bit <<= 1, row += 1) {
      const found = truth(row);
      if (found === YES) yesWord |= bit;
      else if (found !== UNKNOWN) noWord |= bit;
    }
    yes[word] = yesWord;
    no[word] = noWord;
  }
  return { yes, no };
}

function without(truths: TruthBits, missing: Bits | undefined): TruthBits {
  if (missing)
    for (let word = 0; word < missing.length; word += 1) {
      truths.yes[word]! &= ~missing[word]!;
      truths.no[word]! &= ~missing[word]!;
    }
  return truths;
}

function unknownRows({ rows }: Columns): TruthBits {
  return { yes: newBits(rows), no: newBits(rows) };
}
