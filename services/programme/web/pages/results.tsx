import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Notice, Page, Query, Section, useSearchState, YearSlider } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getResults, type Results } from '@industry/programme/contract';
import { BodyList } from '../results/body-list.tsx';
import { RuleBox } from '../results/rule-box.tsx';

export default function ResultsPage(): ReactNode {
  const { t } = useTranslation('programme');
  const [year, setYear] = useSearchState('year');
  return (
    <Page
      title={t('results.title')}
      lead={t('results.lead')}
      crumbs={[{ label: t('nav.programme'), to: '/programme' }]}
    >
      <Query
        name={['results', year]}
        ask={() => call(getResults, { query: year === undefined ? {} : { year: Number(year) } })}
      >
        {(results) => <ResultsOf results={results} onYear={(next) => setYear(String(next))} />}
      </Query>
    </Page>
  );
}

function ResultsOf({ results, onYear }: { results: Results; onYear: (year: number) => void }): ReactNode {
  const { t } = useTranslation('programme');
  const graded = results.bodies.filter(({ rank }) => rank !== null).length;
  return (
    <>
      <YearSlider label={t('column.year')} years={results.years} value={results.year} onChange={onYear} />
      {graded < results.bodies.length && (
        <Notice
          title={t('results.fewTitle', {
            without: String(results.bodies.length - graded),
            all: String(results.bodies.length),
          })}
        >
          {t('results.few')}
        </Notice>
      )}
      <Section
        title={t('results.bodies', { year: String(results.year) })}
        aside={<Link to="/methods/results-funding">{t('method.of')}</Link>}
      >
        <BodyList results={results} />
      </Section>
      <Section title={t('results.rule.title')}>
        <RuleBox rule={results.rule} />
      </Section>
    </>
  );
}
