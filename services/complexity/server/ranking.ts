import type { getComplexityHistory, getComplexityRanking } from '@industry/complexity/contract';
import { ranks } from '@industry/economic-complexity';
import { countryNames } from '@industry/trade/contract';
import type { Static } from 'typebox';
import { figure } from './figure.ts';
import { rankIntervals, type RankInterval } from './intervals.ts';
import type { Question, Studies } from './studies.ts';

export async function rankingAnswer(
  studies: Studies,
  question: Question,
): Promise<Static<typeof getComplexityRanking.response>> {
  const study = await studies.study(question);
  const outcomes = await studies.outcomes(study);
  const intervals = rankIntervals(outcomes);
  const { countries, products, presence, ubiquity, eci, coi, diversity } = study.complexity;
  const width = products.length;
  const meanUbiquity = (at: number) =>
    ubiquity.reduce((sum, one, good) => sum + presence[at * width + good]! * one, 0) / diversity[at]!;
  const placed = ranks(eci);
  const rows = countries.map((country, at) => ({
    country,
    names: countryNames(country),
    rank: placed[at]!,
    eci: figure(eci[at]!),
    interval: intervalAnswer(intervals.get(country)!),
    diversity: diversity[at]!,
    meanUbiquity: figure(meanUbiquity(at)),
    coi: figure(coi[at]!),
  }));
  return {
    result: studies.identity(study),
    choices: outcomes.length,
    countries: rows.sort((a, b) => a.rank - b.rank || (a.country < b.country ? -1 : 1)),
  };
}

const intervalAnswer = (interval: RankInterval) => ({
  ...interval,
  eciLow: figure(interval.eciLow),
  eciHigh: figure(interval.eciHigh),
});

/** The most reliable source of each year that is loaded. */
export async function historyAnswer(
  studies: Studies,
  { countries, cleaning }: { readonly countries: string; readonly cleaning?: string },
): Promise<Static<typeof getComplexityHistory.response>> {
  const loaded = await studies.reader.years();
  const years = [...new Set(loaded.map(({ year }) => year))].sort((a, b) => a - b);
  const results = [];
  const rows = new Map(countries.split(',').map((code) => [code, [] as YearRow[]]));
  for (const year of years) {
    const study = await studies.study({ year, ...(cleaning !== undefined && { cleaning }) });
    const intervals = rankIntervals(await studies.outcomes(study));
    const placed = ranks(study.complexity.eci);
    results.push(studies.identity(study));
    for (const [country, found] of rows) {
      const at = study.complexity.countries.indexOf(country);
      if (at < 0) continue;
      const expy = study.sophistication?.expy[study.sophistication.countries.indexOf(country)];
      const interval = intervals.get(country)!;
      found.push({
        year,
        rank: placed[at]!,
        of: placed.length,
        eci: figure(study.complexity.eci[at]!),
        coi: figure(study.complexity.coi[at]!),
        expy: expy === undefined ? null : figure(expy),
        rankLow: interval.rankLow,
        rankHigh: interval.rankHigh,
        commonRankLow: interval.commonRankLow,
        commonRankHigh: interval.commonRankHigh,
        key: study.key,
      });
    }
  }
  return {
    countries: [...rows].map(([country, found]) => ({ country, names: countryNames(country), years: found })),
    results,
  };
}

type YearRow = Static<typeof getComplexityHistory.response>['countries'][number]['years'][number];
