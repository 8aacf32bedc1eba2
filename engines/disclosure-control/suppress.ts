import type { CellTable } from './cross-table.ts';
import { cheapestPath, type Network, networkOf } from './network.ts';
import { type DisclosureRule, isSensitive } from './rule.ts';

/** Why a cell is not shown: a firm could be recognised in it, or in another one if it were shown. */
export type Shown = 'shown' | 'sensitive' | 'complementary';

export interface Suppression {
  /** By cell. */
  readonly states: readonly Shown[];
  /** Sensitive cells that are open to everybody but to the largest firm of another hidden cell, where there is too little beside it. */
  readonly openToOutsiders: readonly number[];
  /** Hidden cells that no pattern protects: a table that has any is not published. */
  readonly unprotected: readonly number[];
}

export interface SuppressOptions {
  /** Cells that are hidden elsewhere and stay hidden here. */
  readonly hide?: readonly number[];
  /** Cells that a reader is taken to know, shown or not: margins that another table shows. */
  readonly known?: readonly number[];
}

/**
 * Which cells are hidden, so that no hidden one can be told closer than `rule.protection` of its value from the shown ones, their
 * sums, and what the largest firm of any cell knows of itself (docs/methods/disclosure-control.md). For each hidden cell v a
 * deviation y is found with y(v) = protection x v that keeps every sum and moves each further cell by no more than its value
 * without its largest firm (its value, where that cannot be): both the table plus y and the table less y could be true, so the cell is open by that much either way.
 * Cells that y moves are hidden too. The cheapest y is looked for, as a path in the network of sums (M. Fischetti, J. J. Salazar,
 * "Models and algorithms for the 2-dimensional cell suppression problem in statistical disclosure control", Mathematical
 * Programming 84 (1999), 283-312, for the network; the search for one cell at a time is the classical heuristic).
 */
export function suppress(table: CellTable, rule: DisclosureRule, options: SuppressOptions = {}): Suppression {
  const { cells, relations, weights } = table;
  const network = networkOf(cells.length, relations);
  const states: Shown[] = cells.map((cell) => (isSensitive(cell, rule) ? 'sensitive' : 'shown'));
  for (const cell of options.hide ?? []) if (states[cell] === 'shown') states[cell] = 'complementary';
  const capacity = Float64Array.from(cells, ({ value, largest }) => Math.max(0, Math.abs(value) - largest));
  const whole = Float64Array.from(cells, ({ value }) => Math.abs(value) || 0);
  for (const cell of options.known ?? []) capacity[cell] = whole[cell] = 0;
  const least = capacity.reduce((low, room) => (room > 0 && room < low ? room : low), Infinity);
  const need = Float64Array.from(cells, ({ value }) => rule.protection * Math.abs(value) || least * 1e-6);
  const known = new Set(options.known);
  const safe = new Float64Array(cells.length);
  const unprotected: number[] = [];
  const openToOutsiders: number[] = [];
  const cost = (cell: number, amount: number): number =>
    states[cell] === 'shown' ? weights[cell]! * (1 + Math.log2(1 + Math.abs(cells[cell]!.value) / amount)) : 1e-6;
  for (;;) {
    const next = furthest(states, need, safe, known);
    if (next === -1) break;
    // A complementary cell is nobody's secret: it only has to stay open to readers, so that it does not give the others away.
    const secret = states[next] === 'sensitive';
    const strict = secret ? deviation(network, next, need[next]!, capacity, cost) : null;
    const moved = strict ?? deviation(network, next, need[next]!, whole, cost);
    // Whoever is all of a cell knows it, so a deviation that moves it is none to them: it may protect only itself.
    const general = strict !== null && need[next]! <= capacity[next]!;
    if (moved === null) unprotected.push(next);
    else if (secret && strict === null) openToOutsiders.push(next);
    safe[next] = need[next]!;
    for (const [cell, amount] of moved ?? []) {
      if (states[cell] === 'shown') states[cell] = 'complementary';
      if (general) safe[cell] = Math.max(safe[cell]!, Math.abs(amount));
    }
  }
  return { states, openToOutsiders, unprotected };
}

/** The hidden cell that still needs most; -1 when all are safe. */
function furthest(
  states: readonly Shown[],
  need: Float64Array,
  safe: Float64Array,
  known: ReadonlySet<number>,
): number {
  let next = -1;
  for (let cell = 0; cell < states.length; cell += 1) {
    if (states[cell] === 'shown' || known.has(cell) || safe[cell]! >= need[cell]! * (1 - 1e-9)) continue;
    if (next === -1 || need[cell]! > need[next]!) next = cell;
  }
  return next;
}

/** A circulation that moves `cell` by `amount`, by the other cells that it moves; null when there is not room enough. */
function deviation(
  network: Network,
  cell: number,
  amount: number,
  capacity: Float64Array,
  cost: (cell: number, amount: number) => number,
): ReadonlyMap<number, number> | null {
  const [start, end] = [network.from[cell]!, network.to[cell]!];
  const flow = new Map<number, number>();
  if (start === end) return flow;
  const room = (other: number, forward: boolean): number =>
    other === cell ? 0 : capacity[other]! + (forward ? -1 : 1) * (flow.get(other) ?? 0);
  for (let left = amount; left > amount * 1e-9;) {
    const by = (least: number) => (other: number, forward: boolean) =>
      room(other, forward) >= least ? cost(other, amount) : Infinity;
    const path = cheapestPath(network, start, end, by(left)) ?? cheapestPath(network, start, end, by(amount * 1e-3));
    if (path === null) return null;
    let node = start;
    const steps = path.map((other) => {
      const forward = network.from[other] === node;
      node = forward ? network.to[other]! : network.from[other]!;
      return { other, forward };
    });
    const pushed = steps.reduce((least, { other, forward }) => Math.min(least, room(other, forward)), left);
    for (const { other, forward } of steps) flow.set(other, (flow.get(other) ?? 0) + (forward ? pushed : -pushed));
    left -= pushed;
  }
  return new Map([...flow].filter(([, moved]) => moved !== 0));
}
