import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Notice, useText } from '@industry/design';
import type { ReportChange } from '@industry/programme/contract';

/** What was revised after the report was published: from what to what. */
export function Changes({ changes }: { changes: readonly ReportChange[] }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  if (changes.length === 0) return null;
  return (
    <Notice kind="source-note" title={t('reports.revised', { count: changes.length })}>
      <p>{t('reports.revisedText')}</p>
      <ul>
        {changes.map(({ fact, label, before, now, path }) => (
          <li key={fact}>
            {path ? <Link to={path}>{text(label)}</Link> : text(label)}:{' '}
            {t('reports.fromTo', { before: text(before), now: text(now) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
