import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'support',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [
    { group: 'economy', path: '/support/sandbox', label: 'sandbox.nav', order: 29, action: 'support-sandbox.use' },
  ],
  pages: [
    { path: '/support/sandbox', load: () => import('./pages/sandbox.tsx') },
    { path: '/support/sandbox/comparison', load: () => import('./pages/comparison.tsx') },
  ],
};
export default manifest;
