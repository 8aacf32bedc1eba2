import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'search',
  messages: (language) => import(`../messages/${language}.json`),
  pages: [{ path: '/search', load: () => import('./pages/search.tsx') }],
  tool: { id: 'search', order: 5, load: () => import('./header-search.tsx') },
};
export default manifest;
