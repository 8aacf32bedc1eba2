import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'exchange-rates',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [{ group: 'economy', path: '/exchange-rates', label: 'nav', order: 26 }],
  pages: [{ path: '/exchange-rates', load: () => import('./exchange-rates-page.tsx') }],
};
export default manifest;
