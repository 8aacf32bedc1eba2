import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchState } from '@industry/design';

/** The day whose figures are asked for, to its end; `now` is an instant of today or of the day that is shown. */
export function HeldAt({ now }: { now: string }): ReactNode {
  const { t } = useTranslation('programme');
  const [recordedAt, setRecordedAt] = useSearchState('recordedAt');
  const today = now.slice(0, 10);
  const choose = (day: string): void => {
    if (day === '' || day >= today) setRecordedAt(undefined);
    else setRecordedAt(`${day}T23:59:59Z`);
  };
  return (
    <label className="row no-print">
      {t('reports.askHeldAt')}
      <input
        type="date"
        className="input"
        style={{ width: 'auto' }}
        max={today}
        value={recordedAt?.slice(0, 10) ?? ''}
        onChange={(event) => choose(event.target.value)}
      />
    </label>
  );
}
