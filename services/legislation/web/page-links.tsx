import { group } from 'd3-array';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useText } from '@industry/design';
import type { PageLinkAnswer } from '@industry/legislation/contract';

/** Pages by kind: what cites a clause, what a change of it touches. */
export function PageLinks({ pages }: { pages: readonly PageLinkAnswer[] }): ReactNode {
  const { t } = useTranslation('legislation');
  const text = useText();
  return [...group(pages, ({ kind }) => kind)].map(([kind, ofKind]) => (
    <div key={kind}>
      <h3>
        {t(`kind.${kind}`, { defaultValue: kind })} <span className="muted">({ofKind.length})</span>
      </h3>
      <ul>
        {ofKind.map((page) => (
          <li key={page.path}>
            <Link to={page.path}>{text(page.title)}</Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
