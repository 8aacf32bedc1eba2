import type { ServerService } from '@industry/registry/types.ts';

export const inboxService: ServerService = { name: 'inbox' };
