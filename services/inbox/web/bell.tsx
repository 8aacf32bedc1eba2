import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession } from '@industry/auth/contract.ts';
import { Link } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getUnread } from '@industry/inbox/contract';

const MINUTE = 60_000;

/** The way to the inbox in the header, with the number of unread notices; asked each minute while the page is looked at. */
export default function Bell(): ReactNode {
  const { t } = useTranslation('inbox');
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  const person = session.data?.person?.id;
  const { data } = useQuery({
    queryKey: ['inbox', 'unread', person],
    queryFn: () => call(getUnread),
    enabled: person !== undefined,
    refetchInterval: MINUTE,
  });
  if (person === undefined) return null;
  const unread = data?.unread ?? 0;
  return (
    <Link to="/inbox" className="bell" aria-label={t('bell', { count: unread })} title={t('bell', { count: unread })}>
      <svg
        viewBox="0 0 24 24"
        width="20"
        height="20"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <path d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4z" strokeLinejoin="round" />
        <path d="M10 21h4" strokeLinecap="round" />
      </svg>
      {unread > 0 && <span className="bell-count">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
