import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'catalogue',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [{ group: 'data', path: '/datasets', label: 'nav', order: 40 }],
  pages: [
    { path: '/datasets', load: () => import('./pages/datasets.tsx') },
    { path: '/datasets/$id', load: () => import('./pages/dataset.tsx') },
    { path: '/datasets/$id/batches/$batch', load: () => import('./pages/batch.tsx') },
  ],
};
export default manifest;
