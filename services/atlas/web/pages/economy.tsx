import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, Page, Query } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getEconomy, type Series } from '@industry/atlas/contract';
import { SeriesView } from '../series-view.tsx';

const DECENT_WORK = 'bns-decent-work';
const PARTS: readonly {
  readonly heading: string;
  readonly parameter: string;
  readonly holds: (series: Series) => boolean;
}[] = [
  { heading: 'economy.series', parameter: 'series', holds: ({ dataset }) => dataset !== DECENT_WORK },
  { heading: 'economy.work', parameter: 'work', holds: ({ dataset }) => dataset === DECENT_WORK },
];

/** The country by quarters: output of the sectors, prices, incomes, trade, rates; by years decent work. */
export default function EconomyPage(): ReactNode {
  const { t } = useTranslation('atlas');
  return (
    <Page title={t('economy.title')} lead={t('economy.lead')}>
      <Query name={['economy']} ask={() => call(getEconomy)}>
        {(answer) =>
          answer.series.length > 0 ? (
            PARTS.map(({ heading, parameter, holds }) => (
              <SeriesView
                key={parameter}
                title={t(heading)}
                parameter={parameter}
                region={t('map.nation')}
                origins={answer.origins}
                series={answer.series.filter(holds)}
              />
            ))
          ) : (
            <EmptyState title={t('series.none')}>
              <CommandLine command="npx industry import kz-macro-quarterly FILE.csv" />
            </EmptyState>
          )
        }
      </Query>
    </Page>
  );
}
