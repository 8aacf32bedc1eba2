import { geoConicEqualArea, geoContains, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { useChartWidth } from '../charts/use-chart-width.ts';
import { ChartFrame } from '../export/chart-frame.tsx';
import { Link } from '../link.tsx';

/** The chief town of a region. */
export interface CentrePoint {
  readonly code: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly chosen?: boolean;
}

interface CentreMapProps {
  description: string;
  points: readonly CentrePoint[];
  linkTo: (code: string) => string;
}

type Countries = FeatureCollection<Geometry, { name: string }>;

/** Outline of the country and its neighbours (Natural Earth), with the regional centres as points: for want of borders. */
export function CentreMap({ description, points, linkTo }: CentreMapProps): ReactNode {
  const { t } = useTranslation('design');
  const [width, height] = [760, 400];
  // The map shrinks with the screen, its one name does not.
  const [measured, shown] = useChartWidth(width);
  const countries = useCountries();
  const country = countries && home(countries, points);
  if (!countries || !country) return null;
  const projection = geoConicEqualArea()
    .parallels([42, 54])
    .rotate([-points.reduce((sum, p) => sum + p.longitude, 0) / points.length, 0])
    .fitExtent(
      [
        [12, 12],
        [width - 12, height - 12],
      ],
      country,
    );
  const path = geoPath(
    projection.clipExtent([
      [0, 0],
      [width, height],
    ]),
  );
  return (
    <ChartFrame
      title={description}
      noKey
      rows={() => points.map((point) => [point.code, point.name, point.longitude, point.latitude])}
      heads={[t('export.code'), t('export.of'), t('export.longitude'), t('export.latitude')]}
    >
      <svg ref={measured} className="chart" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={description}>
        {countries.features
          .filter((one) => one !== country)
          .map((one) => (
            <path key={one.properties.name} className="neighbour" d={path(one) ?? ''} />
          ))}
        <path className="country-outline" d={path(country) ?? ''} />
        {points
          .toSorted((a, b) => Number(a.chosen ?? false) - Number(b.chosen ?? false))
          .map((point) => {
            const [x, y] = projection([point.longitude, point.latitude]) ?? [0, 0];
            return (
              <Link key={point.code} to={linkTo(point.code)} aria-label={point.name}>
                <circle className={point.chosen ? 'centre chosen' : 'centre'} cx={x} cy={y} r={point.chosen ? 7 : 4.5}>
                  <title>{point.name}</title>
                </circle>
                {point.chosen && (
                  <text
                    x={x}
                    y={y - 12}
                    textAnchor={x < width / 3 ? 'start' : x > (2 * width) / 3 ? 'end' : 'middle'}
                    fontSize={Math.max(14, (11.5 * width) / shown)}
                    fontWeight="650"
                  >
                    {point.name}
                  </text>
                )}
              </Link>
            );
          })}
      </svg>
    </ChartFrame>
  );
}

/** Outline of the country in which most of these places lie (longitude, latitude). */
export function useCountryOutline(
  places: readonly (readonly [number, number])[],
): FeatureCollection<Geometry, { code: string }> | undefined {
  const countries = useCountries();
  return useMemo(() => {
    const found =
      countries &&
      home(
        countries,
        places.map(([longitude, latitude]) => ({ longitude, latitude })),
      );
    return found && { type: 'FeatureCollection', features: [{ ...found, properties: { code: '' } }] };
  }, [countries, places]);
}

function useCountries(): Countries | undefined {
  const [countries, setCountries] = useState<Countries>();
  useEffect(() => {
    const load = async (): Promise<void> => {
      const { default: topology } = await import('world-atlas/countries-110m.json');
      const atlas = topology as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
      setCountries(feature(atlas, atlas.objects.countries));
    };
    void load();
  }, []);
  return countries;
}

/** The country in which most of the points lie. */
function home(
  countries: Countries,
  points: readonly Pick<CentrePoint, 'longitude' | 'latitude'>[],
): Feature<Geometry, { name: string }> | undefined {
  const inside = (one: Feature<Geometry>): number =>
    points.filter((p) => geoContains(one, [p.longitude, p.latitude])).length;
  return countries.features
    .map((one) => ({ one, count: inside(one) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)[0]?.one;
}
