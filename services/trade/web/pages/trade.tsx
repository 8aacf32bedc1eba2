import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, type Column, DataTable, Link, Page, Query, Section, useFormat } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getTradeProfile, type LoadedTradeYear } from '@industry/trade/contract';
import { useCountries, useTradeYears } from '../parts/ask.ts';
import { useKeep } from '../parts/basis.ts';
import { Origins } from '../parts/origins.tsx';
import { Missing, WithTrade } from '../parts/with-trade.tsx';
import { GoodsMap } from '../profile/goods-map.tsx';
import { KeyFigures } from '../profile/key-figures.tsx';
import { Story } from '../profile/story.tsx';
import { GoodSearch } from './search.tsx';

export default function TradePage(): ReactNode {
  const { t } = useTranslation('trade');
  return (
    <WithTrade title={t('nav')}>
      <Overview />
    </WithTrade>
  );
}

/** What is loaded, the programme's country in short, and the ways on. */
function Overview(): ReactNode {
  const { t } = useTranslation('trade');
  const loaded = useTradeYears().data;
  const countries = useCountries();
  const navigate = useNavigate();
  const keep = useKeep();
  if (!loaded) return null;
  const { home } = loaded;
  return (
    <Page title={t('nav')} lead={t('overview.lead')}>
      <div className="choices no-print">
        <Choice
          label={t('overview.country')}
          value=""
          none={t('overview.choose')}
          choices={countries}
          onChange={(id) => id !== '' && void navigate({ to: `/trade/countries/${id}` })}
        />
      </div>
      <p className="row">
        <Link to={keep('/trade/comparison')}>{t('comparison.title')}</Link>
        <Link to="/trade/mirror">{t('mirror.title')}</Link>
        <Link to="/complexity">{t('overview.complexity')}</Link>
      </p>
      {countries.some(({ id }) => id === home) && <Home country={home} />}
      <Section title={t('search.title')}>
        <GoodSearch />
      </Section>
      <Section title={t('overview.loaded')}>
        <LoadedYears years={loaded.years} />
        {loaded.missing.length > 0 && (
          <>
            <h3>{t('overview.missing')}</h3>
            <Missing loaded={loaded} />
          </>
        )}
      </Section>
    </Page>
  );
}

function Home({ country }: { country: string }): ReactNode {
  const { t } = useTranslation('trade');
  const keep = useKeep();
  return (
    <Section
      title={t('overview.home')}
      aside={<Link to={keep(`/trade/countries/${country}`)}>{t('overview.profile')}</Link>}
    >
      <Query
        name={['trade-profile', country, 'overview']}
        ask={() => call(getTradeProfile, { params: { country }, query: {} })}
      >
        {(profile) => (
          <div className="stack">
            <KeyFigures profile={profile} />
            <Story profile={profile} />
            <GoodsMap country={country} by="section" />
            <Origins origins={profile.basis.origins} />
          </div>
        )}
      </Query>
    </Section>
  );
}

function LoadedYears({ years }: { years: readonly LoadedTradeYear[] }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const columns: readonly Column<LoadedTradeYear>[] = [
    { id: 'year', header: t('column.year'), value: (row) => row.year },
    {
      id: 'source',
      header: t('column.source'),
      value: (row) => t(`source.${row.source}`),
      cell: (row) => <Link to={`/datasets/${row.source}`}>{t(`source.${row.source}`)}</Link>,
    },
    { id: 'classification', header: t('column.scheme'), value: (row) => row.classification },
    {
      id: 'countries',
      header: t('column.countries'),
      numeric: true,
      value: (row) => row.countries,
      cell: (row) => format.number(String(row.countries)),
    },
    {
      id: 'goods',
      header: t('column.goods'),
      numeric: true,
      value: (row) => row.goods,
      cell: (row) => format.number(String(row.goods)),
    },
    { id: 'partners', header: t('column.partners'), value: (row) => t(row.partners ? 'yes' : 'no') },
    { id: 'imports', header: t('column.imports'), value: (row) => t(row.imports ? 'yes' : 'no') },
  ];
  return <DataTable caption={t('overview.loaded')} columns={columns} rows={years} fileName="trade-years" />;
}
