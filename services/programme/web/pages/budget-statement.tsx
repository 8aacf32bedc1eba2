import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Page, Query, Section, useFormat, UserTextView, useStep, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  type BudgetStatement,
  decideBudgetStatement,
  getBudgetStatement,
  submitBudgetStatement,
  withdrawBudgetStatement,
} from '@industry/programme/contract';
import { CompareVersions } from '../budget/compare-versions.tsx';
import { EditStatement } from '../budget/edit-statement.tsx';
import { LineTable } from '../budget/line-table.tsx';
import { useBudgetWords } from '../budget/words.ts';
import { DecisionPanel } from '../decisions/decision-panel.tsx';
import { DecisionTag } from '../decisions/decision-state.tsx';
import { TraceList } from '../decisions/trace.tsx';

export default function BudgetStatementPage(): ReactNode {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return (
    <Query name={['budget', 'statement', id]} ask={() => call(getBudgetStatement, { params: { id } })}>
      {(statement) => <StatementOf key={statement.id} statement={statement} />}
    </Query>
  );
}

function StatementOf({ statement }: { statement: BudgetStatement }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const words = useBudgetWords(statement.unit);
  const step = useStep();
  const [editing, setEditing] = useState(false);
  const { id, version, act, source, offers, period, state } = statement;
  const params = { id };
  return (
    <Page
      title={words.subject(statement)}
      lead={text(statement.body.name)}
      crumbs={[{ label: t('budget.title'), to: '/budget' }]}
    >
      <FactsList
        rows={[
          [t('decision.stateLabel'), <DecisionTag key="state" state={state} />],
          [t('budget.column.amount'), `${words.amount(statement.total)} ${text(statement.unit.name)}`],
          [t('budget.period'), format.period(period.start, period.end)],
          [t('decision.actCode'), act?.code],
          [t('decision.actTitle'), act && <UserTextView key="title" text={act.title} />],
          [t('decision.actAdopted'), act && format.date(act.adopted)],
          [t('budget.form.source'), source && <UserTextView key="source" text={source} />],
        ]}
      />
      {editing ? (
        <Section title={t('decision.edit')}>
          <EditStatement statement={statement} onDone={() => setEditing(false)} />
        </Section>
      ) : (
        <Section
          title={t('budget.form.lines')}
          aside={
            offers.edit && (
              <button type="button" className="button secondary" onClick={() => setEditing(true)}>
                {t('decision.edit')}
              </button>
            )
          }
        >
          <LineTable statement={statement} />
        </Section>
      )}
      <Section title={t('decision.title')}>
        <TraceList {...statement} />
        {!editing && (
          <DecisionPanel
            state={state}
            offers={offers}
            step={step}
            findings={statement.findings.map((finding) => ({ id: finding.check, text: words.finding(finding) }))}
            onSubmit={(confirmed, reason) =>
              void step.run(() =>
                call(submitBudgetStatement, { params, body: { version, confirmed, ...(reason && { reason }) } }),
              )
            }
            onDecide={(decision, remark) =>
              void step.run(() =>
                call(decideBudgetStatement, { params, body: { version, decision, ...(remark && { remark }) } }),
              )
            }
            onWithdraw={() => void step.run(() => call(withdrawBudgetStatement, { params, body: { version } }))}
          />
        )}
      </Section>
      {statement.versions.some((one) => one.id !== id) && (
        <Section title={t('budget.compare')}>
          <CompareVersions statement={statement} />
        </Section>
      )}
    </Page>
  );
}
