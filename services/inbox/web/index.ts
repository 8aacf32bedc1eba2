import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'inbox',
  messages: (language) => import(`../messages/${language}.json`),
  pages: [
    { path: '/inbox', load: () => import('./pages/inbox.tsx') },
    { path: '/inbox/preferences', load: () => import('./pages/preferences.tsx') },
    { path: '/calendar', load: () => import('./pages/calendar.tsx') },
  ],
  tool: { id: 'inbox', order: 10, load: () => import('./bell.tsx') },
};
export default manifest;
