import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'programme',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [
    { path: '/programme', label: 'nav.programme', order: 5 },
    { path: '/indicators', label: 'nav.indicators', order: 10 },
  ],
  pages: [
    { path: '/programme', load: () => import('./pages/programme.tsx') },
    { path: '/indicators', load: () => import('./pages/indicators.tsx') },
    { path: '/indicators/$id', load: () => import('./pages/indicator.tsx') },
  ],
  frontSections: [
    { id: 'hero', order: 10, load: () => import('./hero.tsx') },
    { id: 'indicators', order: 20, load: () => import('./front-indicators.tsx') },
    { id: 'knowledge', order: 40, load: () => import('./front-knowledge.tsx') },
  ],
};
export default manifest;
