import type { ServerService } from '@industry/registry/types.ts';
import { registerEventRoutes } from './event-routes.ts';
import { actions, problems } from './problems.ts';
import { registerPublicRoutes } from './public-routes.ts';

/** Public heads of the audit chain, histories of objects and persons, proofs and exports. */
export const auditTrailService: ServerService = {
  name: 'audit-trail',
  contributions: { actions, problems },
  routes(app, platform) {
    registerPublicRoutes(app, platform);
    registerEventRoutes(app, platform);
  },
};
