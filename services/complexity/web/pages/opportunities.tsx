import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Choice,
  Link,
  Notice,
  Page,
  Query,
  Section,
  useSearchCodes,
  useSearchPatch,
  useSearchState,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listOpportunities } from '@industry/complexity/contract';
import { useCountries } from '../ask.ts';
import { useBasis, useKeep } from '../basis.ts';
import { BasisChoice } from '../basis-choice.tsx';
import { SHOWN, useAsked } from '../opportunities/asked.ts';
import { Basket, BasketLine } from '../opportunities/basket.tsx';
import { Filters } from '../opportunities/filters.tsx';
import { GrowthChoice, growthQuery } from '../opportunities/growth-choice.tsx';
import { OpportunitiesScatter } from '../opportunities/opportunities-scatter.tsx';
import { OpportunitiesTable } from '../opportunities/opportunities-table.tsx';
import { Weights } from '../opportunities/weights.tsx';
import { PageLinks } from '../page-links.tsx';
import { ResultNote } from '../result-note.tsx';
import { WithTrade } from '../with-trade.tsx';

export default function OpportunitiesPage(): ReactNode {
  const { t } = useTranslation('complexity');
  const { country = '' }: { country?: string } = useParams({ strict: false });
  return (
    <WithTrade title={t('opportunities.title')}>
      <OpportunitiesOf country={country} />
    </WithTrade>
  );
}

function OpportunitiesOf({ country }: { country: string }): ReactNode {
  const { t } = useTranslation('complexity');
  const text = useText();
  const basis = useBasis();
  const keep = useKeep();
  const patch = useSearchPatch();
  const navigate = useNavigate();
  const countries = useCountries();
  const { weights, filters, limit } = useAsked();
  const [growthYears] = useSearchState('growthYears');
  const [basket, setBasket] = useSearchCodes('add');
  const toggle = (code: string): void =>
    setBasket(basket.includes(code) ? basket.filter((one) => one !== code) : [...basket, code].slice(0, 100));
  const label = countries.find(({ id }) => id === country)?.label ?? country;
  const crumbs = [
    { label: t('ranking.title'), to: keep('/complexity') },
    { label, to: keep(`/complexity/countries/${country}`) },
  ];
  return (
    <Page title={t('opportunities.titleOf', { country: label })} lead={t('opportunities.lead')} crumbs={crumbs}>
      <PageLinks country={country} />
      <Query
        name={['complexity-opportunities', country, basis, weights, filters, limit, growthYears]}
        ask={() =>
          call(listOpportunities, {
            params: { country },
            query: { ...basis, ...weights, ...filters, ...growthQuery(growthYears), limit },
          })
        }
      >
        {(answer) => (
          <>
            <BasisChoice result={answer.result}>
              <Choice
                label={t('column.country')}
                value={country}
                choices={countries}
                onChange={(id) =>
                  void navigate({
                    to: `/complexity/countries/${id}/opportunities`,
                    search: (before: Record<string, unknown>) => before,
                  })
                }
              />
            </BasisChoice>
            {answer.notes.map((note) => (
              <Notice key={note.en} kind="source-note">
                {text(note)}
              </Notice>
            ))}
            <Section
              title={t('scatter.title')}
              aside={<Link to="/methods/product-space-density">{t('method.product-space-density')}</Link>}
            >
              <OpportunitiesScatter country={country} filters={filters} basket={basket} onToggle={toggle} />
            </Section>
            <Basket country={country} codes={basket} onChange={setBasket} />
            <Section
              title={t('opportunities.goods')}
              aside={<Link to="/methods/opportunity-score">{t('method.opportunity-score')}</Link>}
            >
              <div className="score-tools no-print">
                <Weights weights={{ ...answer.weights, ...weights }} />
                <Filters filters={filters} />
              </div>
              <GrowthChoice answer={answer} />
              <Choice
                label={t('opportunities.show')}
                value={String(limit)}
                onChange={(show) => patch({ show })}
                choices={SHOWN.map((one) => ({
                  id: String(one),
                  label: one === SHOWN.at(-1) ? t('opportunities.showAll') : String(one),
                }))}
              />
              {answer.found === 0 ? (
                <Notice>{t('opportunities.none')}</Notice>
              ) : (
                <OpportunitiesTable answer={answer} basket={basket} onToggle={toggle} />
              )}
            </Section>
            <ResultNote result={answer.result} />
            <BasketLine country={country} codes={basket} />
          </>
        )}
      </Query>
    </Page>
  );
}
