import { geoConicEqualArea, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame } from '../export/chart-frame.tsx';
import { Link } from '../link.tsx';
import type { MapClass } from './classes.ts';

/** A region as a map draws it. */
export interface MapRegion {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly tile: { readonly column: number; readonly row: number };
  readonly class: MapClass;
  /** The figure as text with its unit, or why there is none. */
  readonly figure: string;
  /** The figure alone, short, for the tile. */
  readonly shortFigure?: string;
}

/** A place that is drawn over the regions, where borders are drawn. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  /** Radius, pixels of a map 760 wide. */
  readonly radius: number;
}

interface RegionMapProps {
  description: string;
  regions: readonly MapRegion[];
  /** Borders with the code of each region in `properties.code`; without them the tile grid is drawn. */
  borders?: FeatureCollection<Geometry, { code: string }>;
  points?: readonly MapPoint[];
  chosen?: string;
  /** Where a click leads. */
  linkTo: (code: string) => string;
}

const classOf = (region: MapRegion): string => `class-${region.class ?? 'missing'}`;

/** Choropleth of the regions: the imported borders, else a grid with one tile a region. Every region is a link. */
export function RegionMap(props: RegionMapProps): ReactNode {
  const { t } = useTranslation('design');
  return (
    <ChartFrame
      title={props.description}
      rows={() => props.regions.map(({ code, name, figure }) => [code, name, figure])}
      heads={[t('export.code'), t('export.of'), t('export.value')]}
    >
      {props.borders ? <BorderMap {...props} borders={props.borders} /> : <TileMap {...props} />}
    </ChartFrame>
  );
}

const TILE = 74;
const WIDEST = 12;

/** Size at which a name fits its tile: a letter of our face is about 0.62 of its size wide, a Japanese one is square. */
function fittingSize(name: string): number {
  const width = [...name].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 1 : 0.62), 0);
  return Math.min(WIDEST, (TILE - 9) / width);
}

function TileMap({ description, regions, chosen, linkTo }: RegionMapProps): ReactNode {
  const columns = Math.max(...regions.map((r) => r.tile.column)) + 1;
  const rows = Math.max(...regions.map((r) => r.tile.row)) + 1;
  return (
    <svg
      className="chart"
      viewBox={`-2 -2 ${columns * TILE + 4} ${rows * TILE + 4}`}
      role="group"
      aria-label={description}
    >
      {regions.map((region) => (
        <Link key={region.code} to={linkTo(region.code)} aria-label={`${region.name}: ${region.figure}`}>
          <g transform={`translate(${region.tile.column * TILE} ${region.tile.row * TILE})`} textAnchor="middle">
            <rect
              className={`region-shape ${classOf(region)} ${region.code === chosen ? 'chosen' : ''}`}
              width={TILE - 3}
              height={TILE - 3}
              rx="3"
            />
            <text
              className={`on-${classOf(region)}`}
              x={(TILE - 3) / 2}
              y={TILE / 2 - 4}
              fontSize={fittingSize(region.shortName)}
              fontWeight="650"
            >
              {region.shortName}
            </text>
            <text className={`on-${classOf(region)}`} x={(TILE - 3) / 2} y={TILE / 2 + 14} fontSize="12">
              {region.shortFigure ?? '–'}
            </text>
            <title>{`${region.name}: ${region.figure}`}</title>
          </g>
        </Link>
      ))}
    </svg>
  );
}

function BorderMap({
  description,
  regions,
  borders,
  points = [],
  chosen,
  linkTo,
}: RegionMapProps & { borders: FeatureCollection<Geometry, { code: string }> }): ReactNode {
  const width = 760;
  const height = 440;
  // Equal area, so that a large region does not look larger than it is; standard parallels at 1/6 and 5/6 of the country's latitudes.
  const bounds = latitudes(borders);
  const projection = geoConicEqualArea()
    .parallels([bounds.south + (bounds.north - bounds.south) / 6, bounds.north - (bounds.north - bounds.south) / 6])
    .rotate([-(bounds.west + bounds.east) / 2, 0])
    .fitExtent(
      [
        [4, 4],
        [width - 4, height - 4],
      ],
      borders,
    );
  const path = geoPath(projection);
  const byCode = new Map(regions.map((r) => [r.code, r]));
  const area = (feature: Feature<Geometry, { code: string }>): number => path.area(feature);
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={description}>
      {/* Cities lie inside regions: small shapes are drawn last, so that they can be pointed at. */}
      {borders.features
        .toSorted((a, b) => area(b) - area(a))
        .map((feature) => {
          const region = byCode.get(feature.properties.code);
          if (!region) return null;
          return (
            <Link key={region.code} to={linkTo(region.code)} aria-label={`${region.name}: ${region.figure}`}>
              <path
                className={`region-shape ${classOf(region)} ${region.code === chosen ? 'chosen' : ''}`}
                d={path(feature) ?? ''}
              >
                <title>{`${region.name}: ${region.figure}`}</title>
              </path>
            </Link>
          );
        })}
      {points.map((point) => {
        const at = projection([point.longitude, point.latitude]);
        return (
          at && (
            <circle key={point.id} className="town" cx={at[0]} cy={at[1]} r={point.radius}>
              <title>{point.name}</title>
            </circle>
          )
        );
      })}
      {borders.features
        .filter((feature) => area(feature) > 900)
        .map((feature) => {
          const region = byCode.get(feature.properties.code);
          const [x, y] = path.centroid(feature);
          return (
            region && (
              <text
                key={region.code}
                className={`on-${classOf(region)}`}
                x={x}
                y={y}
                textAnchor="middle"
                fontSize="11"
                fontWeight="600"
                pointerEvents="none"
              >
                {region.shortName}
              </text>
            )
          );
        })}
    </svg>
  );
}

function latitudes(borders: FeatureCollection): { south: number; north: number; west: number; east: number } {
  const box = { south: 90, north: -90, west: 180, east: -180 };
  const visit = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    if (typeof coordinates[0] === 'number') {
      const [longitude, latitude] = coordinates as [number, number];
      box.south = Math.min(box.south, latitude);
      box.north = Math.max(box.north, latitude);
      box.west = Math.min(box.west, longitude);
      box.east = Math.max(box.east, longitude);
      return;
    }
    for (const inner of coordinates) visit(inner);
  };
  for (const feature of borders.features) if ('coordinates' in feature.geometry) visit(feature.geometry.coordinates);
  return box;
}
