import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'classifiers',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [{ group: 'data', path: '/classifiers', label: 'nav', order: 45 }],
  pages: [{ path: '/classifiers', load: () => import('./classifiers-page.tsx') }],
};
export default manifest;
