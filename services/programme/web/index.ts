import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'programme',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [
    { path: '/programme', label: 'nav.programme', order: 5 },
    { path: '/indicators', label: 'nav.indicators', order: 10 },
    { path: '/reporting/board', label: 'reporting.nav', order: 15 },
  ],
  pages: [
    { path: '/programme', load: () => import('./pages/programme.tsx') },
    { path: '/indicators', load: () => import('./pages/indicators.tsx') },
    { path: '/indicators/$id', load: () => import('./pages/indicator.tsx') },
    { path: '/reporting', load: () => import('./pages/reporting.tsx') },
    { path: '/reporting/board', load: () => import('./pages/board.tsx') },
    { path: '/reporting/queue', load: () => import('./pages/reporting-queue.tsx') },
    { path: '/reporting/submissions/$id', load: () => import('./pages/reporting-submission.tsx') },
  ],
  frontSections: [
    { id: 'hero', order: 10, load: () => import('./hero.tsx') },
    { id: 'indicators', order: 20, load: () => import('./front-indicators.tsx') },
    { id: 'knowledge', order: 40, load: () => import('./front-knowledge.tsx') },
  ],
};
export default manifest;
