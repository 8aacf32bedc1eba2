import type {
  getComplexGood,
  getProductSpace,
  getSophistication,
  listComplexGoods,
} from '@industry/complexity/contract';
import { proximityTo, ranks } from '@industry/economic-complexity';
import { Problem } from '@industry/http';
import { countryNames, sectionOf } from '@industry/trade/contract';
import type { Static } from 'typebox';
import { demandOf, goodAt, prodyOf } from './country-at.ts';
import { figure } from './figure.ts';
import type { Question, Studies } from './studies.ts';
import type { YearStudy } from './study-of-year.ts';

type GoodAnswer = Static<typeof listComplexGoods.response>['goods'][number];

/** Answers of goods of a study by column. */
async function goodsOf(studies: Studies, study: YearStudy): Promise<(good: number) => GoodAnswer> {
  const { products, pci, ubiquity } = study.complexity;
  const [placed, demand, prody] = [ranks(pci), demandOf(study), prodyOf(study)];
  const names = await studies.reader.namesOf(study.classification);
  return (good) => ({
    code: products[good]!,
    names: names(products[good]!),
    section: sectionOf(products[good]!, study.classification),
    pci: figure(pci[good]!),
    pciRank: placed[good]!,
    ubiquity: ubiquity[good]!,
    prody: prody[good] === null ? null : figure(prody[good]!),
    demand: figure(demand[good]!),
  });
}

export async function goodsAnswer(
  studies: Studies,
  { limit, ...question }: Question & { readonly limit?: number },
): Promise<Static<typeof listComplexGoods.response>> {
  const study = await studies.study(question);
  const good = await goodsOf(studies, study);
  const { pci, products } = study.complexity;
  const order = products.map((_, at) => at).sort((a, b) => pci[b]! - pci[a]! || a - b);
  return { result: studies.identity(study), goods: order.slice(0, limit).map(good) };
}

export async function goodAnswer(
  studies: Studies,
  code: string,
  { country, limit = 20, ...question }: Question & { readonly country?: string; readonly limit?: number },
): Promise<Static<typeof getComplexGood.response>> {
  const study = await studies.study(question);
  const at = goodAt(study, code);
  const { countries, products, presence, rca, pci } = study.complexity;
  const width = products.length;
  const near = proximityTo({ countryCount: countries.length, productCount: width, presence }, at);
  const order = products
    .map((_, other) => other)
    .filter((other) => other !== at)
    .sort((a, b) => near[b]! - near[a]! || a - b);
  const row = country === undefined ? -1 : countries.indexOf(country);
  const names = await studies.reader.namesOf(study.classification);
  const exporters = countries.flatMap((one, c) =>
    presence[c * width + at] === 1 ? [{ country: one, rca: rca[c * width + at]! }] : [],
  );
  return {
    result: studies.identity(study),
    good: (await goodsOf(studies, study))(at),
    exporters: exporters
      .sort((a, b) => b.rca - a.rca)
      .map((one) => ({ country: one.country, names: countryNames(one.country), rca: figure(one.rca) })),
    neighbours: order.slice(0, limit).map((other) => ({
      code: products[other]!,
      names: names(products[other]!),
      proximity: figure(near[other]!),
      pci: figure(pci[other]!),
      present: row < 0 ? null : presence[row * width + other] === 1,
    })),
  };
}

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

export async function productSpaceAnswer(
  studies: Studies,
  question: Question,
): Promise<Static<typeof getProductSpace.response>> {
  const study = await studies.study(question);
  const { links, positions } = await studies.picture(study);
  const demand = demandOf(study);
  const names = await studies.reader.namesOf(study.classification);
  return {
    result: studies.identity(study),
    nodes: study.complexity.products.map((code, at) => ({
      code,
      names: names(code),
      section: sectionOf(code, study.classification),
      x: round(positions[2 * at]!, 5),
      y: round(positions[2 * at + 1]!, 5),
      pci: figure(study.complexity.pci[at]!),
      demand: figure(demand[at]!),
    })),
    links: links.map(({ from, to, proximity, kind }) => ({ from, to, proximity: round(proximity, 4), kind })),
  };
}

export async function sophisticationAnswer(
  studies: Studies,
  question: Question,
): Promise<Static<typeof getSophistication.response>> {
  const study = await studies.study(question);
  const { sophistication, incomeYear, year } = study;
  const { indicator } = studies.policy.income;
  if (sophistication === undefined || incomeYear === null) throw new Problem('income-not-loaded', { year, indicator });
  const names = await studies.reader.namesOf(study.classification);
  const placed = ranks(sophistication.expy);
  return {
    result: studies.identity(study),
    income: { indicator, year: incomeYear },
    goods: sophistication.products
      .map((code, at) => ({ code, prody: sophistication.prody[at]! }))
      .sort((a, b) => b.prody - a.prody)
      .map(({ code, prody }) => ({ code, names: names(code), prody: figure(prody) })),
    countries: sophistication.countries
      .map((country, at) => ({
        country,
        names: countryNames(country),
        expy: figure(sophistication.expy[at]!),
        rank: placed[at]!,
      }))
      .sort((a, b) => a.rank - b.rank),
  };
}
