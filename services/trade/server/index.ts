import type { ServerService } from '@industry/registry/types.ts';

export const tradeService: ServerService = { name: 'trade' };
