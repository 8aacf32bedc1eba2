import type { Searchable, ServerService } from '@industry/registry/types.ts';
import { registerEventRoutes } from './event-routes.ts';
import { actions, problems } from './problems.ts';
import { registerPublicRoutes } from './public-routes.ts';

/** Public heads of the audit chain, histories of objects and persons, proofs and exports. */
export const auditTrailService: ServerService = {
  name: 'audit-trail',
  contributions: { actions, problems, searchables: () => [CHAIN] },
  routes(app, platform) {
    registerPublicRoutes(app, platform);
    registerEventRoutes(app, platform);
  },
};

const CHAIN: Searchable = {
  path: '/audit',
  kind: 'page',
  title: { kk: 'Шешімдер тізбегі', ru: 'Цепочка решений', en: 'The chain of decisions', ja: '決定の連鎖' },
  text: {
    kk: 'Аудит: күндердің қол қойылған бастары, дәлелдер, тексеру',
    ru: 'Аудит: подписанные головы дней, доказательства, проверка',
    en: 'Audit: signed heads of the days, proofs, how to verify',
    ja: '監査：日ごとの署名済みヘッド、証明、検証方法',
  },
};
