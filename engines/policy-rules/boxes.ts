/**
 * A set of assignments that fixes for some variables which of their cells are allowed (a bit each); other variables are free.
 * The assignments that make a condition true are a union of boxes: the disjunctive normal form of the condition tree.
 */
export type Box = ReadonlyMap<string, bigint>;

export const EVERYWHERE: Box = new Map();

/** More boxes than this are not handled; no readable condition comes near. */
export const MOST_BOXES = 4000;

export class TooManyBoxes extends Error {}

/** Assignments in any of the boxes, without boxes that lie in others. */
export function union(boxes: readonly Box[]): Box[] {
  const kept: Box[] = [];
  for (const box of boxes) {
    if (kept.some((other) => contains(other, box))) continue;
    for (let index = kept.length - 1; index >= 0; index -= 1) if (contains(box, kept[index]!)) kept.splice(index, 1);
    kept.push(box);
    if (kept.length > MOST_BOXES) throw new TooManyBoxes();
  }
  return kept;
}

/** Assignments in a box of each side. */
export function intersection(left: readonly Box[], right: readonly Box[]): Box[] {
  if (left.length * right.length > MOST_BOXES * 10) throw new TooManyBoxes();
  return union(left.flatMap((a) => right.flatMap((b) => overlap(a, b) ?? [])));
}

function overlap(a: Box, b: Box): Box | undefined {
  const both = new Map(a);
  for (const [variable, allowed] of b) {
    const mask = (both.get(variable) ?? allowed) & allowed;
    if (mask === 0n) return undefined;
    both.set(variable, mask);
  }
  return both;
}

function contains(outer: Box, inner: Box): boolean {
  for (const [variable, allowed] of outer) {
    const mask = inner.get(variable);
    if (mask === undefined || (mask & ~allowed) !== 0n) return false;
  }
  return true;
}
