import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, ProblemNotice, useEmptyUserText, UserTextField } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  approveActual,
  approveReport,
  returnActual,
  returnReport,
  type Submission,
} from '@industry/programme/contract';
import { useSteps } from './use-steps.ts';

/** Approve, or return with a remark. */
export function Decision({
  submission,
  onChange,
}: {
  submission: Submission;
  onChange: (now: Submission) => void;
}): ReactNode {
  const { t } = useTranslation('programme');
  const [remark, setRemark] = useState(useEmptyUserText());
  const { error, busy, run } = useSteps(onChange);
  const { id, kind, version, may } = submission;
  const params = { id };
  const actual = kind === 'actual';
  const approve = () => call(actual ? approveActual : approveReport, { params, body: { version } });
  const giveBack = () => call(actual ? returnActual : returnReport, { params, body: { version, remark } });
  return (
    <div className="stack">
      {error && <ProblemNotice error={error} />}
      {may.approve ? (
        <div>
          <button type="button" className="button" disabled={busy} onClick={() => run(approve)}>
            {t('reporting.action.approve')}
          </button>
        </div>
      ) : (
        <Notice>{t('reporting.decision.fourEyes')}</Notice>
      )}
      <UserTextField
        label={t('reporting.field.remark')}
        hint={t('reporting.field.remarkHint')}
        value={remark}
        onChange={setRemark}
        maxLength={2_000}
        {...(error && { error })}
        path="body.remark"
      />
      <div>
        <button
          type="button"
          className="button secondary"
          disabled={busy || Object.keys(remark.texts).length === 0}
          onClick={() => run(giveBack)}
        >
          {t('reporting.action.return')}
        </button>
      </div>
    </div>
  );
}
