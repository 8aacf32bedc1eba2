import type { ServerService } from '@industry/registry/types.ts';

export const accountsService: ServerService = { name: 'accounts' };
