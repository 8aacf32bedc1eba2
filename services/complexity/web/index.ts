import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'complexity',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [{ group: 'economy', path: '/complexity', label: 'nav.complexity', order: 24 }],
  pages: [
    { path: '/complexity', load: () => import('./pages/ranking.tsx') },
    { path: '/complexity/countries/$country', load: () => import('./pages/country.tsx') },
    { path: '/complexity/countries/$country/differences', load: () => import('./pages/differences.tsx') },
  ],
};
export default manifest;
