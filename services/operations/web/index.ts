import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'operations',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [{ group: 'oversight', path: '/operations', label: 'nav', order: 95, action: 'operations.read' }],
  pages: [{ path: '/operations', load: () => import('./pages/operations.tsx') }],
};
export default manifest;
