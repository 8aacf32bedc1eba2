import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, Page, Query } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getEconomy } from '@industry/atlas/contract';
import { SeriesView } from '../series-view.tsx';

/** The country by quarters: output of the sectors, prices, incomes, trade, rates. */
export default function EconomyPage(): ReactNode {
  const { t } = useTranslation('atlas');
  return (
    <Page title={t('economy.title')} lead={t('economy.lead')}>
      <Query name={['economy']} ask={() => call(getEconomy)}>
        {(answer) =>
          answer.series.length > 0 ? (
            <SeriesView title={t('economy.series')} region={t('map.nation')} {...answer} />
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
