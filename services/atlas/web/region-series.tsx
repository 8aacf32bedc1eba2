import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, Query, type RegionSectionProps, Section, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getRegionSeries, listRegions } from '@industry/atlas/contract';
import { SeriesView } from './series-view.tsx';

/** Section of a passport: what is published about the region beside manufacturing. */
export default function RegionSeries({ region }: RegionSectionProps): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const regions = useQuery({ queryKey: ['regions'], queryFn: () => call(listRegions) });
  const found = regions.data?.schemes.flatMap((scheme) => scheme.regions).find(({ code }) => code === region);
  const name = found === undefined ? region : text(found.name);
  return (
    <Query name={['region-series', region]} ask={() => call(getRegionSeries, { params: { code: region } })}>
      {(answer) =>
        answer.series.length > 0 ? (
          <SeriesView title={t('series.region')} region={name} {...answer} />
        ) : (
          <Section title={t('series.region')}>
            <EmptyState title={t('series.none')}>
              <CommandLine command="npx industry import bns-grp FILE.xlsx" />
            </EmptyState>
          </Section>
        )
      }
    </Query>
  );
}
