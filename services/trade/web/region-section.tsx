import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, Query, type RegionSectionProps, Section, useFormat } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getRegionTrade, type RegionTrade } from '@industry/trade/contract';
import { GoodsTable } from './parts/goods-table.tsx';
import { Origins } from './parts/origins.tsx';

/** What a region sells; without data by region, why and how they come. */
export default function TradeOfRegion({ region }: RegionSectionProps): ReactNode {
  const { t } = useTranslation('trade');
  return (
    <Section title={t('region.title')} id="trade">
      <Query name={['trade-region', region]} ask={() => call(getRegionTrade, { params: { region } })}>
        {(answer) =>
          answer.profile === null ? (
            <EmptyState title={t('region.none')}>
              <p>{t('region.why')}</p>
              <CommandLine command={answer.command} />
            </EmptyState>
          ) : (
            <Shown answer={answer} profile={answer.profile} />
          )
        }
      </Query>
    </Section>
  );
}

interface ShownProps {
  answer: RegionTrade;
  profile: NonNullable<RegionTrade['profile']>;
}

function Shown({ answer, profile }: ShownProps): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  return (
    <div className="stack">
      <p>
        {t('region.sells', {
          year: String(profile.year),
          total: format.compact(profile.total),
          share: format.percent(profile.shareOfRegions),
          top5: format.percent(profile.concentration.top5),
        })}{' '}
        {profile.diversity === null ? t('region.noWorld') : t('region.diversity', { count: profile.diversity })}
      </p>
      <GoodsTable
        caption={t('goods.table', { year: String(profile.year) })}
        goods={profile.goods}
        fileName={`trade-region-${answer.region}-${profile.year}`}
        origins={[...answer.origins, ...answer.further]}
        searchable
      />
      <Origins origins={[...answer.origins, ...answer.further]} />
    </div>
  );
}
