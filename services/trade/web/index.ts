import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'trade',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [{ path: '/trade', label: 'nav', group: 'economy', order: 23 }],
  pages: [
    { path: '/trade', load: () => import('./pages/trade.tsx') },
    { path: '/trade/countries/$country', load: () => import('./pages/country.tsx') },
    { path: '/trade/countries/$country/goods', load: () => import('./pages/goods.tsx') },
    { path: '/trade/countries/$country/partners', load: () => import('./pages/partners.tsx') },
    { path: '/trade/comparison', load: () => import('./pages/comparison.tsx') },
    { path: '/trade/mirror', load: () => import('./pages/mirror.tsx') },
    { path: '/trade/goods', load: () => import('./pages/search.tsx') },
    { path: '/trade/goods/$code', load: () => import('./pages/good.tsx') },
  ],
  regionSections: [{ id: 'trade', order: 30, load: () => import('./region-section.tsx') }],
};
export default manifest;
