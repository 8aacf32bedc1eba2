import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'registers',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [
    { group: 'data', path: '/registers', label: 'nav', order: 40 },
    { group: 'data', path: '/registers/matching', label: 'matching.nav', order: 41, action: 'matching.decide' },
  ],
  pages: [
    { path: '/registers', load: () => import('./pages/registers.tsx') },
    { path: '/registers/matching', load: () => import('./pages/matching.tsx') },
    { path: '/registers/$register', load: () => import('./pages/register.tsx') },
  ],
};
export default manifest;
