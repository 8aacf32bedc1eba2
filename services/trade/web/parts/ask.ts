import { useQuery } from '@tanstack/react-query';
import type { Static } from 'typebox';
import { useNameChoices } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  type compareMirrorFlows,
  type compareTrade,
  type getGood,
  type getTradeProfile,
  type listTradedGoods,
  type listTradeGroups,
  type listTradePartners,
  listTradeYears,
} from '@industry/trade/contract';

/** What the routes answer, by the words of the screens. */
export type Loaded = Static<typeof listTradeYears.response>;
export type Profile = Static<typeof getTradeProfile.response>;
export type Goods = Static<typeof listTradedGoods.response>;
export type Groups = Static<typeof listTradeGroups.response>;
export type Partners = Static<typeof listTradePartners.response>;
export type Mirror = Static<typeof compareMirrorFlows.response>;
export type Comparison = Static<typeof compareTrade.response>;
export type GoodAnswer = Static<typeof getGood.response>;

/** Name of the answer in the cache; complexity's screens ask for the same. */
export const TRADE_YEARS = ['trade-years'] as const;

/** Years, sources and countries that are loaded: asked for once by all pages. */
export function useTradeYears() {
  return useQuery({ queryKey: TRADE_YEARS, queryFn: () => call(listTradeYears) });
}

/** Countries by the reader's name of each. */
export function useCountries(): ReturnType<ReturnType<typeof useNameChoices>> {
  const choices = useNameChoices();
  return choices(useTradeYears().data?.countries ?? []);
}
