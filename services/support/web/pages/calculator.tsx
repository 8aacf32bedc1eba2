import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Link, Page, Query, Section, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { calculateSupport, type SupportCalculation } from '@industry/support/contract';
import { AnswerTag } from '../answer/answer-tag.tsx';
import { Clause } from '../answer/clause.tsx';
import { DayField } from '../answer/day-field.tsx';
import { useSaid } from '../answer/said.ts';
import { useAmount } from '../answer/use-amount.ts';
import { CalculatorForm } from '../calculators/calculator-form.tsx';
import { ScheduleView } from '../calculators/schedule-view.tsx';

/** What a measure brings and costs for what is asked for; what was typed is in the page's address alone. */
export default function CalculatorPage(): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const { section = '', name = '' }: { section?: string; name?: string } = useParams({ strict: false });
  const measure = `${section}/${name}`;
  const { said, question } = useSaid();
  const { bin: _bin, ...body } = question;
  return (
    <Query
      name={['support-calculation', measure, body]}
      ask={() => call(calculateSupport, { body: { ...body, measure } })}
    >
      {(calculation) => (
        <Page
          title={text(calculation.answer.title)}
          lead={t('calculator.lead')}
          crumbs={[
            { label: t('measure.title'), to: '/support' },
            { label: t('calculator.title'), to: '/support/calculators' },
          ]}
        >
          <DayField day={calculation.asOf} />
          <Section title={t('calculator.asked')}>
            <CalculatorForm key={measure} inputs={calculation.inputs} said={said} />
          </Section>
          <Result calculation={calculation} measure={measure} />
        </Page>
      )}
    </Query>
  );
}

function Result({ calculation, measure }: { calculation: SupportCalculation; measure: string }): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const format = useFormat();
  const amount = useAmount();
  const { answer, schedules, rates } = calculation;
  return (
    <Section
      title={t('calculator.result')}
      aside={schedules.length > 0 && <Link to="/methods/repayment-schedule">{t('navigator.method')}</Link>}
    >
      <FactsList
        rows={[
          [t('answer.title'), <AnswerTag key="answer" answer={answer.answer} />],
          [t('answer.amount'), answer.amount && amount(answer.amount)],
          ...answer.terms.map((term) => [text(term.text), amount(term.amount, term.unit)] as const),
          ...rates.map(
            ({ base, quote, rate, date }) =>
              [`1 ${base}`, `${format.number(rate)} ${quote}, ${format.date(date)}`] as const,
          ),
        ]}
      />
      {answer.reasons.length > 0 && (
        <ul>
          {answer.reasons.map((reason, at) => (
            <li key={at}>
              {text(reason.text)} <Clause clause={reason.clause} />
            </li>
          ))}
        </ul>
      )}
      {schedules.length > 0 && <p className="small muted">{t('calculator.equal')}</p>}
      {schedules.map((schedule) => (
        <ScheduleView key={schedule.term} schedule={schedule} />
      ))}
      <p>
        <Link to={`/support/measures/${measure}`}>{t('measure.open')}</Link>
      </p>
    </Section>
  );
}
