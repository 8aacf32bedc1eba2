import { useTranslation } from 'react-i18next';
import type { OriginAnswer } from '@industry/http/contract.ts';
import { useFormat, useText } from '../language.tsx';

/** What everything that leaves says of itself. */
export interface ExportWords {
  /** One line a source: its name, when it was published, whether it is simulated. */
  readonly sources: readonly string[];
  /** The system, the page's address and the day. */
  readonly saved: string;
}

/** Origin and date in the reader's language, for pictures, tables and embedded charts. */
export function useExportWords(): (origins: readonly OriginAnswer[], address: string) => ExportWords {
  const { t } = useTranslation('design');
  const format = useFormat();
  const text = useText();
  return (origins, address) => {
    const lines = origins.map((origin) => {
      const published = origin.publishedOn
        ? t('export.published', { date: format.date(origin.publishedOn) })
        : t('export.recorded', { date: format.date(origin.recordedAt.slice(0, 10)) });
      const name = origin.simulated ? `${text(origin.sourceText)} (${t('origin.simulated')})` : text(origin.sourceText);
      return `${t('origin.source')}: ${name}, ${published}`;
    });
    const today = format.date(new Date().toISOString().slice(0, 10));
    return { sources: [...new Set(lines)], saved: t('export.saved', { date: today, address }) };
  };
}
