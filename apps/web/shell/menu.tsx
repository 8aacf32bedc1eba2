import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@industry/design';
import { MENU_GROUPS, type MenuGroup } from '@industry/design/manifest.ts';
import { services } from '../services.ts';
import { useCloser } from './use-closer.ts';
import { useSession } from './use-session.ts';

const ENTRIES = services
  .flatMap((service) => (service.navigation ?? []).map((entry) => ({ ...entry, service: service.name })))
  .toSorted((a, b) => a.order - b.order);
type Entry = (typeof ENTRIES)[number];

/** The entry whose page is open: the longest path that the address begins with. */
function currentOf(pathname: string, entries: readonly Entry[]): string | undefined {
  return entries
    .map(({ path }) => path)
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** The main menu: one button a group that opens its pages below; a group of one page is that page's link. */
export function Menu(): ReactNode {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const actions = useSession().data?.person?.actions ?? [];
  // Opened on a page; another page closes it.
  const [opened, setOpened] = useState<{ group: MenuGroup; pathname: string } | null>(null);
  const open = opened?.pathname === pathname ? opened.group : null;
  const nav = useRef<HTMLElement>(null);
  const close = useCallback(() => setOpened(null), []);
  useCloser(nav, open !== null, close);
  const permitted = ENTRIES.filter(({ action }) => action === undefined || actions.includes(action));
  const current = currentOf(pathname, permitted);
  return (
    <nav aria-label={t('navigation')} className="shell-menu" ref={nav}>
      <ul className="shell-nav">
        {MENU_GROUPS.map((group) => {
          const entries = permitted.filter((entry) => entry.group === group);
          if (entries.length <= 1) return entries.map((entry) => <Item key={entry.path} {...{ entry, current }} />);
          return (
            <li key={group}>
              <button
                type="button"
                aria-expanded={open === group}
                aria-controls={`menu-${group}`}
                className={entries.some(({ path }) => path === current) ? 'current' : undefined}
                onClick={() => setOpened(open === group ? null : { group, pathname })}
              >
                {t(`menu.${group}`)}
              </button>
              <ul id={`menu-${group}`} className="shell-pages" hidden={open !== group}>
                {entries.map((entry) => (
                  <Item key={entry.path} {...{ entry, current }} />
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Item({ entry, current }: { entry: Entry; current: string | undefined }): ReactNode {
  const { t } = useTranslation('navigation');
  return (
    <li>
      <Link to={entry.path} aria-current={entry.path === current ? 'page' : undefined}>
        {t(`${entry.service}:${entry.label}`)}
      </Link>
    </li>
  );
}
