import type { Decimal } from '@industry/values';
import { type Atom, type PairAtom, truthOf } from './atom.ts';
import { Line } from './grid.ts';
import type { KnownFacts } from './facts.ts';
import type { Value } from './read-value.ts';
import type { Truth } from './truth.ts';
import type { FactDeclaration } from './types.ts';

/** A fact whose possible values are cut into cells in each of which every comparison has one truth. */
export interface Variable {
  readonly fact: FactDeclaration;
  readonly cells: number;
  /** For ordered facts. */
  readonly line?: Line;
  /** A value of the cell; undefined when the cell holds none. */
  valueIn(cell: number): Value | undefined;
  cellOf(value: Value): number;
  /** Cells in which the atom has the truth, a bit each; only cells that hold a value. */
  where(atom: Atom, truth: Truth): bigint;
}

/** Cells of an ordered, boolean or enum fact under these atoms and at these further points; undefined for other types. */
export function variableOf(
  fact: FactDeclaration,
  atoms: readonly Atom[],
  points: readonly Decimal[] = [],
): Variable | undefined {
  if (fact.type === 'boolean')
    return finite(
      fact,
      [false, true].map((boolean) => ({ kind: 'boolean', boolean })),
    );
  if (fact.type === 'enum')
    return finite(
      fact,
      (fact.values ?? []).map(({ id }) => ({ kind: 'word', word: id })),
    );
  if (fact.type === 'code' || fact.type === 'goods') return undefined;
  const breaks = atoms.flatMap((atom) => (atom.kind === 'ordered' && atom.fact === fact.id ? atom.breaks : []));
  const line = new Line(fact, [...breaks, ...points]);
  const values = Array.from({ length: line.cells }, (_, cell): Value | undefined => {
    const number = line.valueIn(cell);
    return number && { kind: 'number', number };
  });
  const variable = ofValues(fact, values, (value) => (value.kind === 'number' ? line.cellOf(value.number) : -1));
  return { ...variable, line };
}

function finite(fact: FactDeclaration, values: readonly Value[]): Variable {
  const key = (value: Value) => JSON.stringify(value);
  return ofValues(fact, values, (value) => values.findIndex((one) => key(one) === key(value)));
}

function ofValues(
  fact: FactDeclaration,
  values: readonly (Value | undefined)[],
  cellOf: (value: Value) => number,
): Variable {
  return {
    fact,
    cells: values.length,
    valueIn: (cell) => values[cell],
    cellOf,
    where: (atom, truth) => cellsWhere(values, (value) => truthOf(atom, value) === truth),
  };
}

export function cellsWhere(values: readonly (Value | undefined)[], holds: (value: Value) => boolean): bigint {
  let cells = 0n;
  for (const [cell, value] of values.entries()) if (value && holds(value)) cells |= 1n << BigInt(cell);
  return cells;
}

/** Points at which a comparison of two facts turns, given what both are now. */
export function pairPoints(pairs: readonly PairAtom[], facts: KnownFacts): Map<string, Decimal[]> {
  const points = new Map<string, Decimal[]>();
  const add = (id: string, point: Decimal) => points.set(id, [...(points.get(id) ?? []), point]);
  for (const { fact, other, factor } of pairs) {
    const [left, right] = [facts.get(fact)?.value, facts.get(other)?.value];
    if (left?.kind !== 'number' || right?.kind !== 'number') continue;
    add(fact, left.number);
    add(fact, right.number.times(factor));
    add(other, right.number);
    if (!factor.isZero()) add(other, left.number.div(factor));
  }
  return points;
}
