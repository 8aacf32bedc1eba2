import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'simulation',
  messages: (language) => import(`../messages/${language}.json`),
  pages: [{ path: '/simulation', load: () => import('./pages/simulation.tsx') }],
};
export default manifest;
