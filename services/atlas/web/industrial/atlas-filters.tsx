import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, useFormat, useSearchPatch, useSearchState, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { AREA_LEVELS, type PlantMap } from '@industry/atlas/contract';
import { browseClassifier } from '@industry/classifiers/contract';
import { useAtlasFilter } from './filters.ts';
import { PLANT_COUNT, useLayers, useLevel } from './use-layer.ts';

/** Region, sector, activity, size, zone and what the areas are coloured by: in the address, so that a link carries them. */
export function AtlasFilters({ map }: { map: PlantMap }): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const filter = useAtlasFilter();
  const patch = useSearchPatch();
  const layers = useLayers();
  const level = useLevel();
  const activityName = useActivityName(filter.sector);
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
        onChange={(value) => patch({ sector: value || undefined, activity: undefined, page: undefined })}
      />
      {filter.sector !== undefined && (
        <Choice
          label={t('atlas.activity')}
          value={filter.activity ?? ''}
          none={t('atlas.all')}
          choices={map.activities
            .filter((code) => code.startsWith(filter.sector!))
            .map((code) => ({ id: code, label: [code, activityName(code)].filter(Boolean).join(' ') }))}
          onChange={set('activity')}
        />
      )}
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
      <Choice
        label={t('atlas.level')}
        value={level}
        choices={AREA_LEVELS.map((id) => ({ id, label: t(`atlas.level.${id}`) }))}
        onChange={(value) => patch({ level: value === 'region' ? undefined : value })}
      />
    </div>
  );
}

/** Name of a class of OKED, or of the nearest one above that the classifier has; nothing where it is not imported. */
function useActivityName(sector: string | undefined): (code: string) => string {
  const { language } = useFormat();
  const found = useQuery({
    queryKey: ['classifier', 'oked', sector],
    queryFn: () => call(browseClassifier, { params: { classifier: 'oked' }, query: { q: sector! } }),
    enabled: sector !== undefined,
    staleTime: Infinity,
    retry: false,
  });
  const names = new Map((found.data?.classes ?? []).map((one) => [one.code, one.names]));
  return (code) => {
    for (let end = code.length; end > 2; end -= 1) {
      const known = names.get(code.slice(0, end));
      if (known) return known[language] ?? known.ru ?? '';
    }
    return '';
  };
}
