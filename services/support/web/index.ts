import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'support',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [
    { group: 'economy', path: '/support', label: 'measure.nav', order: 28 },
    { group: 'economy', path: '/support/sandbox', label: 'sandbox.nav', order: 29, action: 'support-sandbox.use' },
  ],
  pages: [
    { path: '/support', load: () => import('./pages/measures.tsx') },
    { path: '/support/measures/$section/$name', load: () => import('./pages/measure.tsx') },
    { path: '/support/calculators', load: () => import('./pages/calculators.tsx') },
    { path: '/support/calculators/$section/$name', load: () => import('./pages/calculator.tsx') },
    { path: '/support/navigator', load: () => import('./pages/navigator.tsx') },
    { path: '/support/navigator/$section/$name', load: () => import('./pages/explanation.tsx') },
    { path: '/support/sandbox', load: () => import('./pages/sandbox.tsx') },
    { path: '/support/sandbox/comparison', load: () => import('./pages/comparison.tsx') },
  ],
};
export default manifest;
