import type { ServerService } from '@industry/registry/types.ts';
import { tradeProblems } from '@industry/trade/contract';
import { tradeDatasets } from './datasets/index.ts';
import { readerOf } from './reader.ts';
import { reproduceTradeCommand } from './reproduce.ts';
import { tradeRoutes } from './routes.ts';
import { fillTrade } from './simulation/fill.ts';
import { tradePages } from './searchables.ts';

export const tradeService: ServerService = {
  name: 'trade',
  ownerCommands: [reproduceTradeCommand],
  contributions: {
    datasets: tradeDatasets,
    problems: tradeProblems,
    fillDemonstration: fillTrade,
    searchables: () => tradePages,
    async batchPublished(batch, platform) {
      if (tradeDatasets.some(({ id }) => id === batch.dataset)) readerOf(platform).clear();
    },
  },
  routes: tradeRoutes,
};
