import type { FastifyInstance } from 'fastify';
import { serve } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import {
  compareMirrorFlows,
  compareTrade,
  convertGood,
  getGood,
  getTradeProfile,
  listTradedGoods,
  listTradeGroups,
  listTradePartners,
  listTradeYears,
  searchGoods,
} from '@industry/trade/contract';
import { conversionAnswer, goodPage, searchAnswer } from './goods.ts';
import { groupsAnswer } from './groups.ts';
import { mirrorAnswer, partnersAnswer } from './partners.ts';
import { comparisonAnswer, goodsAnswer, profileAnswer } from './profile.ts';
import { readerOf } from './reader.ts';
import { yearsAnswer } from './years.ts';

export function tradeRoutes(app: FastifyInstance, platform: Platform): void {
  const reader = readerOf(platform);
  serve(app, listTradeYears, () => yearsAnswer(platform, reader));
  serve(app, getTradeProfile, ({ params, query }) => profileAnswer(reader, params.country, query));
  serve(app, listTradedGoods, ({ params, query }) => goodsAnswer(reader, params.country, query));
  serve(app, listTradeGroups, ({ params, query }) => groupsAnswer(reader, params.country, query));
  serve(app, listTradePartners, ({ params, query }) => partnersAnswer(reader, params.country, query));
  serve(app, compareMirrorFlows, ({ query }) => mirrorAnswer(reader, query));
  serve(app, compareTrade, ({ query }) => comparisonAnswer(reader, query));
  serve(app, searchGoods, ({ query }) => searchAnswer(reader, query));
  serve(app, getGood, ({ params, query }) => goodPage(reader, params.code, query));
  serve(app, convertGood, ({ query }) => conversionAnswer(reader, query));
}
