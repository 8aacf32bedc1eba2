import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EmptyState,
  Link,
  Notice,
  OriginBadge,
  Page,
  ProblemNotice,
  Section,
  useFormat,
  useText,
  Waiting,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { evaluateSupport, type SupportAnswer, type SupportEvaluation } from '@industry/support/contract';
import { DayField } from '../answer/day-field.tsx';
import { useSaid } from '../answer/said.ts';
import { AnswerCard } from '../navigator/answer-card.tsx';
import { Bundle } from '../navigator/bundle.tsx';
import { QuestionForm } from '../navigator/question-form.tsx';

/** Which support a firm can get: one question at a time, and what every measure answers meanwhile. */
export default function NavigatorPage(): ReactNode {
  const { t } = useTranslation('support');
  const { question, skipped } = useSaid();
  const query = useQuery({
    queryKey: ['support-evaluation', question, skipped],
    queryFn: () => call(evaluateSupport, { body: { ...question, skipped } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={t('navigator.title')}
      lead={t('navigator.lead')}
      crumbs={[{ label: t('measure.title'), to: '/support' }]}
    >
      {query.data ? (
        <Evaluation evaluation={query.data} />
      ) : query.error ? (
        <ProblemNotice error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Waiting />
      )}
      {query.data && query.error && <ProblemNotice error={query.error} />}
    </Page>
  );
}

const KINDS = ['yes', 'unknown', 'no'] as const;

function Evaluation({ evaluation }: { evaluation: SupportEvaluation }): ReactNode {
  const { t } = useTranslation('support');
  const format = useFormat();
  const { asOf, period, answers, questions, bundle, rates } = evaluation;
  const { said, skipped, answer, skip, again } = useSaid();
  const [next] = questions;
  const ended = period?.until !== null && period !== null && asOf < period.until;
  return (
    <>
      <DayField day={asOf} />
      {ended && <p className="small muted">{t('navigator.day', { date: format.date(asOf) })}</p>}
      <Section title={t('navigator.question')}>
        <p role="status">
          {KINDS.map((kind) =>
            t(`navigator.count.${kind}`, { count: answers.filter((one) => one.answer === kind).length }),
          ).join(' · ')}
        </p>
        {next ? (
          <>
            <QuestionForm
              key={next.fact}
              question={next}
              onAnswer={(value) => answer(next.fact, value)}
              onSkip={() => skip(next.fact)}
            />
            <p className="small muted">{t('navigator.decides', { count: next.decides, left: questions.length })}</p>
          </>
        ) : (
          <EmptyState title={t('navigator.noQuestions')} />
        )}
        {(Object.keys(said).length > 0 || skipped.length > 0) && (
          <p className="no-print">
            <button type="button" className="button secondary" onClick={again}>
              {t('navigator.again')}
            </button>
          </p>
        )}
      </Section>
      {evaluation.facts.length > 0 && (
        <Section title={t('navigator.facts')}>
          <Facts facts={evaluation.facts} />
          {rates.map(({ base, quote, rate, date }) => (
            <p key={base} className="small muted">
              1 {base} = {format.number(rate)} {quote}, {format.date(date)}
            </p>
          ))}
        </Section>
      )}
      {bundle && (
        <Section
          title={t('navigator.bundle.title')}
          aside={<Link to="/methods/lawful-bundle">{t('navigator.method')}</Link>}
        >
          <Bundle bundle={bundle} answers={answers} />
        </Section>
      )}
      {KINDS.map((kind) => (
        <Answers key={kind} kind={kind} answers={answers.filter((one) => one.answer === kind)} />
      ))}
      <Notice>{t('navigator.notKept')}</Notice>
    </>
  );
}

function Answers({ kind, answers }: { kind: (typeof KINDS)[number]; answers: readonly SupportAnswer[] }): ReactNode {
  const { t } = useTranslation('support');
  if (answers.length === 0) return null;
  return (
    <Section
      title={t(`navigator.kind.${kind}`, { count: answers.length })}
      aside={kind === 'no' && <Link to="/methods/nearest-change">{t('navigator.method')}</Link>}
    >
      <ul className="cards answer-cards">
        {answers.map((one) => (
          <AnswerCard key={one.measure} answer={one} />
        ))}
      </ul>
    </Section>
  );
}

function Facts({ facts }: { facts: SupportEvaluation['facts'] }): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const { takeBack } = useSaid();
  return (
    <ul className="said-facts">
      {facts.map(({ fact, text: name, value, register }) => (
        <li key={fact}>
          {text(name)}: <strong>{text(value)}</strong>{' '}
          {register === null ? (
            <button type="button" className="link-button no-print" onClick={() => takeBack(fact)}>
              {t('navigator.change')}
              <span className="visually-hidden">: {text(name)}</span>
            </button>
          ) : (
            register.origins.map((origin) => <OriginBadge key={origin.batch} origin={origin} />)
          )}
        </li>
      ))}
    </ul>
  );
}
