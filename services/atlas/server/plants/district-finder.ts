import type { District } from '../districts.ts';

interface Shape {
  readonly index: number;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  readonly rings: readonly Float64Array[];
}

/**
 * Finds the district of a place by its borders: index into the list, -1 outside of all. Plane geometry in degrees, as the
 * borders are drawn: the library for the sphere takes a hundred times as long, and between neighbouring points of a border both are the same.
 */
export function districtFinder(districts: readonly District[]): (longitude: number, latitude: number) => number {
  const shapes = districts.map(({ rings }, index): Shape => {
    const points = rings.flat();
    const [x, y] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
    const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
    const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
    return {
      index,
      west: least(x),
      east: most(x),
      south: least(y),
      north: most(y),
      rings: rings.map((ring) => Float64Array.from(ring.flat())),
    };
  });
  return (longitude, latitude) => {
    for (const { index, west, east, south, north, rings } of shapes) {
      if (longitude < west || longitude > east || latitude < south || latitude > north) continue;
      if (surrounded(rings, longitude, latitude)) return index;
    }
    return -1;
  };
}

/** Whether an odd number of edges lie east of the place: holes and islands come out right. */
function surrounded(rings: readonly Float64Array[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 2; i < ring.length; i += 2) {
      const [y1, y2] = [ring[i - 1]!, ring[i + 1]!];
      if (y1 > y === y2 > y) continue;
      const [x1, x2] = [ring[i - 2]!, ring[i]!];
      if (x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}
