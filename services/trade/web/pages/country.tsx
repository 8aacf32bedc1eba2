import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Link, Page, Query, Section, useName, useSearchCodes } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getTradeProfile } from '@industry/trade/contract';
import { useCountries } from '../parts/ask.ts';
import { useKeep, useTradeBasis } from '../parts/basis.ts';
import { BasisChoice } from '../parts/basis-choice.tsx';
import { GoodsTable } from '../parts/goods-table.tsx';
import { ResultNote } from '../parts/origins.tsx';
import { WithTrade } from '../parts/with-trade.tsx';
import { GoodsMap } from '../profile/goods-map.tsx';
import { GroupingChoice, useGrouping } from '../profile/grouping.tsx';
import { KeyFigures } from '../profile/key-figures.tsx';
import { MainPartners } from '../profile/main-partners.tsx';
import { OverYears } from '../profile/over-years.tsx';
import { Peers } from '../profile/peers.tsx';
import { Story } from '../profile/story.tsx';

const MOST_PEERS = 9;

export default function CountryPage(): ReactNode {
  const { country = '' }: { country?: string } = useParams({ strict: false });
  return (
    <WithTrade title={country}>
      <Country country={country} />
    </WithTrade>
  );
}

function Country({ country }: { country: string }): ReactNode {
  const { t } = useTranslation('trade');
  const basis = useTradeBasis();
  const name = useName();
  const keep = useKeep();
  const navigate = useNavigate();
  const by = useGrouping();
  const countries = useCountries();
  const [peers] = useSearchCodes('peers');
  const asked = peers.filter((code) => /^[A-Z0-9]{3}$/.test(code) && code !== country).slice(0, MOST_PEERS);
  const query = { ...basis, limit: 15, ...(asked.length > 0 && { peers: asked.join(',') }) };
  return (
    <Query name={['trade-profile', country, query]} ask={() => call(getTradeProfile, { params: { country }, query })}>
      {(profile) => (
        <Page
          title={t('country.title', { country: name(profile.names, country).text })}
          lead={t('country.lead')}
          crumbs={[{ label: t('nav'), to: keep('/trade') }]}
        >
          <BasisChoice basis={profile.basis}>
            <Choice
              label={t('column.country')}
              value={country}
              choices={countries}
              onChange={(id) =>
                void navigate({ to: `/trade/countries/${id}`, search: (before: Record<string, unknown>) => before })
              }
            />
          </BasisChoice>
          <KeyFigures profile={profile} />
          <Section title={t('country.story')}>
            <Story profile={profile} />
          </Section>
          <Section title={t('map.title')} aside={<Link to="/methods/trade-profile">{t('method.profile')}</Link>}>
            <GroupingChoice />
            <GoodsMap country={country} by={by} />
          </Section>
          <Section title={t('years.title')}>
            <OverYears country={country} by={by} />
          </Section>
          <Section title={t('peers.title')}>
            <Peers profile={profile} />
            <p className="small">
              <Link to={keep('/trade/comparison', { countries: [country, ...asked].join(',') })}>
                {t('comparison.link')}
              </Link>
            </p>
          </Section>
          <Section title={t('goods.top')}>
            <GoodsTable
              caption={t('goods.table', { year: String(profile.basis.year) })}
              goods={profile.topGoods}
              fileName={`trade-${country}-${profile.basis.year}-top`}
              origins={[...profile.basis.origins, ...profile.further]}
            />
            <p>
              <Link to={keep(`/trade/countries/${country}/goods`)}>{t('goods.all', { count: profile.goods })}</Link>
            </p>
          </Section>
          <Section title={t('partners.title')}>
            <MainPartners country={country} />
          </Section>
          <ResultNote result={profile.result} origins={profile.basis.origins} further={profile.further} />
        </Page>
      )}
    </Query>
  );
}
