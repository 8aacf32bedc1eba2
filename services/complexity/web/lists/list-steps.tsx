import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  decideGoodsList,
  endGoodsList,
  type ListDetail,
  sendGoodsList,
  withdrawGoodsList,
} from '@industry/complexity/contract';
import { Field, Fold, Notice, ProblemNotice, type Step, useStep } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { useUserText, WordsField } from './words-field.tsx';

interface StepProps {
  list: ListDetail;
  step: Step;
}

/** The steps that the viewer may take now, and who takes the next one otherwise. */
export function ListSteps({ list }: { list: ListDetail }): ReactNode {
  const { t } = useTranslation('complexity');
  const step = useStep();
  const { may, id, version, state, counts } = list;
  const params = { id };
  const body = { version };
  return (
    <div className="stack no-print">
      {counts.undecided > 0 && (
        <Notice kind="source-note">{t('lists.steps.undecided', { count: counts.undecided })}</Notice>
      )}
      {may.send && <p className="muted">{t('lists.steps.sendLead')}</p>}
      {may.approve && <Decide list={list} step={step} />}
      {may.end && <End list={list} step={step} />}
      {state === 'discussion' && !may.approve && <p className="muted">{t('lists.steps.waits')}</p>}
      <div className="button-row">
        {may.send && (
          <button
            type="button"
            className="button"
            disabled={step.busy}
            onClick={() => void step.run(() => call(sendGoodsList, { params, body }))}
          >
            {t('lists.steps.send')}
          </button>
        )}
        {may.withdraw && (
          <button
            type="button"
            className="button secondary"
            disabled={step.busy}
            onClick={() => void step.run(() => call(withdrawGoodsList, { params, body }))}
          >
            {t('lists.steps.withdraw')}
          </button>
        )}
      </div>
      {step.error && <ProblemNotice error={step.error} />}
    </div>
  );
}

function Decide({ list, step }: StepProps): ReactNode {
  const { t } = useTranslation('complexity');
  const written = useUserText();
  const [validFrom, setValidFrom] = useState('');
  const [remark, setRemark] = useState('');
  const decide = (decision: 'approve' | 'return'): void =>
    void step.run(() =>
      call(decideGoodsList, {
        params: { id: list.id },
        body: {
          version: list.version,
          decision,
          ...(decision === 'approve' && validFrom && { validFrom }),
          ...(remark.trim() && { remark: written(remark) }),
        },
      }),
    );
  return (
    <div className="stack">
      <Field
        label={t('lists.steps.validFrom')}
        hint={t('lists.steps.validFromHint')}
        type="date"
        value={validFrom}
        error={step.fieldError('body.validFrom')}
        onChange={(event) => setValidFrom(event.target.value)}
      />
      <WordsField
        label={t('lists.steps.remark')}
        hint={t('lists.steps.remarkHint')}
        value={remark}
        onChange={setRemark}
        error={step.fieldError('body.remark')}
      />
      <div className="button-row">
        <button type="button" className="button" disabled={step.busy} onClick={() => decide('approve')}>
          {t('lists.steps.approve')}
        </button>
        <button type="button" className="button secondary" disabled={step.busy} onClick={() => decide('return')}>
          {t('lists.steps.return')}
        </button>
      </div>
    </div>
  );
}

/** Ends a list in force without a newer one: folded away, since it is rare and what rules ask of the list changes with it. */
function End({ list, step }: StepProps): ReactNode {
  const { t } = useTranslation('complexity');
  const written = useUserText();
  const [validTo, setValidTo] = useState('');
  const [reason, setReason] = useState('');
  const end = (): void =>
    void step.run(() =>
      call(endGoodsList, {
        params: { id: list.id },
        body: { version: list.version, reason: written(reason), ...(validTo && { validTo }) },
      }),
    );
  return (
    <Fold head={<p>{t('lists.steps.endTitle')}</p>}>
      <div className="stack">
        <p className="muted">{t('lists.steps.endLead')}</p>
        <Field
          label={t('lists.steps.validTo')}
          hint={t('lists.steps.validToHint')}
          type="date"
          value={validTo}
          error={step.fieldError('body.validTo')}
          onChange={(event) => setValidTo(event.target.value)}
        />
        <WordsField
          label={t('lists.steps.endReason')}
          value={reason}
          onChange={setReason}
          error={step.fieldError('body.reason')}
        />
        <div className="button-row">
          <button type="button" className="button" disabled={step.busy || reason.trim() === ''} onClick={end}>
            {t('lists.steps.end')}
          </button>
        </div>
      </div>
    </Fold>
  );
}
