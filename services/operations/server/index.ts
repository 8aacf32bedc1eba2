import type { ServerService } from '@industry/registry/types.ts';

export const operationsService: ServerService = { name: 'operations' };
