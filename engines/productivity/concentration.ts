/** How a market's total is spread over firms; shares between 0 and 1. NaN where the total is not above zero. */
export interface Concentration {
  /** Firms with a figure above zero. */
  readonly firms: number;
  /** Herfindahl-Hirschman index, 1/firms to 1 (times 10 000 in the papers of competition authorities). */
  readonly hhi: number;
  /** Share of the largest, of the four and of the eight largest firms. */
  readonly cr1: number;
  readonly cr4: number;
  readonly cr8: number;
}

/**
 * Concentration by the method docs/methods/concentration.md. A. O. Hirschman, "The paternity of an index", American Economic
 * Review 54 (1964), 761. Figures that are not above zero are not counted.
 *
 * Example: four firms of 40, 30, 20, 10: HHI 0.30, CR4 1.
 */
export function concentration(values: ArrayLike<number>): Concentration {
  const largest: number[] = [];
  let [firms, total, squares] = [0, 0, 0];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (!(value > 0) || !Number.isFinite(value)) continue;
    firms += 1;
    total += value;
    squares += value * value;
    insert(largest, value);
  }
  const top = (count: number) => largest.slice(0, count).reduce((sum, value) => sum + value, 0) / total;
  return { firms, hhi: squares / (total * total), cr1: top(1), cr4: top(4), cr8: top(8) };
}

function insert(largest: number[], value: number): void {
  if (largest.length === 8 && value <= largest[7]!) return;
  const at = largest.findIndex((other) => other < value);
  largest.splice(at === -1 ? largest.length : at, 0, value);
  if (largest.length > 8) largest.pop();
}
