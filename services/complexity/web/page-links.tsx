import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@industry/design';
import { useHome } from './ask.ts';
import { useKeep } from './basis.ts';

/** Ways between the pages of complexity; the year, the cleaning and the country stay chosen. */
export function PageLinks({ country }: { country?: string | undefined }): ReactNode {
  const { t } = useTranslation('complexity');
  const keep = useKeep();
  const home = useHome();
  const { pathname } = useLocation();
  const of = country ?? home;
  const links: readonly (readonly [string, string])[] = [
    ['/complexity', 'link.ranking'],
    ...(of === undefined
      ? []
      : ([
          [`/complexity/countries/${of}`, 'link.country'],
          [`/complexity/countries/${of}/opportunities`, 'link.opportunities'],
          [`/complexity/countries/${of}/differences`, 'link.differences'],
        ] as const)),
    ['/complexity/product-space', 'link.space'],
    ['/complexity/products', 'link.products'],
  ];
  return (
    <nav className="page-links no-print" aria-label={t('pages.label')}>
      {links.map(([path, label]) => (
        <Link key={path} to={keep(path, { country: of })} aria-current={pathname.endsWith(path) ? 'page' : undefined}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
