import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Notice, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listChangedPages } from '@industry/legislation/contract';

/** On every page that rests on a clause which has changed since: which one, by which act, from when. */
export default function ChangedClauseBanner(): ReactNode {
  const { t } = useTranslation('legislation');
  const text = useText();
  const format = useFormat();
  const { pathname } = useLocation();
  const { data } = useQuery({ queryKey: ['changed-pages'], queryFn: () => call(listChangedPages), staleTime: 60_000 });
  const changes = (data?.pages ?? []).filter(({ path }) => path.split('?')[0] === pathname);
  const shown = [...new Map(changes.map((change) => [change.change, change])).values()];
  if (shown.length === 0) return null;
  return (
    <aside className="frame" aria-label={t('changed.label')} style={{ paddingBlockStart: 'var(--space-3)' }}>
      <Notice>
        {shown.map(({ change, clause, clauseTitle, act, from, repeals }) => (
          <p key={change}>
            {t(repeals ? 'changed.repealed' : 'changed.text', { clause, act, date: format.date(from) })}{' '}
            <Link to={`/clause-changes/${change}`}>{text(clauseTitle)}</Link>
          </p>
        ))}
      </Notice>
    </aside>
  );
}
