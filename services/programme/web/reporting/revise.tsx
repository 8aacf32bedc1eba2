import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { createActual, createReport, type Submission } from '@industry/programme/contract';

/** Begins a revision of what is published: a record of its own, the old one stays. */
export function Revise({ submission }: { submission: Submission }): ReactNode {
  const { t } = useTranslation('programme');
  const navigate = useNavigate();
  const [error, setError] = useState<Error>();
  const { kind, duty, indicator, body, period } = submission;
  const begin = async (): Promise<void> => {
    const ref = { duty, body: body.id, period: period.id, ...(indicator !== null && { indicator }) };
    try {
      const { id } = await call(kind === 'actual' ? createActual : createReport, { body: ref });
      await navigate({ to: `/reporting/submissions/${id}` });
    } catch (problem) {
      setError(problem as Error);
    }
  };
  return (
    <div className="stack no-print">
      {error && <ProblemNotice error={error} />}
      <div>
        <button type="button" className="button secondary" onClick={() => void begin()}>
          {t('reporting.action.revise')}
        </button>
      </div>
      <p className="small muted">{t('reporting.reviseHint')}</p>
    </div>
  );
}
