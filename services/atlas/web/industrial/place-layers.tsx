import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, OriginBadge, useKeepSearch, useSearchState, useText } from '@industry/design';
import type { PlaceMark } from '@industry/design/maps/place-map.tsx';
import { call } from '@industry/http/client.ts';
import { listPlaceLayers, type PlaceLayer } from '@industry/atlas/contract';

/** Hues of the layers of points, in their order; sizes of firms have 1, 2 and 4. */
const HUES = [6, 8, 10, 3, 5, 7];
const hueOf = (index: number): number => HUES[index % HUES.length]!;
/** Nearness to which a link of the table moves the map. */
const NEAR = 20;
const KEPT = ['region', 'sector', 'activity', 'size', 'zone', 'fill', 'level', 'year', 'layers', 'towns'] as const;

function usePlaceLayers(): readonly PlaceLayer[] {
  return (
    useQuery({ queryKey: ['place-layers'], queryFn: () => call(listPlaceLayers), staleTime: Infinity }).data?.layers ??
    []
  );
}

/** Layers that the address names, with commas between them. */
function useChosen(): readonly [readonly string[], (ids: readonly string[]) => void] {
  const [asked, choose] = useSearchState('layers');
  const ids = (asked ?? '').split(',').filter(Boolean);
  return [ids, (next) => choose(next.length === 0 ? undefined : next.join(','))];
}

export function usePlaceMarks(): readonly PlaceMark[] {
  const layers = usePlaceLayers();
  const [chosen] = useChosen();
  const text = useText();
  return layers.flatMap(({ id, places }, i) =>
    chosen.includes(id)
      ? places.map((place) => ({
          id: `${id} ${place.id}`,
          name: text(place.name),
          longitude: place.longitude,
          latitude: place.latitude,
          hue: hueOf(i),
        }))
      : [],
  );
}

/** Which layers of points the map shows; why one is empty. */
export function PlaceSwitches(): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const layers = usePlaceLayers();
  const [chosen, choose] = useChosen();
  if (layers.length === 0) return null;
  return (
    <div className="stack">
      <span className="row no-print">
        {layers.map(({ id, title, places }, i) => (
          <label key={id} className="row">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={places.length === 0}
              onChange={({ target }) =>
                choose(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            <span className="hue-mark" style={{ background: `var(--hue-${hueOf(i)})` }} />
            {text(title)} ({places.length})
          </label>
        ))}
      </span>
      {layers
        .filter(({ places }) => places.length === 0)
        .map(({ id, title, about, dataset }) => (
          <p key={id} className="small muted">
            {t('layers.none', { layer: text(title) })} {text(about)}{' '}
            {dataset && <Link to={`/datasets/${dataset}`}>{t('layers.bring')}</Link>}
          </p>
        ))}
    </div>
  );
}

/** The chosen layers of points as tables, for whom a map is no help. */
export function PlaceTables(): ReactNode {
  const layers = usePlaceLayers();
  const [chosen] = useChosen();
  return (
    <>
      {layers
        .filter(({ id, places }) => chosen.includes(id) && places.length > 0)
        .map((layer) => (
          <PlaceTable key={layer.id} layer={layer} />
        ))}
    </>
  );
}

type Place = PlaceLayer['places'][number];

function PlaceTable({ layer }: { layer: PlaceLayer }): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const keep = useKeepSearch(KEPT);
  const columns: readonly Column<Place>[] = [
    {
      id: 'name',
      header: t('layers.place'),
      value: ({ name }) => text(name),
      cell: ({ name, longitude, latitude }) => (
        <Link to={keep('/atlas', { at: `${longitude.toFixed(3)}_${latitude.toFixed(3)}_${NEAR}` })}>{text(name)}</Link>
      ),
    },
    { id: 'note', header: t('layers.note'), value: ({ note }) => text(note) },
    { id: 'longitude', header: t('column.longitude'), numeric: true, value: ({ longitude }) => +longitude.toFixed(3) },
    { id: 'latitude', header: t('column.latitude'), numeric: true, value: ({ latitude }) => +latitude.toFixed(3) },
  ];
  return (
    <div className="stack">
      <DataTable
        caption={text(layer.title)}
        columns={columns}
        rows={layer.places}
        firstRows={10}
        fileName={`atlas-${layer.id}`}
        origins={layer.origins}
      />
      <p className="small muted">{text(layer.about)}</p>
      <span className="row">
        {layer.origins.map((origin) => (
          <OriginBadge key={origin.batch} origin={origin} />
        ))}
      </span>
    </div>
  );
}
