import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CommandLine,
  Legend,
  OriginBadge,
  useFormat,
  useSearchPatch,
  useSearchState,
  useText,
  YearSlider,
} from '@industry/design';
import { HueKey } from '@industry/design/charts/hue-key.tsx';
import { PlaceMap } from '@industry/design/maps/place-map.tsx';
import type { PlantMap } from '@industry/atlas/contract';
import { useTownPoints, TownSwitch } from '../towns.tsx';
import { AreaTable } from './area-table.tsx';
import { shownPlants, useAtlasFilter } from './filters.ts';
import { PlaceSwitches, PlaceTables, usePlaceMarks } from './place-layers.tsx';
import { PlantCard } from './plant-card.tsx';
import { type Ground, useDistricts, useGround } from './use-ground.ts';
import { type Layer, useLayer, useLevel } from './use-layer.ts';

/** Hues of small, medium and large firms, and of those whose registration is not known. */
const HUES = [1, 2, 4];
const UNKNOWN = 12;

const DEGREES = 10_000;

export function AtlasMap({ map }: { map: PlantMap }): ReactNode {
  const { t } = useTranslation('atlas');
  const format = useFormat();
  const filter = useAtlasFilter();
  const patch = useSearchPatch();
  const [view] = useSearchState('at');
  const [plant] = useSearchState('plant');
  const shown = useMemo(() => shownPlants(map, filter), [map, filter]);
  const layer = useLayer();
  const ground = useGround(map);
  const towns = useTownPoints();
  const marks = usePlaceMarks();
  const nameOf = useDistrictNames(map);
  const places = useMemo(
    () => ({
      longitude: Float64Array.from(map.longitude, (value) => (value === null ? Number.NaN : value / DEGREES)),
      latitude: Float64Array.from(map.latitude, (value) => (value === null ? Number.NaN : value / DEGREES)),
    }),
    [map],
  );
  const areas = useMemo(() => areasOf(layer, ground), [layer, ground]);
  const chosen = plant === undefined ? -1 : map.plants.indexOf(plant);
  const placeless = shown.reduce((sum, one) => sum + (map.longitude[one] === null ? 1 : 0), 0);
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
        lines={ground.lines}
        nameOf={ground.level === 'district' ? nameOf : undefined}
        {...(areas && { areas })}
        {...places}
        shown={shown}
        hue={(one) => HUES[map.size[one]!] ?? UNKNOWN}
        chosen={chosen < 0 ? undefined : chosen}
        onPick={(one) => patch({ plant: one === undefined ? undefined : map.plants[one] })}
        towns={towns}
        marks={marks}
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
      <TownSwitch />
      <PlaceSwitches />
      {chosen >= 0 && plant !== undefined && <PlantCard plant={plant} />}
      <LevelNotes ground={ground} layer={layer} />
      {layer && <LayerKey map={map} layer={layer} coloured={areas !== undefined} />}
      <PlaceTables />
    </section>
  );
}

/** Classes of the areas that are drawn; a figure by region says nothing about its districts. */
function areasOf(layer: Layer | null | undefined, ground: Ground | undefined) {
  if (!layer || !ground || ground.level !== layer.level) return undefined;
  return ground.borders.features.map(({ properties: { code } }) => ({
    code,
    class: layer.classes.classOf(layer.value(code)),
  }));
}

function useDistrictNames(map: PlantMap): (code: string) => string | undefined {
  const text = useText();
  const districts = useDistricts(map.regions[0]?.scheme ?? '', useLevel() === 'district').data;
  const names = useMemo(
    () => new Map((districts?.features ?? []).map(({ properties: { code, name } }) => [code, name])),
    [districts],
  );
  return useCallback(
    (code: string) => {
      const name = names.get(code);
      return name && text(name);
    },
    [names, text],
  );
}

/** Why the map is not coloured as it was asked for. */
function LevelNotes({ ground, layer }: { ground: Ground; layer: Layer | null | undefined }): ReactNode {
  const { t } = useTranslation('atlas');
  const wanted = useLevel();
  if (wanted === 'district' && ground.level !== 'district')
    return (
      <div className="small muted">
        {t('districts.none')}
        <CommandLine command="npx industry import district-boundaries FILE.geojson --scheme KATO-2022" />
      </div>
    );
  if (wanted === 'district' && layer && layer.level === 'region')
    return <p className="small muted">{t('districts.noFigures')}</p>;
  return null;
}

/** Legend of the colours, origins, and the same as a table. */
function LayerKey({ map, layer, coloured }: { map: PlantMap; layer: Layer; coloured: boolean }): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const format = useFormat();
  const districts = useDistricts(map.regions[0]?.scheme ?? '', layer.level === 'district').data;
  const title = layer.layer ? text(layer.layer.title) : t('atlas.fill.plants');
  const unit = layer.layer ? text(layer.layer.unit.symbol) : t('atlas.plants');
  const { counts } = layer;
  return (
    <div className="stack">
      {coloured && (
        <Legend
          classes={layer.classes}
          title={`${title}, ${unit}`}
          write={(value) => format.number(String(value), layer.layer?.unit.digits ?? 0)}
        />
      )}
      {counts && (
        <p className="small muted">
          {t('atlas.fill.about')}{' '}
          {layer.level === 'district' &&
            t('districts.placed', {
              register: format.number(String(counts.placed.register)),
              coordinates: format.number(String(counts.placed.coordinates)),
              unplaced: format.number(String(counts.unplaced)),
            })}
        </p>
      )}
      <AreaTable
        map={map}
        layer={layer}
        districts={(districts?.features ?? []).map(({ properties }) => properties)}
        title={title}
        unit={unit}
      />
      <span className="row">
        {layer.origins.map((origin) => (
          <OriginBadge key={origin.batch} origin={origin} />
        ))}
      </span>
    </div>
  );
}
