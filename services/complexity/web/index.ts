import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'complexity',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [{ group: 'economy', path: '/complexity', label: 'nav.complexity', order: 24 }],
  pages: [
    { path: '/complexity', load: () => import('./pages/ranking.tsx') },
    { path: '/complexity/countries/$country', load: () => import('./pages/country.tsx') },
    { path: '/complexity/countries/$country/differences', load: () => import('./pages/differences.tsx') },
    { path: '/complexity/countries/$country/opportunities', load: () => import('./pages/opportunities.tsx') },
    { path: '/complexity/product-space', load: () => import('./pages/product-space.tsx') },
    { path: '/complexity/products', load: () => import('./pages/products.tsx') },
    { path: '/complexity/products/$code', load: () => import('./pages/product.tsx') },
  ],
};
export default manifest;
