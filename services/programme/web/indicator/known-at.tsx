import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StopSlider, useFormat, useSearchState } from '@industry/design';
import type { IndicatorAnswer } from '@industry/programme/contract';

const NOW = 'now';

/** The day whose knowledge the page shows: the days on which it changed, and today. The day stands in the address. */
export function KnownAt({ indicator }: { indicator: Pick<IndicatorAnswer, 'knownDays'> }): ReactNode {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const [knownAt, setKnownAt] = useSearchState('knownAt');
  // A day that the address names and that is no stop stands among them, so that the slider says what is shown.
  const days = [...new Set([...indicator.knownDays, ...(knownAt === undefined ? [] : [knownAt])])].toSorted();
  return (
    <div className="stack" style={{ gap: 'var(--space-1)' }}>
      <StopSlider
        label={t('knownAt.label')}
        stops={[...days.map((day) => ({ id: day, label: format.date(day) })), { id: NOW, label: t('knownAt.now') }]}
        value={knownAt ?? NOW}
        onChange={(day) => setKnownAt(day === NOW ? undefined : day)}
      />
      <p className="small muted">{t('knownAt.hint')}</p>
    </div>
  );
}
