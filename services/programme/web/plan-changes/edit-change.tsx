import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice, Query, staleRecord, StaleSave, useFormat, useStaleTexts, useStep } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getPlanSheet, type PlanChange, savePlanChange } from '@industry/programme/contract';
import type { UserText } from '@industry/values';
import { type ChangeContent, ChangeForm } from './change-form.tsx';
import { requestOf } from './request.ts';

function contentOf({ act, clause, values, grounds, assessment }: PlanChange): ChangeContent {
  const answered = assessment.flatMap(({ id, answer }): [string, UserText][] => (answer ? [[id, answer]] : []));
  return {
    act,
    clause,
    values: values.map(({ year, value }) => ({ year, value })),
    grounds,
    answers: Object.fromEntries(answered),
  };
}

/** A draft, or a proposal that was returned, in a form; a stale save shows both. */
export function EditChange({ change, onDone }: { change: PlanChange; onDone: () => void }): ReactNode {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const step = useStep();
  const stale = useStaleTexts<PlanChange>(step.error);
  const [content, setContent] = useState(() => contentOf(change));
  const [version, setVersion] = useState(change.version);
  const save = async (from: number): Promise<void> => {
    const body = { version: from, ...requestOf(content, format.language) };
    if (await step.run(() => call(savePlanChange, { params: { id: change.id }, body }))) onDone();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(version);
  };
  const written = (values: ChangeContent['values']): string =>
    format.list(values.map(({ year, value }) => `${year}: ${value}`));
  return (
    <Query
      name={['plan-sheet', change.indicator.id]}
      ask={() => call(getPlanSheet, { params: { id: change.indicator.id } })}
    >
      {(sheet) => (
        <form className="stack" onSubmit={submit}>
          <ChangeForm content={content} onChange={setContent} sheet={sheet} step={step} />
          <div className="button-row">
            <button type="submit" className="button" disabled={step.busy}>
              {t('decision.saveDraft')}
            </button>
            <button type="button" className="button secondary" onClick={onDone}>
              {t('decision.cancel')}
            </button>
          </div>
          <StaleSave<PlanChange>
            error={step.error}
            fields={[
              {
                label: t('planChange.newPlan'),
                yours: written(content.values),
                theirs: (current) => written(current.values),
              },
              ...stale(t('planChange.grounds'), content.grounds, (current) => current.grounds),
            ]}
            onTakeTheirs={(current) => {
              setContent(contentOf(current));
              setVersion(current.version);
              step.clear();
            }}
            onSaveMine={(current) => {
              setVersion(current.version);
              void save(current.version);
            }}
          />
          {step.error && staleRecord(step.error) === null && <ProblemNotice error={step.error} />}
        </form>
      )}
    </Query>
  );
}
