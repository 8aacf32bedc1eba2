import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeAnswer } from '@industry/audit-trail/contract';

/** What changed, field by field: what stood there, struck through, and what stands there now. */
export function Changes({ changes }: { changes: readonly ChangeAnswer[] }): ReactNode {
  const { t } = useTranslation('audit-trail');
  return (
    <dl className="changes">
      {changes.map(({ path, before, after }) => (
        <div key={path}>
          <dt>
            <code>{path || t('change.whole')}</code>
          </dt>
          <dd>
            {before !== null && <del>{before === '' ? t('change.empty') : before}</del>}
            {before !== null && after !== null && <span aria-hidden="true"> → </span>}
            {after !== null && <ins>{after === '' ? t('change.empty') : after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
