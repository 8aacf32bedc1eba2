import type { GeoProjection } from 'd3-geo';

const SIZE = 256;
const DEEPEST = 19;

/** A tile and where it lies in the plane of the map at zoom 1. */
export interface Tile {
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Tiles of Web Mercator that cover a rectangle of the plane; `template` has {z}, {x} and {y}. `projection` is `geoMercator`. */
export function tilesOf(
  template: string,
  projection: GeoProjection,
  zoom: number,
  {
    left,
    top,
    right,
    bottom,
  }: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
): readonly Tile[] {
  const world = 2 * Math.PI * projection.scale();
  const [middleX, middleY] = projection.translate();
  const [west, north] = [middleX - world / 2, middleY - world / 2];
  const z = Math.max(0, Math.min(DEEPEST, Math.round(Math.log2((world * zoom) / SIZE))));
  const count = 2 ** z;
  const side = world / count;
  const span = (from: number, to: number, start: number): number[] => {
    const [first, last] = [
      Math.max(0, Math.floor((from - start) / side)),
      Math.min(count - 1, Math.floor((to - start) / side)),
    ];
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  };
  return span(top, bottom, north).flatMap((row) =>
    span(left, right, west).map((column) => ({
      url: template.replace('{z}', String(z)).replace('{x}', String(column)).replace('{y}', String(row)),
      x: west + column * side,
      y: north + row * side,
      side,
    })),
  );
}
