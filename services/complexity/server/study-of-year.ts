import type { CleaningInput, Complexity, Sophistication, TradeMatrix } from '@industry/economic-complexity';
import { cleaningData, type CleaningVersion, usedOrigins } from '@industry/facts/goods/cleaning.ts';
import type { ReadOptions, TradeReader, TradeYear } from '@industry/facts/goods/trade-reader.ts';
import { tradeYear } from '@industry/facts/goods/trade-year.ts';
import type { Origin } from '@industry/facts/types.ts';
import type { GoodsPolicy } from '@industry/pack/schema.ts';
import type { CivilDate } from '@industry/values';
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

/** When and of which batches a question is asked. */
export function timesOf({ knownAt, batches }: StudyQuestion): ReadOptions {
  return { ...(knownAt && { knownAt }), ...(batches && { batches }) };
}

/** Computes one year under one version of cleaning, in a worker thread. */
export async function studyOfYear(
  reader: TradeReader,
  pool: ComputePool,
  policy: GoodsPolicy,
  version: CleaningVersion,
  question: StudyQuestion,
): Promise<YearStudy> {
  const times = timesOf(question);
  const year = await tradeYear(reader, question, times);
  const read = await cleaningData(reader, year, policy, times);
  const { data } = read;
  const income = await reader.indicator(policy.income.indicator, year.year, times);
  const origins = usedOrigins(read, version.options);
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
