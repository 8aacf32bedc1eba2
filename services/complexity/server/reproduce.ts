import { Type as T } from 'typebox';
import type { OwnerCommand } from '@industry/control/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { cleaningVersion } from '@industry/facts/goods/cleaning.ts';
import type { ComplexityTables } from './tables.ts';
import { type Question, Studies } from './studies.ts';

export const ReproduceInput = T.Object(
  {
    /** Key or hash of a result, or the first eight characters of either. */
    result: T.Optional(T.String({ pattern: '^[0-9a-f]{8,64}$' })),
    year: T.Optional(T.Integer()),
    source: T.Optional(T.String({ maxLength: 40 })),
    classification: T.Optional(T.String({ maxLength: 10 })),
    cleaning: T.Optional(T.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);

export interface Reproduced {
  readonly key: string;
  readonly hash: string;
  /** What the recorded result had; null when options were given. */
  readonly recorded: string | null;
  readonly question: Readonly<Record<string, unknown>>;
  /** False: this installation has no result of that key or hash. */
  readonly found: boolean;
}

/** The question behind a recorded result, with the batches that it was computed from. */
export async function recordedQuestion(
  platform: Platform,
  result: string,
): Promise<(Question & { readonly hash: string }) | null> {
  const rows = await platform.store
    .tables<ComplexityTables>()
    .selectFrom('complexity_result')
    .selectAll()
    .where((row) => row.or([row('key', 'like', `${result}%`), row('hash', 'like', `${result}%`)]))
    .orderBy('computed_at')
    .limit(1)
    .execute();
  const [row] = rows;
  if (row === undefined) return null;
  return {
    year: row.year,
    source: row.source,
    classification: row.classification,
    cleaning: row.cleaning,
    batches: row.batches as string[],
    hash: row.hash,
  };
}

/** `complexity.reproduce`: computes a result anew from the batches it was made of, without anything remembered. */
export const reproduceCommand: OwnerCommand<Platform, typeof ReproduceInput, Reproduced> = {
  name: 'complexity.reproduce',
  input: ReproduceInput,
  async run(platform, { result, ...options }, report) {
    report({ step: 'compute', done: 0, total: 1 });
    const recorded = result === undefined ? null : await recordedQuestion(platform, result);
    if (result !== undefined && recorded === null)
      return { key: '', hash: '', recorded: null, question: {}, found: false };
    const { hash = null, ...question } = recorded ?? { ...options, hash: undefined };
    cleaningVersion(platform.pack.goods, question.cleaning);
    const studies = new Studies(platform);
    studies.clear();
    try {
      const study = await studies.study(question);
      const { source, classification, year } = study;
      report({ step: 'compute', done: 1, total: 1 });
      return {
        key: study.key,
        hash: study.hash,
        recorded: hash,
        question: {
          year,
          source,
          classification,
          cleaning: study.version.id,
          batches: study.origins.map((o) => o.batch),
        },
        found: true,
      };
    } finally {
      await studies.pool.close();
    }
  },
};
