import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, Page, Query, useSearchCodes, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getWorldDevelopment, MOST_COUNTRIES } from '@industry/atlas/contract';
import { CountryComparison } from '../country-comparison.tsx';

/** The country among others: income per head first, and whatever else of the World Bank is imported. */
export default function CountriesPage(): ReactNode {
  const { t } = useTranslation('atlas');
  const [indicator] = useSearchState('indicator');
  const [asked] = useSearchCodes('countries');
  const countries = asked.filter((code) => /^[A-Z0-9]{3}$/.test(code)).slice(0, MOST_COUNTRIES);
  const query = { ...(indicator && { indicator }), ...(countries.length > 0 && { countries: countries.join(',') }) };
  return (
    <Page
      title={t('countries.title')}
      lead={t('countries.lead')}
      crumbs={[{ label: t('economy.nav'), to: '/economy' }]}
    >
      <Query name={['world-development', query]} ask={() => call(getWorldDevelopment, { query })}>
        {(answer) =>
          answer.indicator === null ? (
            <EmptyState title={t('series.none')}>
              <CommandLine command="npx industry import wdi wdi_NY.GDP.PCAP.PP.CD.csv" />
            </EmptyState>
          ) : (
            <CountryComparison answer={answer} indicator={answer.indicator} />
          )
        }
      </Query>
    </Page>
  );
}
