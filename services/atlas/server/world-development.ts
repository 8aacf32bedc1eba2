import { Problem } from '@industry/http';
import type { Times } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { countryNames } from '@industry/trade/contract';
import type { WorldDevelopment } from '@industry/atlas/contract';
import { indicatorWords, PREFERRED } from './world-indicators.ts';

/** The dataset that the slice of trade declares. */
export const WORLD_DEVELOPMENT = 'world-development-indicators';

interface Question {
  readonly indicator?: string;
  readonly countries?: string;
}

/** One indicator for the countries that were asked for, the programme's own when none was. */
export async function worldDevelopmentAnswer(
  { facts, pack }: Pick<Platform, 'facts' | 'pack'>,
  { indicator: asked, countries }: Question,
  times: Times,
): Promise<WorldDevelopment> {
  const home = pack.passport.country;
  const known = await codesOf(facts, 'indicator', {}, times);
  const words = (id: string) => indicatorWords(id, pack.units);
  const chosen = asked ?? known.find((id) => id === PREFERRED) ?? known[0];
  if (chosen === undefined)
    return { indicators: [], indicator: null, home, countries: [], series: [], absent: [], origins: {} };
  if (!known.includes(chosen))
    throw new Problem('indicator-not-imported', { indicator: chosen, known: known.join(', ') });
  const codes = [...new Set(countries?.split(',') ?? [home])];
  const [all, { rows, origins }] = await Promise.all([
    codesOf(facts, 'country', { indicator: chosen }, times),
    facts.table({
      dataset: WORLD_DEVELOPMENT,
      columns: ['country', 'year', 'value'],
      where: { indicator: chosen, country: codes },
      ...times,
    }),
  ]);
  const series = codes.flatMap((country) => {
    const points = rows
      .filter((row) => row['country'] === country)
      .map((row) => ({ year: Number(row['year']), value: row['value']!, batch: row['batch']! }))
      .toSorted((a, b) => a.year - b.year);
    return points.length === 0 ? [] : [{ country, names: countryNames(country), points }];
  });
  return {
    indicators: known.map(words),
    indicator: words(chosen),
    home,
    countries: all.map((code) => ({ code, names: countryNames(code) })),
    series,
    absent: codes.filter((code) => !series.some(({ country }) => country === code)),
    origins: Object.fromEntries(origins),
  };
}

/** What is found in a column of the table. */
async function codesOf(
  facts: Platform['facts'],
  column: string,
  where: Readonly<Record<string, string>>,
  times: Times,
): Promise<string[]> {
  const found = await facts.sums({ dataset: WORLD_DEVELOPMENT, by: [column], sum: ['value'], where, ...times });
  return (found.columns[column] ?? []).flatMap((code) => code ?? []);
}
