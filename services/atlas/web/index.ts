import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'atlas',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [
    { group: 'economy', path: '/atlas', label: 'atlas.nav', order: 19 },
    { group: 'economy', path: '/regions', label: 'nav', order: 20 },
    { group: 'economy', path: '/economy', label: 'economy.nav', order: 21 },
    { group: 'economy', path: '/economy/countries', label: 'countries.nav', order: 22 },
  ],
  pages: [
    { path: '/atlas', load: () => import('./pages/atlas.tsx') },
    { path: '/atlas/specialisation', load: () => import('./pages/specialisation.tsx') },
    { path: '/economy', load: () => import('./pages/economy.tsx') },
    { path: '/economy/countries', load: () => import('./pages/countries.tsx') },
    { path: '/regions', load: () => import('./pages/regions.tsx') },
    { path: '/regions/$code', load: () => import('./pages/region.tsx') },
  ],
  regionSections: [{ id: 'series', order: 5, load: () => import('./region-series.tsx') }],
  frontSections: [{ id: 'region-map', order: 30, load: () => import('./front-section.tsx') }],
};
export default manifest;
