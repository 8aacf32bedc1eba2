import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Page, Query, Section, useSearchState, useText, YearSlider } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type BodyResults, getBodyResults } from '@industry/programme/contract';
import { useResultWords } from '../results/result-words.ts';
import { RowTable } from '../results/row-table.tsx';
import { RuleBox } from '../results/rule-box.tsx';

export default function BodyResultsPage(): ReactNode {
  const { body = '' }: { body?: string } = useParams({ strict: false });
  const [year] = useSearchState('year');
  return (
    <Query
      name={['results', body, year]}
      ask={() => call(getBodyResults, { params: { body }, query: year === undefined ? {} : { year: Number(year) } })}
    >
      {(results) => <ResultOf results={results} />}
    </Query>
  );
}

function ResultOf({ results }: { results: BodyResults }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const [, setYear] = useSearchState('year');
  return (
    <Page
      title={text(results.result.body.name)}
      lead={t('results.bodyLead')}
      crumbs={[{ label: t('results.title'), to: `/results?year=${results.year}` }]}
    >
      <YearSlider
        label={t('column.year')}
        years={results.years}
        value={results.year}
        onChange={(next) => setYear(String(next))}
      />
      <KeyResult results={results} />
      <Section
        title={t('results.rows', { year: String(results.year) })}
        aside={<Link to="/methods/results-funding">{t('method.of')}</Link>}
      >
        <RowTable results={results} />
      </Section>
      <Section title={t('results.rule.title')}>
        <RuleBox rule={results.rule} />
      </Section>
    </Page>
  );
}

function KeyResult({ results: { result } }: { results: BodyResults }): ReactNode {
  const { t } = useTranslation('programme');
  const words = useResultWords();
  return (
    <dl className="key-figures">
      <div>
        <dt>{t('results.column.grade')}</dt>
        <dd>
          <span className="key-figure">{words.grade(result)}</span>
          <span className="small">
            {result.rank === null ? t('results.unranked') : t('results.place', { rank: String(result.rank) })}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('results.column.score')}</dt>
        <dd>
          <span className="key-figure">{words.score(result)}</span>
          <span className="small">{t('results.counted', { share: words.share(result.countedShare) })}</span>
        </dd>
      </div>
      <div>
        <dt>{t('results.column.unknown')}</dt>
        <dd>
          <span className="key-figure">{words.share(result.unknownShare)}</span>
          <span className="small">
            {t('results.unknownOf', {
              unknown: String(result.counts.unknown + result.counts['not-comparable']),
              all: String(result.indicators),
            })}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('results.column.late')}</dt>
        <dd>
          <span className="key-figure">{result.late}</span>
        </dd>
      </div>
    </dl>
  );
}
