import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FactsList,
  ProblemNotice,
  type Step,
  useEmptyUserText,
  useFormat,
  UserTextField,
  UserTextView,
} from '@industry/design';
import type { ClauseChange } from '@industry/legislation/contract';
import type { UserText } from '@industry/values';

interface DecisionStepsProps {
  readonly record: Pick<ClauseChange, 'state' | 'offers' | 'trace' | 'remark'>;
  readonly step: Step;
  /** What must be ticked before submitting or publishing; absent: nothing. */
  readonly seen?: string;
  readonly onSubmit: () => void;
  readonly onDecide: (decision: 'approve' | 'return', remark: UserText | undefined) => void;
  readonly onWithdraw: () => void;
}

/** Who did what when, and the steps that the viewer may take now. */
export function DecisionSteps({ record, step, seen, ...on }: DecisionStepsProps): ReactNode {
  const { t } = useTranslation('legislation');
  const [ticked, setTicked] = useState(false);
  const [remark, setRemark] = useState(useEmptyUserText());
  const { offers, state } = record;
  const said = Object.keys(remark.texts).length > 0 ? remark : undefined;
  const may = !step.busy && (seen === undefined || ticked);
  return (
    <div className="stack">
      <Trace record={record} />
      <div className="stack no-print">
        {seen !== undefined && (offers.submit || offers.decide) && (
          <label className="row">
            <input type="checkbox" checked={ticked} onChange={(event) => setTicked(event.target.checked)} />
            {seen}
          </label>
        )}
        {offers.submit && (
          <div>
            <button type="button" className="button" disabled={!may} onClick={on.onSubmit}>
              {t('step.submit')}
            </button>
          </div>
        )}
        {offers.decide && (
          <>
            <UserTextField
              label={t('step.remark')}
              hint={t('step.remarkHint')}
              value={remark}
              onChange={setRemark}
              maxLength={2_000}
              error={step.error ?? null}
              path="body.remark"
            />
            <div className="button-row">
              <button type="button" className="button" disabled={!may} onClick={() => on.onDecide('approve', said)}>
                {t('step.publish')}
              </button>
              <button
                type="button"
                className="button secondary"
                disabled={step.busy}
                onClick={() => on.onDecide('return', said)}
              >
                {t('step.return')}
              </button>
            </div>
          </>
        )}
        {state === 'submitted' && !offers.decide && <p className="muted">{t('step.waits')}</p>}
        {offers.withdraw && (
          <div>
            <button type="button" className="button secondary" disabled={step.busy} onClick={on.onWithdraw}>
              {t('step.withdraw')}
            </button>
          </div>
        )}
        {step.error && <ProblemNotice error={step.error} />}
      </div>
    </div>
  );
}

function Trace({ record: { trace, remark } }: Pick<DecisionStepsProps, 'record'>): ReactNode {
  const { t } = useTranslation('legislation');
  const format = useFormat();
  const told = (at: string | null, by: string | null): string | null =>
    at === null ? null : [format.instant(at, 'Asia/Almaty'), by].filter(Boolean).join(' · ');
  return (
    <FactsList
      rows={[
        [t('trace.drafted'), told(trace.createdAt, trace.createdBy)],
        [t('trace.submitted'), told(trace.submittedAt, trace.submittedBy)],
        [t('trace.decided'), told(trace.decidedAt, trace.decidedBy)],
        [t('step.remark'), remark && <UserTextView key="remark" text={remark} />],
      ]}
    />
  );
}
