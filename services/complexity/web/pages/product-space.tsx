import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Fold, Link, Page, ProblemNotice, Query, Section, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getComplexGood, getComplexityOfCountry, getProductSpace } from '@industry/complexity/contract';
import { useCountries, useHome } from '../ask.ts';
import { useBasis, useKeep } from '../basis.ts';
import { BasisChoice } from '../basis-choice.tsx';
import { PageLinks } from '../page-links.tsx';
import { ResultNote } from '../result-note.tsx';
import { GoodCard } from '../space/good-card.tsx';
import { SpaceTable } from '../space/space-table.tsx';
import { SpaceView } from '../space/space-view.tsx';
import { WithTrade } from '../with-trade.tsx';

export default function ProductSpacePage(): ReactNode {
  const { t } = useTranslation('complexity');
  return (
    <WithTrade title={t('space.title')}>
      <Space />
    </WithTrade>
  );
}

const NONE: ReadonlySet<string> = new Set();

function Space(): ReactNode {
  const { t } = useTranslation('complexity');
  const basis = useBasis();
  const keep = useKeep();
  const home = useHome();
  const countries = useCountries();
  const [asked, chooseCountry] = useSearchState('country');
  const [good, chooseGood] = useSearchState('good');
  const country = asked ?? home;
  const profile = useQuery({
    queryKey: ['complexity-country', country, basis],
    queryFn: () => call(getComplexityOfCountry, { params: { country: country! }, query: basis }),
    enabled: country !== undefined,
  });
  const chosen = useQuery({
    queryKey: ['complexity-good', good, country, basis],
    queryFn: () =>
      call(getComplexGood, {
        params: { code: good! },
        query: { ...basis, limit: 12, ...(country !== undefined && { country }) },
      }),
    enabled: good !== undefined,
  });
  const present = useMemo(() => profile.data && new Set(profile.data.present), [profile.data]);
  const neighbours = useMemo(
    () => (good === undefined || !chosen.data ? NONE : new Set(chosen.data.neighbours.map(({ code }) => code))),
    [good, chosen.data],
  );
  return (
    <Page
      title={t('space.title')}
      lead={t('space.lead')}
      crumbs={[{ label: t('ranking.title'), to: keep('/complexity') }]}
    >
      <PageLinks country={country} />
      <Query name={['complexity-space', basis]} ask={() => call(getProductSpace, { query: basis })}>
        {(space) => (
          <>
            <BasisChoice result={space.result}>
              <Choice label={t('column.country')} value={country ?? ''} choices={countries} onChange={chooseCountry} />
            </BasisChoice>
            {profile.error && <ProblemNotice error={profile.error} />}
            <Section
              title={t('space.picture')}
              aside={<Link to="/methods/product-space-density">{t('method.product-space-density')}</Link>}
            >
              <div className="space-and-card">
                <SpaceView space={space} present={present} chosen={good} neighbours={neighbours} onPick={chooseGood} />
                <aside aria-label={t('card.title')} aria-live="polite">
                  {chosen.error && good !== undefined && <ProblemNotice error={chosen.error} />}
                  {good !== undefined && chosen.data ? (
                    <GoodCard answer={chosen.data} country={country} onPick={chooseGood} />
                  ) : (
                    <p className="muted">{t('card.none')}</p>
                  )}
                </aside>
              </div>
            </Section>
            <Section title={t('space.tableTitle')}>
              <Fold head={<p className="small muted">{t('space.tableRead')}</p>}>
                <SpaceTable space={space} present={present} onPick={chooseGood} />
              </Fold>
            </Section>
            <ResultNote result={space.result} />
          </>
        )}
      </Query>
    </Page>
  );
}
