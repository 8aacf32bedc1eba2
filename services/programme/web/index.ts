import type { WebManifest } from '@industry/design/manifest.ts';

const manifest: WebManifest = {
  name: 'programme',
  messages: (language) => import(`../messages/${language}.json`),
  navigation: [
    { group: 'programme', path: '/programme', label: 'nav.programme', order: 5 },
    { group: 'programme', path: '/indicators', label: 'nav.indicators', order: 10 },
    { group: 'programme', path: '/results', label: 'results.nav', order: 12 },
    { group: 'programme', path: '/budget', label: 'budget.nav', order: 14 },
    { group: 'programme', path: '/reporting/board', label: 'reporting.nav', order: 15 },
    { group: 'programme', path: '/reports', label: 'reports.nav', order: 16 },
  ],
  pages: [
    { path: '/programme', load: () => import('./pages/programme.tsx') },
    { path: '/indicators', load: () => import('./pages/indicators.tsx') },
    { path: '/indicators/$id', load: () => import('./pages/indicator.tsx') },
    { path: '/indicators/$id/plan-change', load: () => import('./pages/plan-change-new.tsx') },
    { path: '/plan-changes/$id', load: () => import('./pages/plan-change.tsx') },
    { path: '/budget', load: () => import('./pages/budget.tsx') },
    { path: '/budget/record', load: () => import('./pages/budget-record.tsx') },
    { path: '/budget/statements/$id', load: () => import('./pages/budget-statement.tsx') },
    { path: '/results', load: () => import('./pages/results.tsx') },
    { path: '/results/$body', load: () => import('./pages/results-body.tsx') },
    { path: '/reports', load: () => import('./pages/reports.tsx') },
    { path: '/reports/$id', load: () => import('./pages/report.tsx') },
    { path: '/reporting', load: () => import('./pages/reporting.tsx') },
    { path: '/reporting/board', load: () => import('./pages/board.tsx') },
    { path: '/reporting/queue', load: () => import('./pages/reporting-queue.tsx') },
    { path: '/reporting/submissions/$id', load: () => import('./pages/reporting-submission.tsx') },
  ],
  frontSections: [
    { id: 'hero', order: 10, load: () => import('./hero.tsx') },
    { id: 'indicators', order: 20, load: () => import('./front-indicators.tsx') },
    { id: 'knowledge', order: 40, load: () => import('./front-knowledge.tsx') },
  ],
};
export default manifest;
