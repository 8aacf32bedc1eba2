import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Link, Page, Query, Section, useFormat, UserTextView, useStep, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  decidePlanChange,
  getPlanChange,
  type PlanChange,
  submitPlanChange,
  withdrawPlanChange,
} from '@industry/programme/contract';
import { DecisionPanel } from '../decisions/decision-panel.tsx';
import { DecisionTag } from '../decisions/decision-state.tsx';
import { TraceList } from '../decisions/trace.tsx';
import { AssessmentSheet } from '../plan-changes/assessment-sheet.tsx';
import { EditChange } from '../plan-changes/edit-change.tsx';
import { ValueTable } from '../plan-changes/value-table.tsx';

export default function PlanChangePage(): ReactNode {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return (
    <Query name={['plan-change', id]} ask={() => call(getPlanChange, { params: { id } })}>
      {(change) => <ChangeOf key={change.id} change={change} />}
    </Query>
  );
}

function ChangeOf({ change }: { change: PlanChange }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const [editing, setEditing] = useState(false);
  const { indicator, offers } = change;
  return (
    <Page
      title={t('planChange.title', { act: change.act.code })}
      lead={<Link to={`/indicators/${indicator.id}`}>{text(indicator.title)}</Link>}
      crumbs={[{ label: t('nav.indicators'), to: '/indicators' }]}
    >
      <div className="button-row no-print">
        <button type="button" className="button secondary" onClick={() => globalThis.print()}>
          {t('planChange.print')}
        </button>
        {offers.edit && !editing && (
          <button type="button" className="button secondary" onClick={() => setEditing(true)}>
            {t('decision.edit')}
          </button>
        )}
      </div>
      <ActFacts change={change} />
      {editing ? (
        <Section title={t('decision.edit')}>
          <EditChange change={change} onDone={() => setEditing(false)} />
        </Section>
      ) : (
        <>
          <Section title={t('planChange.newPlan')}>
            <ValueTable change={change} />
          </Section>
          <Section title={t('planChange.sheet')}>
            <AssessmentSheet change={change} />
          </Section>
        </>
      )}
      <Section title={t('decision.title')}>
        <TraceList {...change} />
        {!editing && <Steps change={change} />}
      </Section>
    </Page>
  );
}

function ActFacts({ change }: { change: PlanChange }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const { act } = change;
  return (
    <FactsList
      rows={[
        [t('decision.stateLabel'), <DecisionTag key="state" state={change.state} />],
        [t('decision.actCode'), `${act.code}, ${change.clause}`],
        [t('decision.actTitle'), <UserTextView key="title" text={act.title} />],
        [t('decision.actAdopted'), format.date(act.adopted)],
        [t('planChange.body'), text(change.body.name)],
        [t('planChange.decides'), text(change.decides.name)],
        [t('planChange.grounds'), <UserTextView key="grounds" text={change.grounds} />],
      ]}
    />
  );
}

function Steps({ change }: { change: PlanChange }): ReactNode {
  const text = useText();
  const step = useStep();
  const { id, version, findings } = change;
  const params = { id };
  return (
    <DecisionPanel
      state={change.state}
      offers={change.offers}
      step={step}
      findings={findings.map(({ check, message }) => ({ id: check, text: text(message) }))}
      onSubmit={(confirmed, reason) =>
        void step.run(() => call(submitPlanChange, { params, body: { version, confirmed, ...(reason && { reason }) } }))
      }
      onDecide={(decision, remark) =>
        void step.run(() => call(decidePlanChange, { params, body: { version, decision, ...(remark && { remark }) } }))
      }
      onWithdraw={() => void step.run(() => call(withdrawPlanChange, { params, body: { version } }))}
    />
  );
}
