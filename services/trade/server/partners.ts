import type { listTradePartners } from '@industry/trade/contract';
import { countryNames } from '@industry/trade/contract';
import type { ReadOptions, TradeYear } from '@industry/facts/goods/trade-reader.ts';
import { Problem } from '@industry/http';
import type { Static } from 'typebox';
import { bilateralTotals } from './bilateral.ts';
import { plain, share, type SourceQuestion, timesOf, type TradeLake } from './chosen.ts';

type Answer = Static<typeof listTradePartners.response>;
type Amounts = readonly { readonly country: string; readonly value: number }[];

export interface PartnersQuestion extends SourceQuestion {
  readonly good?: string;
  readonly flow?: 'export' | 'import';
  readonly limit?: number;
}

/** Years by good that have partners, of those asked for; newest first. */
export async function yearsWithPartners(
  { reader }: TradeLake,
  { year, source, classification }: SourceQuestion,
  times: ReadOptions,
): Promise<readonly TradeYear[]> {
  return (await reader.years(times)).filter(
    (one) =>
      one.partners &&
      (year === undefined || one.year === year) &&
      (source === undefined || one.source === source) &&
      (classification === undefined || one.classification === classification),
  );
}

/** By good where a source has it; else totals between countries. Throws `partners-not-loaded`. */
export async function partnersAnswer(lake: TradeLake, country: string, question: PartnersQuestion): Promise<Answer> {
  const { good, flow = 'export', limit = 300, ...asked } = question;
  const times = timesOf(asked);
  const [at] = await yearsWithPartners(lake, asked, times);
  if (at === undefined) return totalsAnswer(lake, country, question);
  const { partners, origins } = await lake.reader.partners(at, country, {
    flow,
    ...(good === undefined ? {} : { good }),
  });
  const { source, classification, year } = at;
  const years = await yearsWithPartners(lake, { source, classification }, times);
  return {
    ...head(country, question),
    year,
    source,
    classification,
    years: years.map((one) => one.year).sort((a, b) => a - b),
    origins: [...origins],
    ...ranked(partners, limit),
    history: [],
  };
}

const head = (country: string, { flow = 'export', good }: PartnersQuestion) => ({
  country,
  names: countryNames(country),
  flow,
  good: good ?? null,
});

function ranked(amounts: Amounts, limit: number): Pick<Answer, 'total' | 'partners'> {
  const total = amounts.reduce((sum, { value }) => sum + value, 0);
  return {
    total: plain(total),
    partners: amounts
      .filter(({ value }) => value > 0)
      .toSorted((a, b) => b.value - a.value)
      .slice(0, limit)
      .map(({ country, value }) => ({
        country,
        names: countryNames(country),
        value: plain(value),
        share: plain(share(value, total)),
      })),
  };
}

const LINES = 8;

async function totalsAnswer(lake: TradeLake, country: string, question: PartnersQuestion): Promise<Answer> {
  const { good, source, classification, flow = 'export', limit = 300, year } = question;
  const wanted = source === undefined || source === 'bilateral-totals';
  const totals =
    wanted && good === undefined && classification === undefined
      ? await bilateralTotals(lake.reader, country, timesOf(question))
      : null;
  const pairs = (totals?.own ?? []).flatMap((pair) => {
    const value = flow === 'export' ? pair.exports : pair.imports;
    return value === null ? [] : [{ country: pair.partner, year: pair.year, value }];
  });
  const years = [...new Set(pairs.map((pair) => pair.year))].sort((a, b) => a - b);
  const at = year === undefined ? years.at(-1) : years.find((one) => one === year);
  if (at === undefined) throw new Problem('partners-not-loaded');
  const shown = ranked(
    pairs.filter((pair) => pair.year === at),
    limit,
  );
  return {
    ...head(country, question),
    year: at,
    source: 'bilateral-totals',
    classification: null,
    years,
    origins: [...totals!.origins],
    ...shown,
    history: shown.partners.slice(0, LINES).map((one) => ({
      country: one.country,
      names: one.names,
      values: pairs
        .filter((pair) => pair.country === one.country)
        .map((pair) => ({ year: pair.year, value: plain(pair.value) })),
    })),
  };
}
