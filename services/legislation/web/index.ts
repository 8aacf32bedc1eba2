import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'legislation',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [{ group: 'law', path: '/clauses', label: 'nav', order: 30 }],
  pages: [
    { path: '/clauses', load: () => import('./pages/clauses.tsx') },
    { path: '/clauses/$section/$name', load: () => import('./pages/clause.tsx') },
  ],
  frontSections: [{ id: 'clause-search', order: 50, load: () => import('./front-section.tsx') }],
};
export default manifest;
