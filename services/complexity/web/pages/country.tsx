import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Page, Query, Section, useName, Choice, useSearchCodes } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getComplexityOfCountry, getComplexityRanking } from '@industry/complexity/contract';
import { useCountries } from '../ask.ts';
import { useBasis, useKeep } from '../basis.ts';
import { BasisChoice } from '../basis-choice.tsx';
import { DiversityChart } from '../country/diversity-chart.tsx';
import { ProfileFigures } from '../country/profile-figures.tsx';
import { Story } from '../country/story.tsx';
import { TopGoods } from '../country/top-goods.tsx';
import { PeerChoice } from '../country-choices.tsx';
import { PageLinks } from '../page-links.tsx';
import { RankHistory } from '../ranking/rank-history.tsx';
import { ResultNote } from '../result-note.tsx';
import { WithTrade } from '../with-trade.tsx';

export default function CountryPage(): ReactNode {
  const { country = '' }: { country?: string } = useParams({ strict: false });
  return (
    <WithTrade title={country}>
      <Country country={country} />
    </WithTrade>
  );
}

function Country({ country }: { country: string }): ReactNode {
  const { t } = useTranslation('complexity');
  const basis = useBasis();
  const name = useName();
  const keep = useKeep();
  const navigate = useNavigate();
  const countries = useCountries();
  const [peers] = useSearchCodes('peers');
  const ranking = useQuery({
    queryKey: ['complexity-ranking', basis],
    queryFn: () => call(getComplexityRanking, { query: basis }),
  }).data;
  const crumbs = [{ label: t('ranking.title'), to: keep('/complexity') }];
  return (
    <Query
      name={['complexity-country', country, basis]}
      ask={() => call(getComplexityOfCountry, { params: { country }, query: basis })}
    >
      {(profile) => (
        <Page title={name(profile.names, country).text} lead={t('country.lead')} crumbs={crumbs}>
          <PageLinks country={country} />
          <BasisChoice result={profile.result}>
            <Choice
              label={t('column.country')}
              value={country}
              choices={countries}
              onChange={(id) =>
                void navigate({
                  to: `/complexity/countries/${id}`,
                  search: (before: Record<string, unknown>) => before,
                })
              }
            />
          </BasisChoice>
          <ProfileFigures profile={profile} ranking={ranking} />
          <Section title={t('country.story')}>
            <Story profile={profile} ranking={ranking} />
          </Section>
          <Section title={t('history.title')}>
            <PeerChoice without={country} />
            <RankHistory countries={[country, ...peers.filter((one) => one !== country)]} />
          </Section>
          {ranking && (
            <Section title={t('diversity.title')}>
              <DiversityChart ranking={ranking} chosen={[country, ...peers]} />
              <p className="small">
                <Link to={keep('/complexity')}>{t('diversity.table')}</Link>
              </p>
            </Section>
          )}
          <Section title={t('country.goods')} aside={<Link to="/methods/prody-expy">{t('method.prody-expy')}</Link>}>
            <TopGoods profile={profile} />
          </Section>
          <ResultNote result={profile.result} />
        </Page>
      )}
    </Query>
  );
}
