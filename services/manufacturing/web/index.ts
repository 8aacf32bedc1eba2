import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'manufacturing',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [{ path: '/manufacturing', label: 'nav', group: 'economy', order: 15 }],
  pages: [
    { path: '/manufacturing', load: () => import('./pages/manufacturing.tsx') },
    { path: '/manufacturing/sectors', load: () => import('./pages/sectors.tsx') },
    { path: '/manufacturing/sectors/$code', load: () => import('./pages/sector.tsx') },
    { path: '/manufacturing/cross-table', load: () => import('./pages/cross-table.tsx') },
  ],
};
export default manifest;
