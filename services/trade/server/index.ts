import type { ServerService } from '@industry/registry/types.ts';
import { tradeProblems } from '@industry/trade/contract';
import { tradeDatasets } from './datasets/index.ts';
import { readerOf } from './reader.ts';
import { reproduceTradeCommand } from './reproduce.ts';
import { tradeRoutes } from './routes.ts';
import { tradeSearchables } from './searchables.ts';
import { fillTrade } from './simulation/fill.ts';

export const tradeService: ServerService = {
  name: 'trade',
  ownerCommands: [reproduceTradeCommand],
  contributions: {
    datasets: tradeDatasets,
    problems: tradeProblems,
    searchables: (_, platform) => tradeSearchables(platform),
    fillDemonstration: fillTrade,
    async batchPublished(batch, platform) {
      if (tradeDatasets.some(({ id }) => id === batch.dataset)) readerOf(platform).clear();
    },
  },
  routes: tradeRoutes,
};
