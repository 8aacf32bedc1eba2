import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'complexity',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [
    { group: 'economy', path: '/complexity', label: 'nav.complexity', order: 24 },
    { group: 'economy', path: '/priority-goods', label: 'lists.nav', order: 26 },
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
    { path: '/unified-map', load: () => import('./pages/unified-map.tsx') },
    { path: '/unified-map/$id', load: () => import('./pages/list.tsx') },
    { path: '/unified-map/$id/comparison/$other', load: () => import('./pages/comparison.tsx') },
    { path: '/strategic-inputs', load: () => import('./pages/strategic-inputs.tsx') },
    { path: '/strategic-inputs/$id', load: () => import('./pages/list.tsx') },
    { path: '/strategic-inputs/$id/comparison/$other', load: () => import('./pages/comparison.tsx') },
    { path: '/strategic-inputs/$id/proposal', load: () => import('./pages/proposal-new.tsx') },
    { path: '/tariff-proposals/$id', load: () => import('./pages/proposal.tsx') },
  ],
  regionSections: [{ id: 'complexity', order: 31, load: () => import('./region-section.tsx') }],
};
export default manifest;
