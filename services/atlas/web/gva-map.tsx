import type { FeatureCollection, Geometry } from 'geojson';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BarList,
  CentreMap,
  CommandLine,
  Legend,
  Link,
  EmptyState,
  OriginBadge,
  RegionMap,
  YearSlider,
  quintiles,
  useFormat,
  useSearchState,
  useText,
} from '@industry/design';
import type { ManufacturingGva } from '@industry/atlas/contract';
import { TownSwitch, useTownPoints } from './towns.tsx';
import { useBoundaries } from './use-manufacturing-gva.ts';

interface GvaMapProps {
  gva: ManufacturingGva;
  chosen?: string;
}

/** The year that the address names, else the newest in which the most regions have figures. */
export function useChosenYear(gva: ManufacturingGva): readonly [number, (year: number) => void] {
  const [year, setYear] = useSearchState('year');
  const known = (one: number): number => gva.regions.filter((r) => r.values.some((v) => v.year === one)).length;
  const most = Math.max(0, ...gva.years.map(known));
  const newest = gva.years.findLast((one) => known(one) === most) ?? 0;
  const chosen = gva.years.includes(Number(year)) ? Number(year) : newest;
  return [chosen, (next) => setYear(next === newest ? undefined : String(next))];
}

/** Regions coloured by manufacturing GVA: real borders when they are imported, else one tile a region. */
export function GvaMap({ gva, chosen }: GvaMapProps): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const format = useFormat();
  const [year, setYear] = useChosenYear(gva);
  const boundaries = useBoundaries(gva.scheme);
  const towns = useTownPoints();
  // One set of classes for all years: a colour means the same amount everywhere on the slider.
  const classes = useMemo(() => quintiles(gva.regions.flatMap((r) => r.values.map((v) => v.value))), [gva]);
  if (gva.years.length === 0) {
    return (
      <EmptyState title={t('map.none')}>
        <p>{t('map.noneRemedy')}</p>
        <p>
          <Link className="button" to="/datasets">
            {t('map.openDataset')}
          </Link>
        </p>
      </EmptyState>
    );
  }
  const unit = text(gva.unit.symbol);
  // As an amount of whole currency units: "3.66 trillion" needs no unit of thousands or millions to be read with it.
  const amount = (value: string): string => format.compact((Number(value) * 10 ** gva.unit.magnitude).toFixed(0));
  const regions = gva.regions.map(({ region, values }) => {
    const value = values.find((v) => v.year === year);
    return {
      code: region.code,
      name: text(region.name),
      shortName: text(region.shortName),
      tile: region.tile,
      class: classes.classOf(value?.value),
      amount: value ? Number(value.value) : null,
      figure: value ? `${format.number(value.value, gva.unit.digits)} ${unit}` : t('figure.none'),
      ...(value && { shortFigure: amount(value.value) }),
    };
  });
  const nation = gva.nation.find((v) => v.year === year);
  const borders = boundaries.data?.features.length
    ? (boundaries.data as FeatureCollection<Geometry, { code: string }>)
    : undefined;
  return (
    <div className="map-box">
      <p className="muted">{t('map.lead', { year: String(year), unit })}</p>
      <YearSlider label={t('map.year')} years={gva.years} value={year} onChange={setYear} />
      <div className="map-and-list">
        <figure>
          <RegionMap
            description={t('map.description', { year: String(year) })}
            regions={regions}
            linkTo={(code) => `/regions/${code}`}
            {...(borders && { borders, points: towns })}
            {...(chosen && { chosen })}
          />
        </figure>
        <BarList
          label={t('map.lead', { year: String(year), unit })}
          bars={regions.map((region) => ({
            id: region.code,
            label: region.name,
            to: `/regions/${region.code}`,
            value: region.amount,
            figure: region.shortFigure ?? t('figure.none'),
            chosen: region.code === chosen,
          }))}
        />
      </div>
      <Legend classes={classes} write={(value) => amount(String(value))} title={t('column.value')} />
      <div className="row">
        {nation && (
          <span>
            {t('map.nation')}: <strong className="numeric">{format.number(nation.value, gva.unit.digits)}</strong>{' '}
            {unit}
          </span>
        )}
        {nation && <OriginBadge origin={nation.origin} />}
        {borders && boundaries.data?.origin && (
          <OriginBadge origin={boundaries.data.origin} label={text(boundaries.data.origin.sourceText)} />
        )}
        {borders && <TownSwitch />}
      </div>
      {boundaries.isSuccess && !borders && (
        <>
          {chosen && <Centres gva={gva} chosen={chosen} />}
          <details className="small muted">
            <summary>{t('map.tiles')}</summary>
            <p>{t('map.tilesRemedy')}</p>
            <CommandLine command={`npx industry import boundaries FILE.geojson --scheme ${gva.scheme}`} />
          </details>
        </>
      )}
    </div>
  );
}

/** Where the region lies, by the towns: for want of borders. */
function Centres({ gva, chosen }: { gva: ManufacturingGva; chosen: string }): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  return (
    <CentreMap
      description={t('map.centres')}
      linkTo={(code) => `/regions/${code}`}
      points={gva.regions.flatMap(({ region }) =>
        region.centre
          ? [
              {
                code: region.code,
                name: `${text(region.centre.name)} \u2013 ${text(region.name)}`,
                longitude: Number(region.centre.longitude),
                latitude: Number(region.centre.latitude),
                chosen: region.code === chosen,
              },
            ]
          : [],
      )}
    />
  );
}
