import { type Box, MOST_BOXES, TooManyBoxes } from './boxes.ts';
import type { Variable } from './variables.ts';

/** One fact taken to another cell. Moves are compared along one axis only: a fact up, a fact down, or a fact to a word. */
export interface Move {
  readonly fact: string;
  readonly cell: number;
  readonly axis: 'up' | 'down' | number;
  /** Cells passed. */
  readonly distance: number;
  /** Cells further on along the axis would do as well. */
  readonly beyond: boolean;
}

/** Cells that the fact may be in: where it is, and where its declared direction leads. */
export function reachable({ fact, cells, valueIn }: Variable, current: number): bigint {
  let mask = 0n;
  const direction = fact.movable!.direction;
  for (let cell = 0; cell < cells; cell += 1) {
    const allowed =
      cell === current || direction === 'either' || fact.type === 'enum' || (direction === 'up') === cell > current;
    if (allowed && valueIn(cell)) mask |= 1n << BigInt(cell);
  }
  return mask;
}

/** The nearest points of a box: each variable stays, or goes the shortest way up, or down, or to another word. */
export function movesOf(box: Box, variables: ReadonlyMap<string, Variable>, current: (id: string) => number): Move[][] {
  let found: Move[][] = [[]];
  for (const [fact, allowed] of box) {
    const moves = movesOfFact(variables.get(fact)!, allowed, current(fact));
    if (moves.length === 0) continue;
    found = found.flatMap((before) => moves.map((move) => [...before, move]));
    if (found.length > MOST_BOXES) throw new TooManyBoxes();
  }
  return found;
}

function movesOfFact({ fact, cells }: Variable, allowed: bigint, current: number): Move[] {
  const has = (cell: number) => cell >= 0 && cell < cells && ((allowed >> BigInt(cell)) & 1n) === 1n;
  if (has(current)) return [];
  if (fact.type === 'enum')
    return Array.from({ length: cells }, (_, cell) => cell)
      .filter(has)
      .map((cell) => ({ fact: fact.id, cell, axis: cell, distance: 1, beyond: false }));
  const nearest = (step: 1 | -1): Move[] => {
    for (let cell = current + step; cell >= 0 && cell < cells; cell += step)
      if (has(cell))
        return [
          {
            fact: fact.id,
            cell,
            axis: step === 1 ? 'up' : 'down',
            distance: Math.abs(cell - current),
            beyond: has(cell + step),
          },
        ];
    return [];
  };
  return [...nearest(1), ...nearest(-1)];
}

/** Without what another set of moves does with less: the Pareto minima. */
export function withoutDominated(sets: readonly (readonly Move[])[]): (readonly Move[])[] {
  const distinct = [...new Map(sets.map((moves) => [keyOf(moves), moves])).values()];
  if (distinct.length > MOST_BOXES) throw new TooManyBoxes();
  return distinct.filter((moves) => !distinct.some((other) => other !== moves && dominates(other, moves)));
}

function dominates(less: readonly Move[], more: readonly Move[]): boolean {
  return less.every((move) =>
    more.some(({ fact, axis, distance }) => fact === move.fact && axis === move.axis && move.distance <= distance),
  );
}

function keyOf(moves: readonly Move[]): string {
  return moves
    .map(({ fact, cell }) => `${fact} ${cell}`)
    .sort()
    .join('\n');
}
