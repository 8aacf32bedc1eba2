import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession } from '@industry/auth/contract.ts';
import { Field, Fold, ProblemNotice, useEmptyUserText, useFormat, UserTextField, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type IndicatorAnswer, openDispute } from '@industry/programme/contract';
import { fieldError } from './actual-form.tsx';
import { readFigure } from './read-figure.ts';

/** A figure that a register gives cannot be typed over: a body says what it holds to be wrong, and why. */
export function DisputeForm({ indicator, onOpened }: { indicator: IndicatorAnswer; onOpened: () => void }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  const bodies = [...new Set((session.data?.person?.assignments ?? []).flatMap(({ scope }) => scope.body ?? []))];
  const years = indicator.actual.map(({ year }) => String(year)).toReversed();
  const [period, setPeriod] = useState(years[0] ?? '');
  const [proposed, setProposed] = useState('');
  const [reason, setReason] = useState(useEmptyUserText());
  const [error, setError] = useState<Error>();
  const [body] = bodies;
  if (body === undefined) return null;
  const open = async (): Promise<void> => {
    const figure = readFigure(proposed, format.language);
    try {
      await call(openDispute, {
        body: { indicator: indicator.id, period, body, reason, ...(figure !== null && { proposed: figure }) },
      });
      setReason({ ...reason, texts: {} });
      setError(undefined);
      onOpened();
    } catch (problem) {
      setError(problem as Error);
    }
  };
  return (
    <Fold head={<strong>{t('reporting.dispute.open')}</strong>}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        {error && <ProblemNotice error={error} />}
        <p>{t('reporting.dispute.lead', { title: text(indicator.title) })}</p>
        <label className="row">
          {t('column.year')}
          <select
            className="input"
            style={{ width: 'auto' }}
            value={period}
            onChange={(event) => setPeriod(event.target.value)}
          >
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </label>
        <UserTextField
          label={t('reporting.dispute.reason')}
          value={reason}
          onChange={setReason}
          maxLength={2_000}
          {...(error && { error })}
          path="body.reason"
        />
        <Field
          label={t('reporting.dispute.proposed')}
          hint={t('reporting.dispute.proposedHint')}
          error={fieldError(error, 'body.proposed')}
          inputMode="decimal"
          autoComplete="off"
          value={proposed}
          onChange={(event) => setProposed(event.target.value)}
        />
        <div>
          <button type="submit" className="button" disabled={Object.keys(reason.texts).length === 0}>
            {t('reporting.dispute.send')}
          </button>
        </div>
      </form>
    </Fold>
  );
}
