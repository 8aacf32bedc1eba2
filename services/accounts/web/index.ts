import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'accounts',
  messages: (language) => import(`../messages/${language}.json`),
  pages: [
    { path: '/rights', load: () => import('./pages/rights.tsx') },
    { path: '/account', load: () => import('./pages/account.tsx') },
    { path: '/invitation', load: () => import('./pages/invitation.tsx') },
    { path: '/administration', load: () => import('./pages/persons.tsx') },
    { path: '/administration/persons/$person', load: () => import('./pages/person.tsx') },
    { path: '/administration/invitations', load: () => import('./pages/invitations.tsx') },
    { path: '/administration/organisations', load: () => import('./pages/organisations.tsx') },
  ],
};
export default manifest;
