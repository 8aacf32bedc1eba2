import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'complexity',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [
    { path: '/complexity', label: 'nav.complexity', order: 30 },
    { path: '/priority-goods', label: 'nav.lists', order: 32 },
  ],
  pages: [
    { path: '/complexity', load: () => import('./pages/ranking.tsx') },
    { path: '/complexity/countries/$country', load: () => import('./pages/country.tsx') },
    { path: '/complexity/countries/$country/differences', load: () => import('./pages/differences.tsx') },
    { path: '/complexity/countries/$country/opportunities', load: () => import('./pages/opportunities.tsx') },
    { path: '/complexity/product-space', load: () => import('./pages/product-space.tsx') },
    { path: '/complexity/products', load: () => import('./pages/products.tsx') },
    { path: '/complexity/products/$code', load: () => import('./pages/product.tsx') },
    { path: '/priority-goods', load: () => import('./pages/lists.tsx') },
    { path: '/priority-goods/$id', load: () => import('./pages/list.tsx') },
    { path: '/priority-goods/$id/comparison/$other', load: () => import('./pages/comparison.tsx') },
  ],
};
export default manifest;
