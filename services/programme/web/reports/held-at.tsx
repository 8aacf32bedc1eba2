import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchState } from '@industry/design';
import { dayOf, heldUntil } from './held-day.ts';

/** The day whose figures are asked for, to its end where the country is; from any day to any other, and back to now. */
export function HeldAt(): ReactNode {
  const { t } = useTranslation('programme');
  const [recordedAt, setRecordedAt] = useSearchState('recordedAt');
  const [today] = useState(() => dayOf(new Date().toISOString()));
  const shown = recordedAt === undefined || Number.isNaN(Date.parse(recordedAt)) ? '' : dayOf(recordedAt);
  return (
    <label className="row no-print">
      {t('reports.askHeldAt')}
      <input
        type="date"
        className="input"
        style={{ width: 'auto' }}
        max={today}
        value={shown}
        onChange={(event) => setRecordedAt(heldUntil(event.target.value, new Date()))}
      />
    </label>
  );
}
