import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'atlas',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [{ group: 'economy', path: '/regions', label: 'nav', order: 20 }],
  pages: [
    { path: '/regions', load: () => import('./pages/regions.tsx') },
    { path: '/regions/$code', load: () => import('./pages/region.tsx') },
  ],
  frontSections: [{ id: 'region-map', order: 30, load: () => import('./front-section.tsx') }],
};
export default manifest;
