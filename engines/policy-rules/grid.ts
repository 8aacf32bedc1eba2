import { Decimal } from '@industry/values';
import { cellOf } from './atom.ts';
import { endOf } from './read-value.ts';
import type { FactDeclaration } from './types.ts';

/**
 * The line of an ordered fact, cut by breaks into `2n + 1` cells (odd: a break itself; even: between breaks), with the cells that
 * hold no possible value marked: outside the fact's ends, or between two neighbouring whole numbers.
 */
export class Line {
  readonly breaks: readonly Decimal[];
  readonly #minimum: Decimal | undefined;
  readonly #maximum: Decimal | undefined;
  readonly #step: Decimal | undefined;

  constructor(fact: FactDeclaration, breaks: readonly Decimal[]) {
    const { type, minimum, maximum, step } = fact;
    const lowest = minimum ?? (type === 'share' ? '0' : undefined);
    const highest = maximum ?? (type === 'share' ? '1' : undefined);
    this.breaks = [...new Map(breaks.map((one) => [one.toFixed(), one])).values()].sort((a, b) => a.comparedTo(b));
    this.#minimum = lowest === undefined ? undefined : endOf(type, lowest);
    this.#maximum = highest === undefined ? undefined : endOf(type, highest);
    this.#step =
      type === 'integer' || type === 'date' ? new Decimal(1) : step === undefined ? undefined : new Decimal(step);
  }

  get cells(): number {
    return 2 * this.breaks.length + 1;
  }

  cellOf(number: Decimal): number {
    return cellOf(number, this.breaks);
  }

  /** A value in the cell; undefined when none is possible. `lowest` and `highest` are the nearest ones where such exist. */
  valueIn(cell: number): Decimal | undefined {
    return this.lowest(cell) ?? this.highest(cell) ?? this.#inside(cell);
  }

  /** The smallest possible value in the cell; undefined when there is none (an open end without a step, an empty cell). */
  lowest(cell: number): Decimal | undefined {
    if (cell % 2 === 1) return this.#point(cell);
    const below = this.breaks[cell / 2 - 1];
    const least = this.#minimum;
    if (least && (!below || least.gt(below)))
      return this.#inCell(cell, this.#step ? roundTo(least, this.#step, Decimal.ROUND_CEIL) : least);
    if (!below || !this.#step) return undefined;
    return this.#inCell(cell, roundTo(below, this.#step, Decimal.ROUND_FLOOR).plus(this.#step));
  }

  highest(cell: number): Decimal | undefined {
    if (cell % 2 === 1) return this.#point(cell);
    const above = this.breaks[cell / 2];
    const most = this.#maximum;
    if (most && (!above || most.lt(above)))
      return this.#inCell(cell, this.#step ? roundTo(most, this.#step, Decimal.ROUND_FLOOR) : most);
    if (!above || !this.#step) return undefined;
    return this.#inCell(cell, roundTo(above, this.#step, Decimal.ROUND_CEIL).minus(this.#step));
  }

  #point(cell: number): Decimal | undefined {
    const point = this.breaks[(cell - 1) / 2]!;
    return this.#step && !point.mod(this.#step).isZero() ? undefined : this.#inCell(cell, point);
  }

  /** Somewhere between the ends of an open cell. */
  #inside(cell: number): Decimal | undefined {
    if (cell % 2 === 1) return undefined;
    const below = this.breaks[cell / 2 - 1];
    const above = this.breaks[cell / 2];
    const low = below && this.#minimum ? Decimal.max(below, this.#minimum) : (below ?? this.#minimum);
    const high = above && this.#maximum ? Decimal.min(above, this.#maximum) : (above ?? this.#maximum);
    const middle = low && high ? low.plus(high).div(2) : low ? low.plus(1) : high ? high.minus(1) : new Decimal(0);
    return this.#inCell(cell, this.#step ? roundTo(middle, this.#step, Decimal.ROUND_FLOOR) : middle);
  }

  #inCell(cell: number, value: Decimal): Decimal | undefined {
    if (this.#minimum?.gt(value) || this.#maximum?.lt(value)) return undefined;
    return this.cellOf(value) === cell ? value : undefined;
  }
}

function roundTo(value: Decimal, step: Decimal, rounding: Decimal.Rounding): Decimal {
  return value.div(step).toDecimalPlaces(0, rounding).times(step);
}
