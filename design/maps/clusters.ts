/** Points of a map in the plane of the whole map, pixels at zoom 1. */
export interface PlanePoints {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Indexes of the points that are shown. */
  readonly shown: ArrayLike<number>;
}

export interface Cluster {
  /** Mean place of its points. */
  readonly x: number;
  readonly y: number;
  readonly count: number;
  /** Index of the first of its points; the point itself when there is one. */
  readonly first: number;
}

/** Pixels of the screen within which points become one. */
export const CLUSTER_SIZE = 44;

/**
 * Points that fall into one square of a grid become a cluster at their mean; a cluster that would lie over a larger one joins
 * it. The grid belongs to a whole step of zoom, so that clusters keep together while the map moves and change only when it
 * comes nearer.
 */
export function clusters({ x, y, shown }: PlanePoints, zoom: number): readonly Cluster[] {
  const side = CLUSTER_SIZE / 2 ** Math.floor(Math.log2(zoom));
  const cells = new Map<number, { x: number; y: number; count: number; first: number }>();
  for (let i = 0; i < shown.length; i += 1) {
    const point = shown[i]!;
    const key = keyOf(Math.floor(x[point]! / side), Math.floor(y[point]! / side));
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { x: x[point]!, y: y[point]!, count: 1, first: point });
    else {
      cell.x += x[point]!;
      cell.y += y[point]!;
      cell.count += 1;
    }
  }
  const found = Array.from(cells.values(), ({ x: sx, y: sy, ...cell }) => ({
    ...cell,
    x: sx / cell.count,
    y: sy / cell.count,
  }));
  return apart(found, side);
}

const keyOf = (column: number, row: number): number => column * 1e7 + row;

/** The largest stay; what lies within a square's side of one joins the nearest of them. */
function apart(found: readonly Cluster[], side: number): readonly Cluster[] {
  const kept = new Map<number, { x: number; y: number; count: number; first: number }[]>();
  for (const { x, y, count, first } of found.toSorted((a, b) => b.count - a.count)) {
    const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
    const beside = [-1, 0, 1].flatMap((right) =>
      [-1, 0, 1].flatMap((down) => kept.get(keyOf(column + right, row + down)) ?? []),
    );
    const near = beside
      .map((one) => ({ one, away: Math.hypot(one.x - x, one.y - y) }))
      .filter(({ away }) => away < side)
      .toSorted((a, b) => a.away - b.away)[0];
    if (near) near.one.count += count;
    else kept.set(keyOf(column, row), [...(kept.get(keyOf(column, row)) ?? []), { x, y, count, first }]);
  }
  return [...kept.values()].flat();
}
