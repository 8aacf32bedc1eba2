import { type Bits, countBits, newBits } from './bits.ts';
import type { PopulationAnswers, TargetRows } from './compile.ts';

/** Who a change of rules lets in and shuts out of one measure. */
export interface MeasureImpact {
  readonly id: string;
  readonly before: TargetRows;
  readonly after: TargetRows;
  /** Yes after, not before. */
  readonly enters: Bits;
  /** Yes before, not after. */
  readonly leaves: Bits;
}

/**
 * What a change of rules does to the same rows. Throws `RangeError` when the two runs are not of the same rows and measures.
 *
 * @example
 * impactOf(compile(now, options)(columns), compile(draft, options)(columns)).map(({ id, enters }) => [id, countBits(enters)]);
 */
export function impactOf(before: PopulationAnswers, after: PopulationAnswers): MeasureImpact[] {
  if (before.rows !== after.rows || before.measures.length !== after.measures.length)
    throw new RangeError('the two runs are not of the same rows and measures');
  return before.measures.map((was, index) => {
    const is = after.measures[index]!;
    if (is.id !== was.id) throw new RangeError(`measures differ: ${was.id}, ${is.id}`);
    return {
      id: was.id,
      before: was,
      after: is,
      enters: without(is.yes, was.yes, before.rows),
      leaves: without(was.yes, is.yes, before.rows),
    };
  });
}

/** For each measure with a yes, in how many rows each other measure is a yes too. */
export function overlapOf({
  measures,
}: PopulationAnswers): { readonly a: string; readonly b: string; readonly rows: number }[] {
  return measures.flatMap((a, index) =>
    measures.slice(index + 1).flatMap((b) => {
      const rows = countBits(a.yes.map((word, place) => word & b.yes[place]!));
      return rows === 0 ? [] : [{ a: a.id, b: b.id, rows }];
    }),
  );
}

function without(bits: Bits, others: Bits, rows: number): Bits {
  const result = newBits(rows);
  for (let word = 0; word < result.length; word += 1) result[word] = bits[word]! & ~others[word]!;
  return result;
}
