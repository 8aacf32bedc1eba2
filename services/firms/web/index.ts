import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'firms',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [{ group: 'economy', path: '/firms', label: 'nav', order: 15 }],
  pages: [
    { path: '/firms', load: () => import('./pages/firms.tsx') },
    { path: '/firms/$bin', load: () => import('./pages/firm.tsx') },
    { path: '/firms/$bin/consents', load: () => import('./pages/consents.tsx') },
  ],
};
export default manifest;
