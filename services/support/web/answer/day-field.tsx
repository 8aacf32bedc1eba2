import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, useSearchState } from '@industry/design';

/** The day whose rules are asked; it lives in the page's address. */
export function DayField({ day }: { day: string }): ReactNode {
  const { t } = useTranslation('support');
  const [, setDay] = useSearchState('asOf');
  return (
    <div className="no-print">
      <Field
        label={t('answer.day')}
        type="date"
        style={{ width: 'auto' }}
        value={day}
        onChange={(event) => setDay(event.target.value || undefined)}
      />
    </div>
  );
}
