import { Type as T } from 'typebox';
import type { OwnerCommand } from '@industry/control/types.ts';
import { TradeReader } from '@industry/facts/goods/trade-reader.ts';
import type { Platform } from '@industry/registry/types.ts';
import { chosenYear } from './chosen.ts';
import { rowOf } from './profile.ts';
import { hashOf } from './result.ts';

export const ReproduceTradeInput = T.Object(
  {
    country: T.String({ pattern: '^[A-Z][A-Z0-9]{2}$' }),
    year: T.Optional(T.Integer()),
    source: T.Optional(T.String({ maxLength: 40 })),
    classification: T.Optional(T.String({ maxLength: 10 })),
    cleaning: T.Optional(T.String({ maxLength: 40 })),
    batches: T.Optional(T.Array(T.String({ maxLength: 80 }), { maxItems: 200 })),
  },
  { additionalProperties: false },
);

export interface ReproducedTrade {
  readonly hash: string;
  readonly year: number;
  readonly source: string;
  readonly classification: string;
  readonly cleaning: string | null;
  readonly batches: readonly string[];
}

/** `trade.reproduce`: a country's table of exports anew from its batches and options, without anything remembered. */
export const reproduceTradeCommand: OwnerCommand<Platform, typeof ReproduceTradeInput, ReproducedTrade> = {
  name: 'trade.reproduce',
  input: ReproduceTradeInput,
  async run(platform, { country, ...question }, report) {
    report({ step: 'compute', done: 0, total: 1 });
    const lake = { reader: new TradeReader(platform.facts), policy: platform.pack.goods };
    const chosen = await chosenYear(lake, question);
    const hash = hashOf(chosen, rowOf(chosen, country));
    report({ step: 'compute', done: 1, total: 1 });
    const { year, source, classification } = chosen.at;
    const batches = chosen.basis.origins.map(({ batch }) => batch);
    return { hash, year, source, classification, cleaning: chosen.cleaned.version?.id ?? null, batches };
  },
};
