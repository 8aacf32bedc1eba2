import type { getComplexityOfCountry } from '@industry/complexity/contract';
import { ranks } from '@industry/economic-complexity';
import { countryNames } from '@industry/trade/contract';
import type { Static } from 'typebox';
import { countryAt, prodyOf, tradeOf } from './country-at.ts';
import { figure } from './figure.ts';
import { rankIntervals } from './intervals.ts';
import type { Question, Studies } from './studies.ts';

const TOP = 20;

export async function countryAnswer(
  studies: Studies,
  country: string,
  question: Question,
): Promise<Static<typeof getComplexityOfCountry.response>> {
  const study = await studies.study(question);
  const at = countryAt(study, country);
  const { complexity, sophistication } = study;
  const { products, rca, presence, ubiquity, pci } = complexity;
  const width = products.length;
  const { total, values } = tradeOf(study, country);
  const prody = prodyOf(study);
  const names = await studies.reader.namesOf(study.classification);
  const order = products.map((_, good) => good).sort((a, b) => values[b]! - values[a]!);
  const present = products.flatMap((code, good) => (presence[at * width + good] === 1 ? [{ code, good }] : []));
  const interval = rankIntervals(await studies.outcomes(study)).get(country)!;
  const expyAt = sophistication?.countries.indexOf(country) ?? -1;
  const share = (value: number) => figure(total === 0 ? 0 : value / total);
  return {
    result: studies.identity(study),
    country,
    names: countryNames(country),
    total: figure(total),
    herfindahl: figure(values.reduce((sum, value) => sum + (value / total) ** 2, 0)),
    top5: share(order.slice(0, 5).reduce((sum, good) => sum + values[good]!, 0)),
    diversity: complexity.diversity[at]!,
    meanUbiquity: figure(present.reduce((sum, { good }) => sum + ubiquity[good]!, 0) / present.length),
    eci: figure(complexity.eci[at]!),
    rank: ranks(complexity.eci)[at]!,
    of: complexity.countries.length,
    rankLow: interval.rankLow,
    rankHigh: interval.rankHigh,
    coi: figure(complexity.coi[at]!),
    coiRank: ranks(complexity.coi)[at]!,
    expy: expyAt < 0 ? null : figure(sophistication!.expy[expyAt]!),
    expyRank: expyAt < 0 ? null : ranks(sophistication!.expy)[expyAt]!,
    topGoods: order.slice(0, TOP).map((good) => ({
      code: products[good]!,
      names: names(products[good]!),
      value: figure(values[good]!),
      share: share(values[good]!),
      rca: figure(rca[at * width + good]!),
      pci: figure(pci[good]!),
      prody: prody[good] === null ? null : figure(prody[good]!),
      ubiquity: ubiquity[good]!,
    })),
    present: present.map(({ code }) => code),
  };
}
