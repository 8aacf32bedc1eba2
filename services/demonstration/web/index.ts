import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'demonstration',
  messages: (language) => import(`../messages/${language}.json`),
  pages: [{ path: '/stories/$story', load: () => import('./pages/story.tsx') }],
  frontSections: [{ id: 'demonstration', order: 60, load: () => import('./front-section.tsx') }],
  banner: { id: 'demonstration', order: 0, load: () => import('./banner.tsx') },
};
export default manifest;
