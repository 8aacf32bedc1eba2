import type { Relation } from './cross-table.ts';

/** Cells as edges between the relations that they stand in; whoever stands in one only leads to the ground. */
export interface Network {
  readonly nodes: number;
  /** By cell: its two ends. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By node: the cells that end there. */
  readonly incident: readonly (readonly number[])[];
}

/** Throws `RangeError` where a cell stands in more than two relations. */
export function networkOf(cells: number, relations: readonly Relation[]): Network {
  const ground = relations.length;
  const from = new Int32Array(cells).fill(-1);
  const to = new Int32Array(cells).fill(-1);
  relations.forEach(({ total, parts }, node) => {
    for (const cell of [total, ...parts]) {
      if (from[cell] === -1) from[cell] = node;
      else if (to[cell] === -1) to[cell] = node;
      else throw new RangeError(`cell ${cell} stands in more than two relations`);
    }
  });
  const incident: number[][] = Array.from({ length: ground + 1 }, () => []);
  for (let cell = 0; cell < cells; cell += 1) {
    if (from[cell] === -1) from[cell] = ground;
    if (to[cell] === -1) to[cell] = ground;
    incident[from[cell]!]!.push(cell);
    incident[to[cell]!]!.push(cell);
  }
  return { nodes: ground + 1, from, to, incident };
}

/** The cheapest path between two nodes over cells that cost less than Infinity, as cells; null when there is none (Dijkstra). */
export function cheapestPath(
  { nodes, from, to, incident }: Network,
  start: number,
  end: number,
  costOf: (cell: number, forward: boolean) => number,
): number[] | null {
  const distance = new Float64Array(nodes).fill(Infinity);
  const via = new Int32Array(nodes).fill(-1);
  const done = new Uint8Array(nodes);
  distance[start] = 0;
  for (;;) {
    let nearest = -1;
    for (let node = 0; node < nodes; node += 1)
      if (done[node] === 0 && distance[node]! < (nearest === -1 ? Infinity : distance[nearest]!)) nearest = node;
    if (nearest === -1) return null;
    if (nearest === end) break;
    done[nearest] = 1;
    for (const cell of incident[nearest]!) {
      const forward = from[cell] === nearest;
      const other = forward ? to[cell]! : from[cell]!;
      if (done[other] === 1) continue;
      const there = distance[nearest]! + costOf(cell, forward);
      if (there < distance[other]!) {
        distance[other] = there;
        via[other] = cell;
      }
    }
  }
  const path: number[] = [];
  for (let node = end; node !== start;) {
    const cell = via[node]!;
    path.push(cell);
    node = from[cell] === node ? to[cell]! : from[cell]!;
  }
  return path.toReversed();
}
