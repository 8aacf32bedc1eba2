import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection, Geometry } from 'geojson';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Choice,
  Legend,
  OriginBadge,
  useCountryOutline,
  useFormat,
  useSearchPatch,
  useSearchState,
  useText,
  YearSlider,
} from '@industry/design';
import { HueKey } from '@industry/design/charts/hue-key.tsx';
import { PlaceMap } from '@industry/design/maps/place-map.tsx';
import { call } from '@industry/http/client.ts';
import { getBoundaries, type PlantMap } from '@industry/atlas/contract';
import { useTownPoints, TownSwitch } from '../towns.tsx';
import { shownPlants, useAtlasFilter } from './filters.ts';
import { PlantCard } from './plant-card.tsx';
import { PLANT_COUNT, useLayer, useLayers } from './use-layer.ts';

/** Region, sector, size and zone: in the address, so that a link carries them. */
export function AtlasFilters({ map }: { map: PlantMap }): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const filter = useAtlasFilter();
  const patch = useSearchPatch();
  const layers = useLayers();
  const [fill] = useSearchState('fill');
  const set = (name: string) => (value: string) => patch({ [name]: value || undefined, page: undefined });
  return (
    <div className="atlas-filters no-print">
      <Choice
        label={t('column.region')}
        value={filter.region ?? ''}
        none={t('atlas.all')}
        choices={map.regions.map(({ code, name }) => ({ id: code, label: text(name) }))}
        onChange={set('region')}
      />
      <Choice
        label={t('atlas.sector')}
        value={filter.sector ?? ''}
        none={t('atlas.all')}
        choices={map.sectors.map(({ code, title }) => ({ id: code, label: `${code} ${text(title)}` }))}
        onChange={set('sector')}
      />
      <Choice
        label={t('atlas.size')}
        value={filter.size ?? ''}
        none={t('atlas.all')}
        choices={map.sizes.map((size) => ({ id: size, label: t(`atlas.size.${size}`) }))}
        onChange={set('size')}
      />
      <Choice
        label={t('atlas.zone')}
        value={filter.zone ?? ''}
        none={t('atlas.all')}
        choices={[{ id: 'yes', label: t('atlas.zone.yes') }]}
        onChange={set('zone')}
      />
      <Choice
        label={t('atlas.fill')}
        value={fill ?? ''}
        none={t('atlas.fill.none')}
        choices={[
          { id: PLANT_COUNT, label: t('atlas.fill.plants') },
          ...layers.map(({ id, title }) => ({ id, label: text(title) })),
        ]}
        onChange={(value) => patch({ fill: value || undefined, year: undefined })}
      />
    </div>
  );
}

/** Hues of small, medium and large firms, and of those whose registration is not known. */
const HUES = [1, 2, 4];
const UNKNOWN = 12;

const DEGREES = 10_000;

export function AtlasMap({ map }: { map: PlantMap }): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const format = useFormat();
  const filter = useAtlasFilter();
  const patch = useSearchPatch();
  const [view] = useSearchState('at');
  const [plant] = useSearchState('plant');
  const shown = useMemo(() => shownPlants(map, filter), [map, filter]);
  const layer = useLayer(map, shown);
  const ground = useGround(map);
  const towns = useTownPoints();
  const places = useMemo(
    () => ({
      longitude: Float64Array.from(map.longitude, (value) => (value === null ? Number.NaN : value / DEGREES)),
      latitude: Float64Array.from(map.latitude, (value) => (value === null ? Number.NaN : value / DEGREES)),
    }),
    [map],
  );
  const areas = useMemo(
    () => layer?.value && map.regions.map(({ code }) => ({ code, class: layer.classes.classOf(layer.value(code)) })),
    [layer, map],
  );
  const chosen = plant === undefined ? -1 : map.plants.indexOf(plant);
  const placeless = shown.reduce((sum, one) => sum + (map.longitude[one] === null ? 1 : 0), 0);
  const unit = layer?.layer ? text(layer.layer.unit.symbol) : t('atlas.plants');
  if (!ground) return null;
  return (
    <section className="stack" aria-label={t('atlas.title')}>
      <p>
        {t('atlas.shown', {
          shown: format.number(String(shown.length)),
          all: format.number(String(map.plants.length)),
        })}{' '}
        {placeless > 0 && t('atlas.placeless', { count: format.number(String(placeless)) })}
      </p>
      {layer && layer.years.length > 1 && (
        <YearSlider
          label={t('map.year')}
          years={[...layer.years]}
          value={layer.year}
          onChange={(year) => patch({ year: String(year) })}
        />
      )}
      <PlaceMap
        description={t('atlas.description')}
        ground={ground.borders}
        {...(areas && ground.regions && { areas })}
        {...places}
        shown={shown}
        hue={(one) => HUES[map.size[one]!] ?? UNKNOWN}
        chosen={chosen < 0 ? undefined : chosen}
        onPick={(one) => patch({ plant: one === undefined ? undefined : map.plants[one] })}
        towns={towns}
        tiles={map.tiles?.url}
        view={view}
        onView={(at) => patch({ at })}
        rows={() => [...shown].map((one) => [map.plants[one]!, places.longitude[one]!, places.latitude[one]!])}
        heads={[t('atlas.plant'), t('column.longitude'), t('column.latitude')]}
      />
      <HueKey
        groups={map.sizes.map((size, i) => ({ id: size, label: t(`atlas.size.${size}`), hue: HUES[i] ?? UNKNOWN }))}
      />
      {map.tiles && map.tiles.attribution !== '' && <p className="small muted">{map.tiles.attribution}</p>}
      {layer && <p className="small muted">{t('districts.none')}</p>}
      {layer && ground.regions && (
        <div className="stack">
          <Legend
            classes={layer.classes}
            title={`${layer.layer ? text(layer.layer.title) : t('atlas.fill.plants')}, ${unit}`}
            write={(value) => format.number(String(value), layer.layer?.unit.digits ?? 0)}
          />
          <span className="row">
            {layer.origins.map((origin) => (
              <OriginBadge key={origin.batch} origin={origin} />
            ))}
          </span>
        </div>
      )}
      <TownSwitch />
      {chosen >= 0 && plant !== undefined && <PlantCard plant={plant} />}
    </section>
  );
}

/** Borders of the regions where they are imported, else the outline of the country, which cannot be coloured by region. */
function useGround(
  map: PlantMap,
): { readonly borders: FeatureCollection<Geometry, { code: string }>; readonly regions: boolean } | undefined {
  const scheme = map.regions[0]?.scheme ?? '';
  const boundaries = useQuery({
    queryKey: ['boundaries', scheme],
    queryFn: () => call(getBoundaries, { params: { scheme } }),
    staleTime: Infinity,
  });
  const centres = useMemo(
    () =>
      map.regions.flatMap(({ centre }) =>
        centre ? [[Number(centre.longitude), Number(centre.latitude)] as const] : [],
      ),
    [map],
  );
  const outline = useCountryOutline(centres);
  return useMemo(() => {
    if (boundaries.data && boundaries.data.features.length > 0)
      return { borders: boundaries.data as FeatureCollection<Geometry, { code: string }>, regions: true };
    if (!boundaries.isFetched || !outline) return undefined;
    return { borders: outline, regions: false };
  }, [boundaries.data, boundaries.isFetched, outline]);
}
