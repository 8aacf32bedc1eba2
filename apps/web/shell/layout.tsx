import { Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@industry/design';
import { services } from '../services.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SessionLink } from './session-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { useSession } from './use-session.ts';

const banners = services.flatMap((service) => (service.banner ? [lazy(service.banner.load)] : []));
const tools = services
  .flatMap((service) => service.tool ?? [])
  .toSorted((a, b) => a.order - b.order)
  .map(({ load }) => lazy(load));
const navigation = services
  .flatMap((service) => (service.navigation ?? []).map((item) => ({ ...item, service: service.name })))
  .toSorted((a, b) => a.order - b.order);

/** What stands round every page. */
export function Layout(): ReactNode {
  const { t, i18n } = useTranslation('shell');
  const { pathname } = useLocation();
  const actions = useSession().data?.person?.actions ?? [];
  const entries = navigation.filter(({ action }) => action === undefined || actions.includes(action));
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <Suspense>
        {banners.map((Banner, index) => (
          <Banner key={index} />
        ))}
      </Suspense>
      <header className="shell-header">
        <div className="frame shell-bar">
          <Link to="/" className="wordmark">
            {t('name')}
          </Link>
          <nav aria-label={t('navigation')} style={{ flex: '1 1 auto' }}>
            <ul className="shell-nav">
              {entries.map((item) => (
                <li key={item.path}>
                  <Link to={item.path} aria-current={pathname.startsWith(item.path) ? 'page' : undefined}>
                    {i18n.t(item.label, { ns: item.service })}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="shell-tools">
            <Suspense>
              {tools.map((Tool, index) => (
                <Tool key={index} />
              ))}
            </Suspense>
            <SessionLink />
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="shell-footer">
        <div className="frame">
          <p>{t('footer.texts')}</p>
          <p>
            <a href="/api/v1/openapi.json">{t('footer.api')}</a>
          </p>
        </div>
      </footer>
    </>
  );
}
