import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, ProblemNotice, type Step, useEmptyUserText, UserTextField } from '@industry/design';
import type { DecisionState, Offers } from '@industry/programme/contract';
import type { UserText } from '@industry/values';

interface DecisionPanelProps {
  state: DecisionState;
  offers: Offers;
  /** What the checks found, in words; each is confirmed by its id. */
  findings: readonly { readonly id: string; readonly text: string }[];
  step: Step;
  onSubmit: (confirmed: string[], reason: UserText | undefined) => void;
  onDecide: (decision: 'approve' | 'return', remark: UserText | undefined) => void;
  onWithdraw: () => void;
}

/** What the checks found, and the steps that the viewer may take now. */
export function DecisionPanel(props: DecisionPanelProps): ReactNode {
  const { state, offers, findings, step } = props;
  const { t } = useTranslation('programme');
  return (
    <div className="stack no-print">
      {findings.length > 0 && (
        <Notice kind="source-note" title={t('decision.found')}>
          <ul>
            {findings.map(({ id, text }, index) => (
              <li key={`${id}${index}`}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {offers.submit && <Submit {...props} />}
      {offers.decide && <Decide {...props} />}
      {state === 'submitted' && !offers.decide && <p className="muted">{t('decision.waits')}</p>}
      {offers.withdraw && (
        <div>
          <button type="button" className="button secondary" disabled={step.busy} onClick={props.onWithdraw}>
            {t('decision.withdraw')}
          </button>
        </div>
      )}
      {step.error && <ProblemNotice error={step.error} />}
    </div>
  );
}

function useWords(): readonly [UserText, (text: UserText) => void, UserText | undefined] {
  const [text, setText] = useState(useEmptyUserText());
  return [text, setText, Object.keys(text.texts).length > 0 ? text : undefined];
}

function Submit({ findings, step, onSubmit }: DecisionPanelProps): ReactNode {
  const { t } = useTranslation('programme');
  const [reason, setReason, given] = useWords();
  const [confirmed, setConfirmed] = useState(false);
  const needed = findings.length > 0;
  return (
    <div className="stack">
      {needed && (
        <>
          <label className="row">
            <input type="checkbox" checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)} />
            {t('decision.confirm')}
          </label>
          <UserTextField
            label={t('decision.reason')}
            hint={t('decision.reasonHint')}
            value={reason}
            onChange={setReason}
            maxLength={2_000}
            error={step.error ?? null}
            path="body.reason"
          />
        </>
      )}
      <div>
        <button
          type="button"
          className="button"
          disabled={step.busy || (needed && !confirmed)}
          onClick={() => onSubmit([...new Set(findings.map(({ id }) => id))], given)}
        >
          {t('decision.submit')}
        </button>
      </div>
    </div>
  );
}

function Decide({ step, onDecide }: DecisionPanelProps): ReactNode {
  const { t } = useTranslation('programme');
  const [remark, setRemark, given] = useWords();
  return (
    <div className="stack">
      <UserTextField
        label={t('decision.remark')}
        hint={t('decision.remarkHint')}
        value={remark}
        onChange={setRemark}
        maxLength={2_000}
        error={step.error ?? null}
        path="body.remark"
      />
      <div className="button-row">
        <button type="button" className="button" disabled={step.busy} onClick={() => onDecide('approve', given)}>
          {t('decision.approve')}
        </button>
        <button
          type="button"
          className="button secondary"
          disabled={step.busy}
          onClick={() => onDecide('return', given)}
        >
          {t('decision.return')}
        </button>
      </div>
    </div>
  );
}
