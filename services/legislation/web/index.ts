import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'legislation',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [{ group: 'law', path: '/clauses', label: 'nav', order: 30 }],
  pages: [
    { path: '/clauses', load: () => import('./pages/clauses.tsx') },
    { path: '/clauses/$section/$name', load: () => import('./pages/clause.tsx') },
    { path: '/clauses/$section/$name/change', load: () => import('./pages/change-new.tsx') },
    { path: '/clause-changes/$id', load: () => import('./pages/change.tsx') },
    { path: '/acts', load: () => import('./pages/acts.tsx') },
    { path: '/acts/import', load: () => import('./pages/act-import.tsx') },
    { path: '/act-texts/$id', load: () => import('./pages/act-text.tsx') },
    { path: '/act-texts/$id/$ordinal', load: () => import('./pages/article.tsx') },
    { path: '/bodies/$id', load: () => import('./pages/body.tsx') },
  ],
  frontSections: [{ id: 'clause-search', order: 50, load: () => import('./front-section.tsx') }],
  banner: { id: 'changed-clause', order: 10, load: () => import('./changed-banner.tsx') },
};
export default manifest;
