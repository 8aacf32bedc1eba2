import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, Link, OriginBadge, Page, Query } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getPlantMap, listRegions } from '@industry/atlas/contract';
import { AtlasFilters } from '../industrial/atlas-filters.tsx';
import { AtlasMap } from '../industrial/atlas-map.tsx';
import { PlantList } from '../industrial/plant-list.tsx';
import { useBoundaries } from '../use-manufacturing-gva.ts';

/** The map of the plants with its layers, and the same as a list. */
export default function AtlasPage(): ReactNode {
  const { t } = useTranslation('atlas');
  // Borders are asked for beside the plants, not after them.
  const regions = useQuery({ queryKey: ['regions'], queryFn: () => call(listRegions) });
  useBoundaries(regions.data?.scheme);
  return (
    <Page title={t('atlas.title')} lead={t('atlas.lead')}>
      <p>
        <Link to="/atlas/specialisation">{t('lq.title')}</Link>
      </p>
      <Query name={['plant-map']} ask={() => call(getPlantMap)}>
        {(map) =>
          map.plants.length === 0 ? (
            <EmptyState title={t('atlas.none')}>
              <CommandLine command="npx industry import firm-plants FILE.csv" />
            </EmptyState>
          ) : (
            <>
              <AtlasFilters map={map} />
              <AtlasMap map={map} />
              <span className="row">
                {map.origins.map((origin) => (
                  <OriginBadge key={origin.batch} origin={origin} />
                ))}
              </span>
              <PlantList map={map} />
            </>
          )
        }
      </Query>
    </Page>
  );
}
