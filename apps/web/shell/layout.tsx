import { Outlet, useLocation, useSearch } from '@tanstack/react-router';
import { type ReactNode, Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { EmbedPage, Link } from '@industry/design';
import { services } from '../services.ts';
import { FrozenBanner } from './frozen-banner.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Menu } from './menu.tsx';
import { SessionLink } from './session-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

const banners = services.flatMap((service) => (service.banner ? [lazy(service.banner.load)] : []));
const tools = services
  .flatMap((service) => service.tool ?? [])
  .toSorted((a, b) => a.order - b.order)
  .map(({ load }) => lazy(load));

/** What stands round every page; nothing round a part that is shown alone. */
export function Layout(): ReactNode {
  const { pathname } = useLocation();
  const { part }: { part?: string } = useSearch({ strict: false });
  if (!/^\/embed(\/|$)/.test(pathname)) return <WholePage />;
  return (
    <EmbedPage part={part ?? ''}>
      <Outlet />
    </EmbedPage>
  );
}

function WholePage(): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <FrozenBanner />
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
          <Menu />
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
