import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Link, Page, Query, Section, useFormat, useKeepSearch, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { explainSupport } from '@industry/support/contract';
import { AnswerTag } from '../answer/answer-tag.tsx';
import { Clause } from '../answer/clause.tsx';
import { ConditionLines } from '../answer/condition-lines.tsx';
import { useSaid } from '../answer/said.ts';
import { useAmount } from '../answer/use-amount.ts';

/** The path of one answer, for a manager and a lawyer. */
export default function ExplanationPage(): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const format = useFormat();
  const amount = useAmount();
  const keep = useKeepSearch(['facts', 'skipped', 'asOf', 'bin']);
  const { section = '', name = '' }: { section?: string; name?: string } = useParams({ strict: false });
  const measure = `${section}/${name}`;
  const { question } = useSaid();
  return (
    <Query
      name={['support-explanation', measure, question]}
      ask={() => call(explainSupport, { body: { ...question, measure } })}
    >
      {({ asOf, answer, lines }) => (
        <Page
          title={text(answer.title)}
          lead={t('answer.explanation')}
          crumbs={[
            { label: t('measure.title'), to: '/support' },
            { label: t('navigator.title'), to: keep('/support/navigator') },
          ]}
        >
          <FactsList
            rows={[
              [t('answer.title'), <AnswerTag key="answer" answer={answer.answer} />],
              [t('answer.day'), format.date(asOf)],
              [t('measure.clause'), <Clause key="clause" clause={answer.clause} />],
              [t('measure.operator'), answer.operator && text(answer.operator)],
              [t('answer.amount'), answer.amount && amount(answer.amount)],
              ...answer.terms.map((term) => [text(term.text), amount(term.amount, term.unit)] as const),
            ]}
          />
          <Section title={t('answer.path')}>
            <ConditionLines lines={lines} answered />
          </Section>
          {answer.nearest.length > 0 && (
            <Section
              title={t('answer.nearest')}
              aside={<Link to="/methods/nearest-change">{t('navigator.method')}</Link>}
            >
              <ul>
                {answer.nearest.map(({ changes, becomes }, at) => (
                  <li key={at}>
                    {changes.map(text).join('; ')} → {t(`answer.${becomes}`)}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <p>
            <Link to={`/support/measures/${measure}`}>{t('measure.open')}</Link>
          </p>
        </Page>
      )}
    </Query>
  );
}
