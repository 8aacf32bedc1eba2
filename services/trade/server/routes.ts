import type { FastifyInstance } from 'fastify';
import { serve } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import {
  compareMirrorFlows,
  compareTrade,
  convertGood,
  getExportStructure,
  getGood,
  getRegionTrade,
  getTradeProfile,
  listTradedGoods,
  listTradeGroups,
  listTradePartners,
  listTradeYears,
  searchGoods,
} from '@industry/trade/contract';
import { conversionAnswer, goodPage, searchAnswer } from './goods.ts';
import { groupsAnswer } from './groups.ts';
import { mirrorAnswer } from './mirror.ts';
import { partnersAnswer } from './partners.ts';
import { comparisonAnswer, goodsAnswer, profileAnswer } from './profile.ts';
import { readerOf } from './reader.ts';
import { regionAnswer } from './regions.ts';
import { structureAnswer } from './structure.ts';
import { yearsAnswer } from './years.ts';

export function tradeRoutes(app: FastifyInstance, platform: Platform): void {
  const reader = readerOf(platform);
  const lake = { reader, policy: platform.pack.goods };
  serve(app, listTradeYears, () => yearsAnswer(platform, reader));
  serve(app, getTradeProfile, ({ params, query }) => profileAnswer(lake, params.country, query));
  serve(app, listTradedGoods, ({ params, query }) => goodsAnswer(lake, params.country, query));
  serve(app, listTradeGroups, ({ params, query }) => groupsAnswer(lake, params.country, query));
  serve(app, getExportStructure, ({ params, query }) => structureAnswer(lake, params.country, query));
  serve(app, listTradePartners, ({ params, query }) => partnersAnswer(lake, params.country, query));
  serve(app, compareMirrorFlows, ({ query }) => mirrorAnswer(lake, query));
  serve(app, compareTrade, ({ query }) => comparisonAnswer(lake, query));
  serve(app, getRegionTrade, ({ params, query }) => regionAnswer(lake, params.region, query));
  serve(app, searchGoods, ({ query }) => searchAnswer(reader, query));
  serve(app, getGood, ({ params, query }) => goodPage(lake, params.code, query));
  serve(app, convertGood, ({ query }) => conversionAnswer(reader, query));
}
