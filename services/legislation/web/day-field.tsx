import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchState } from '@industry/design';

/** The day on which the law is looked at, kept in the address; today when empty. */
export function DayField({ day }: { day: string }): ReactNode {
  const { t } = useTranslation('legislation');
  const [asOf, setAsOf] = useSearchState('asOf');
  const id = useId();
  return (
    <div className="field no-print">
      <label htmlFor={id}>{t('asOf')}</label>
      <span className="row">
        <input
          className="input"
          id={id}
          type="date"
          style={{ width: 'auto' }}
          value={asOf ?? day}
          onChange={(event) => setAsOf(event.target.value || undefined)}
        />
        {asOf && (
          <button type="button" className="button secondary" onClick={() => setAsOf(undefined)}>
            {t('asOf.today')}
          </button>
        )}
      </span>
    </div>
  );
}

/** A day of the address that is a day; anything else is as if none stood there. */
export function useDay(): string | undefined {
  const [asOf] = useSearchState('asOf');
  return asOf !== undefined && /^\d{4}-\d\d-\d\d$/.test(asOf) && !Number.isNaN(Date.parse(asOf)) ? asOf : undefined;
}
