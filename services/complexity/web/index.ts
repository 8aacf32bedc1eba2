import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'complexity',
  messages: (language) => import(`../messages/${language}.json`),
  pages: [],
};
export default manifest;
