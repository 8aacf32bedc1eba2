import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type MapPoint, OriginBadge, useFormat, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listTowns } from '@industry/atlas/contract';

export function useTowns() {
  return useQuery({ queryKey: ['towns'], queryFn: () => call(listTowns), staleTime: Infinity }).data;
}

/** Towns as points of a map: the area of a point grows with the population, and the smallest can still be seen. */
export function useTownPoints(): readonly MapPoint[] {
  const [shown] = useSearchState('towns');
  const format = useFormat();
  const towns = useTowns()?.towns ?? [];
  if (shown !== '1') return [];
  return towns.map(({ id, name, population, longitude, latitude }) => ({
    id,
    name: population ? `${name}, ${format.number(String(population))}` : name,
    longitude: Number(longitude),
    latitude: Number(latitude),
    radius: 1.5 + Math.sqrt(population ?? 0) / 260,
  }));
}

/** Whether the map shows the towns; nothing where none are imported. */
export function TownSwitch(): ReactNode {
  const { t } = useTranslation('atlas');
  const [shown, show] = useSearchState('towns');
  const origin = useTowns()?.origin;
  if (!origin) return null;
  return (
    <span className="row">
      <label className="row no-print">
        <input
          type="checkbox"
          checked={shown === '1'}
          onChange={(event) => show(event.target.checked ? '1' : undefined)}
        />
        {t('towns.show')}
      </label>
      {shown === '1' && <OriginBadge origin={origin} />}
    </span>
  );
}
