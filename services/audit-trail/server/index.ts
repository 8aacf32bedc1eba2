import type { ServerService } from '@industry/registry/types.ts';

export const auditTrailService: ServerService = { name: 'audit-trail' };
