import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, LineChart, Page, Query, Section, useFormat, useSearchState } from '@industry/design';
import { listExchangeRates, type ExchangeRate } from '@industry/exchange-rates/contract';
import { call } from '@industry/http/client.ts';
import { EnterRate } from './enter-rate.tsx';
import { RateTable } from './rate-table.tsx';

/** Days between two rates that a line still joins: weekends and holidays. */
const LONGEST_REST = 12;
const DAYS = 365.25;

export default function ExchangeRatesPage(): ReactNode {
  const { t } = useTranslation('exchange-rates');
  const format = useFormat();
  const id = useId();
  const [asked, choose] = useSearchState('currency');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Query
        name={['exchange-rates', asked]}
        ask={() => call(listExchangeRates, { query: asked && /^[A-Z]{3}$/.test(asked) ? { currency: asked } : {} })}
      >
        {({ currencies, currency, rates, origins }) =>
          currency === null || rates.length === 0 ? (
            <EmptyState title={t('none')}>
              <p>{t('noneRemedy')}</p>
              <CommandLine command="npx industry import exchange-rates FILE.csv" />
            </EmptyState>
          ) : (
            <Section title={t('series', { currency })}>
              <div className="row no-print">
                <label htmlFor={id}>{t('currency')}</label>
                <select
                  id={id}
                  className="input"
                  style={{ width: 'auto' }}
                  value={currency}
                  onChange={(event) => choose(event.target.value)}
                >
                  {currencies.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </select>
              </div>
              {rates.length > 9 && (
                <LineChart
                  description={t('chart', { currency })}
                  digits={2}
                  gap={LONGEST_REST / DAYS}
                  series={[{ id: currency, label: currency, main: true, points: rates.map(point(format.date)) }]}
                />
              )}
              <RateTable rates={rates} origins={origins} />
            </Section>
          )
        }
      </Query>
      <EnterRate />
    </Page>
  );
}

function point(write: (date: string) => string) {
  return ({ date, perUnit }: ExchangeRate) => {
    const year = Number(date.slice(0, 4));
    const day = (Date.parse(date) - Date.UTC(year, 0, 1)) / 86_400_000;
    return { year: year + day / DAYS, value: perUnit, label: write(date) };
  };
}
