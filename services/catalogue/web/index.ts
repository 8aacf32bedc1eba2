import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'catalogue',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [
    { group: 'data', path: '/datasets', label: 'nav', order: 40 },
    { group: 'data', path: '/desk', label: 'desk.nav', order: 41, action: 'batch.publish' },
  ],
  pages: [
    { path: '/datasets', load: () => import('./pages/datasets.tsx') },
    { path: '/datasets/$id', load: () => import('./pages/dataset.tsx') },
    { path: '/datasets/$id/batches/$batch', load: () => import('./pages/batch.tsx') },
    { path: '/desk', load: () => import('./pages/desk.tsx') },
    { path: '/desk/datasets/$id', load: () => import('./pages/desk-dataset.tsx') },
    { path: '/desk/datasets/$id/batches/$batch', load: () => import('./pages/desk-dataset.tsx') },
    { path: '/desk/import/$id', load: () => import('./pages/desk-import.tsx') },
    { path: '/desk/uploads/$upload', load: () => import('./pages/desk-upload.tsx') },
    { path: '/desk/pulls/$pull', load: () => import('./pages/desk-pull.tsx') },
  ],
};
export default manifest;
