import type { CleaningInput, Complexity, Sophistication, TradeMatrix } from '@industry/economic-complexity';
import type { ReadOptions, TradeReader, TradeYear } from '@industry/facts/goods/trade-reader.ts';
import type { Origin } from '@industry/facts/types.ts';
import { Problem } from '@industry/http';
import type { GoodsPolicy } from '@industry/pack/schema.ts';
import type { CivilDate } from '@industry/values';
import type { CleaningVersion } from './cleaning.ts';
import type { ComputePool } from './compute-pool.ts';
import { hashOf, keyOf } from './identity.ts';

/** A result with everything that answers are made from. */
export interface YearStudy extends Pick<TradeYear, 'year' | 'source' | 'classification'> {
  readonly key: string;
  readonly hash: string;
  readonly version: CleaningVersion;
  /** What cleaning began with; kept so that other choices can be tried. */
  readonly data: CleaningInput;
  /** Cleaned exports. */
  readonly trade: TradeMatrix;
  readonly complexity: Complexity;
  readonly sophistication: Sophistication | undefined;
  /** Year of the incomes behind `sophistication`. */
  readonly incomeYear: number | null;
  readonly dropped: { readonly countries: number; readonly goods: number };
  readonly notDone: readonly string[];
  readonly origins: readonly Origin[];
}

export interface StudyQuestion {
  readonly year?: number;
  readonly source?: string;
  readonly classification?: string;
  readonly knownAt?: CivilDate;
  /** Only these batches: to compute again what was computed before. */
  readonly batches?: readonly string[];
}

/** The year that a question means; throws `trade-not-loaded` naming what there is. */
export async function yearOf(reader: TradeReader, question: StudyQuestion): Promise<TradeYear> {
  const years = await reader.years(timesOf(question));
  const found = years.find(
    (one) =>
      (question.year === undefined || one.year === question.year) &&
      (question.source === undefined || one.source === question.source) &&
      (question.classification === undefined || one.classification === question.classification),
  );
  if (found !== undefined) return found;
  const what = [question.year, question.source, question.classification].filter((part) => part !== undefined).join(' ');
  const loaded = years.map(({ year, source, classification }) => `${year} ${source} ${classification}`).join(', ');
  throw new Problem('trade-not-loaded', { what: what === '' ? '–' : what, loaded: loaded === '' ? '–' : loaded });
}

function timesOf({ knownAt, batches }: StudyQuestion): ReadOptions {
  return { ...(knownAt && { knownAt }), ...(batches && { batches }) };
}

/** Reads what cleaning may need: earlier years, population, re-exports; what is not loaded is left out. */
async function dataOf(reader: TradeReader, year: TradeYear, policy: GoodsPolicy, question: StudyQuestion) {
  const times = timesOf(question);
  const earlier = (await reader.years(times)).filter(
    (one) =>
      one.source === year.source &&
      one.classification === year.classification &&
      one.year < year.year &&
      one.year > year.year - 5,
  );
  const years = await Promise.all(
    [...earlier]
      .reverse()
      .concat(year)
      .map((one) => reader.exports(one, times)),
  );
  const population = await reader.indicator(policy.population.indicator, year.year, times);
  const income = await reader.indicator(policy.income.indicator, year.year, times);
  const reExports = await reader.exports({ ...year, source: 'comtrade' }, { ...times, flow: 're-export' });
  const known = reExports.trade.countries.length > 0;
  const data: CleaningInput = {
    years: years.map(({ trade }) => trade),
    ...(population && { population: population.values }),
    microTerritories: policy.cleaning.microTerritories,
    ...(known && { reExports: reExports.trade }),
  };
  return { data, income, origins: { years, population, reExports: known ? reExports.origins : [] } };
}

/** Computes one year under one version of cleaning, in a worker thread. */
export async function studyOfYear(
  reader: TradeReader,
  pool: ComputePool,
  policy: GoodsPolicy,
  version: CleaningVersion,
  question: StudyQuestion,
): Promise<YearStudy> {
  const year = await yearOf(reader, question);
  const { data, income, origins: read } = await dataOf(reader, year, policy, question);
  const { averageYears, minimumPopulation, reExports } = version.options;
  // Only what this result is a function of: a batch of population changes nothing where no step asks for it.
  const origins = [
    ...read.years.slice(-averageYears).flatMap((one) => one.origins),
    ...(minimumPopulation === null ? [] : (read.population?.origins ?? [])),
    ...(reExports === 'keep' ? [] : read.reExports),
  ];
  const batches = [...new Set(origins.map(({ batch }) => batch))];
  const { cleaned, complexity, sophistication } = await pool.run('complexityStudy', {
    ...data,
    cleaning: version.options,
    ...(income && { income: income.values }),
  });
  const count = (kind: 'country' | 'product') =>
    cleaned.dropped.filter((one) => one.kind === kind).length +
    complexity.dropped.filter((one) => one.kind === kind).length;
  return {
    year: year.year,
    source: year.source,
    classification: year.classification,
    key: keyOf(year, batches, version.options),
    hash: hashOf(year.year, complexity),
    version,
    data,
    trade: cleaned.trade,
    complexity,
    sophistication,
    incomeYear: income?.year ?? null,
    dropped: { countries: count('country'), goods: count('product') },
    notDone: cleaned.notDone,
    origins: unique([...origins, ...(sophistication === undefined ? [] : (income?.origins ?? []))]),
  };
}

function unique(origins: readonly Origin[]): Origin[] {
  return [...new Map(origins.map((origin) => [origin.batch, origin])).values()];
}
