import type { ReactNode } from 'react';
import { licenceText } from '@industry/i18n';
import { useTranslation } from 'react-i18next';
import type { OriginAnswer } from '@industry/http/contract.ts';
import { useShownOrigin } from './export/origin-scope.tsx';
import { useFormat, useText } from './language.tsx';
import { FactsList } from './layout/facts-list.tsx';
import { Link } from './link.tsx';

interface OriginBadgeProps {
  origin: OriginAnswer;
  label?: string;
  /** In tables: one word, the source's name only for screen readers until it is opened. */
  compact?: boolean;
}

/** Where a figure comes from; opens on click or Enter. Stands beside every figure that is not the decree's own. */
export function OriginBadge({ origin, label, compact = false }: OriginBadgeProps): ReactNode {
  const { t } = useTranslation('design');
  const format = useFormat();
  const text = useText();
  useShownOrigin(origin);
  const source = origin.simulated ? t('origin.simulated') : text(origin.sourceText);
  return (
    <details className="origin">
      <summary>
        {compact ? t('origin.source') : (label ?? t('origin.label', { source }))}
        {compact && <span className="visually-hidden">: {source}</span>}
      </summary>
      <FactsList
        rows={[
          [t('origin.source'), text(origin.sourceText)],
          [t('origin.published'), origin.publishedOn ? format.date(origin.publishedOn) : t('origin.publishedUnknown')],
          [t('origin.recorded'), format.instant(origin.recordedAt, 'Asia/Almaty')],
          [t('origin.licence'), text(licenceText(origin.licence))],
          [
            t('origin.kind'),
            t(origin.simulated ? 'origin.simulated' : origin.quoted ? 'origin.quoted' : 'origin.imported'),
          ],
          [
            t('origin.batch'),
            <Link key="batch" to={`/datasets/${origin.dataset}/batches/${origin.batch}`}>
              {origin.batch}
            </Link>,
          ],
          [t('origin.fileHash'), <code key="hash">{origin.fileHash}</code>],
        ]}
      />
    </details>
  );
}
