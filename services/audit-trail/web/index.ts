import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'audit-trail',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [{ group: 'oversight', path: '/audit', label: 'nav', order: 90 }],
  pages: [
    { path: '/audit', load: () => import('./pages/audit.tsx') },
    { path: '/audit/mine', load: () => import('./pages/mine.tsx') },
    { path: '/audit/events', load: () => import('./pages/events.tsx') },
    { path: '/audit/events/$id', load: () => import('./pages/event.tsx') },
    { path: '/audit/objects/$object', load: () => import('./pages/object.tsx') },
    { path: '/audit/persons/$person', load: () => import('./pages/person.tsx') },
  ],
  objectSections: [{ id: 'history', order: 90, load: () => import('./object-section.tsx') }],
};
export default manifest;
