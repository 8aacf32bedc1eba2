import type { ResultIdentity } from '@industry/complexity/contract';
import { createHash } from 'node:crypto';
import type { CleaningInput, CleaningOutcome, ProductPicture } from '@industry/economic-complexity';
import { tradeYear } from '@industry/facts/goods/trade-year.ts';
import type { Platform } from '@industry/registry/types.ts';
import { canonicalCleaning, cleaningVersion } from '@industry/facts/goods/cleaning.ts';
import { ComputePool } from './compute-pool.ts';
import { readerOf } from './reader.ts';
import { type StudyQuestion, studyOfYear, timesOf, type YearStudy } from './study-of-year.ts';
import type { ComplexityTables } from './tables.ts';
import { readVintages, type Vintage } from './vintages.ts';
import { NOT_DONE } from './words.ts';

export interface Question extends StudyQuestion {
  readonly cleaning?: string;
}

const METHODS = ['economic-complexity-index', 'product-space-density', 'prody-expy', 'cleaning-of-trade'];
/** Studies hold some ten megabytes each. */
const KEPT = 8;
/** Newest years that are computed before anybody asks. */
const PREPARED = 3;

/** An outcome as the store keeps it. */
type KeptOutcome = Omit<CleaningOutcome, 'eci'> & { readonly eci: readonly number[] };

function outcomesKind(
  alternatives: readonly object[],
  { years, population, reExports, microTerritories }: CleaningInput,
): string {
  const totals = [...years, ...(reExports ? [reExports] : [])].map(({ values }) =>
    values.reduce((sum, value) => sum + value, 0),
  );
  const beside = [alternatives, [...(population ?? [])], totals, microTerritories];
  return `outcomes ${createHash('sha256').update(JSON.stringify(beside)).digest('hex').slice(0, 16)}`;
}

/** Results by what was asked; computed once, until a batch is published. */
export class Studies {
  readonly pool = new ComputePool();
  readonly #platform: Platform;
  readonly #studies = new Map<string, Promise<YearStudy>>();
  readonly #outcomes = new Map<string, Promise<readonly CleaningOutcome[]>>();
  readonly #pictures = new Map<string, Promise<ProductPicture>>();
  #vintages: Promise<readonly Vintage[]> | undefined;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  get reader() {
    return readerOf(this.#platform);
  }

  get policy() {
    return this.#platform.pack.goods;
  }

  clear(): void {
    this.reader.clear();
    for (const map of [this.#studies, this.#outcomes, this.#pictures]) map.clear();
    this.#vintages = undefined;
  }

  /** Published rankings, read once until a batch is published. */
  vintages(): Promise<readonly Vintage[]> {
    this.#vintages ??= readVintages(this.#platform.facts).catch((error: unknown) => {
      this.#vintages = undefined;
      throw error;
    });
    return this.#vintages;
  }

  async study(question: Question): Promise<YearStudy> {
    const version = cleaningVersion(this.policy, question.cleaning);
    const { year, source, classification } = await tradeYear(this.reader, question, timesOf(question));
    const at = { year, source, classification, knownAt: question.knownAt, batches: question.batches };
    return once(this.#studies, JSON.stringify([at, version.id]), async () => {
      const { knownAt, batches, ...rest } = at;
      const asked = { ...rest, ...(knownAt && { knownAt }), ...(batches && { batches }) };
      const study = await studyOfYear(this.reader, this.pool, this.policy, version, asked);
      await this.#record(study);
      return study;
    });
  }

  /** ECI under every combination of the pack's alternatives that the data allow; the declared version first. */
  outcomes(study: YearStudy): Promise<readonly CleaningOutcome[]> {
    return once(this.#outcomes, study.key, async () => {
      const { data } = study;
      const alternatives = this.policy.cleaning.alternatives
        .filter(
          ({ change }) =>
            (change.averageYears ?? 1) <= data.years.length &&
            (change.reExports !== 'net' || data.reExports !== undefined) &&
            changes(study.version.options, change),
        )
        .map(({ id, change }) => ({ id, change: defined(change) }));
      // What the choices read beside the study's own batches is in the key too: another population is another answer.
      const kind = outcomesKind(alternatives, data);
      const kept = await this.#readModel<readonly KeptOutcome[]>(study.key, kind);
      if (kept !== null) return kept.map((one) => ({ ...one, eci: Float64Array.from(one.eci) }));
      const made = await this.pool.run('complexityChoices', {
        data,
        declared: study.version.options,
        alternatives,
      });
      await this.#keep(
        study.key,
        kind,
        made.map((one) => ({ ...one, eci: [...one.eci] })),
      );
      return made;
    });
  }

  picture(study: YearStudy): Promise<ProductPicture> {
    return once(this.#pictures, study.key, async () => {
      const kept = await this.#readModel<{ links: ProductPicture['links']; positions: number[] }>(study.key, 'picture');
      if (kept !== null) return { links: kept.links, positions: Float64Array.from(kept.positions) };
      const { countries, products, presence } = study.complexity;
      const input = { countryCount: countries.length, productCount: products.length, presence };
      const picture = await this.pool.run('productPicture', input);
      await this.#keep(study.key, 'picture', { links: picture.links, positions: [...picture.positions] });
      return picture;
    });
  }

  /**
   * Computes what the first pages after a publication or a start ask for: the newest years with their intervals, the product
   * space of the newest. Kept in the store; computes only what is not there.
   */
  async prepare(report: (done: number, total: number) => void = () => undefined): Promise<void> {
    const years = [...new Set((await this.reader.years()).map(({ year }) => year))].slice(0, PREPARED);
    for (const [done, year] of years.entries()) {
      report(done, years.length);
      const study = await this.study({ year });
      await this.outcomes(study);
      if (done === 0) await this.picture(study);
    }
    report(years.length, years.length);
  }

  identity(study: YearStudy): ResultIdentity {
    const { version } = study;
    return {
      key: study.key,
      hash: study.hash,
      command: `npx industry complexity reproduce ${study.key.slice(0, 16)}`,
      year: study.year,
      source: study.source,
      classification: study.classification,
      batches: study.origins.map(({ batch }) => batch),
      cleaning: {
        id: version.id,
        declaredOn: version.declaredOn,
        title: version.title,
        options: canonicalCleaning(version.options),
      },
      dropped: study.dropped,
      notDone: study.notDone.map((step) => ({ step, reason: NOT_DONE[step] ?? NOT_DONE['other']! })),
      origins: [...study.origins],
      methods: METHODS,
    };
  }

  async #record(study: YearStudy): Promise<void> {
    const { key, hash, year, source, classification, version, origins } = study;
    await this.#platform.store
      .tables<ComplexityTables>()
      .insertInto('complexity_result')
      .values({
        key,
        hash,
        year,
        source,
        classification,
        cleaning: version.id,
        options: JSON.stringify(canonicalCleaning(version.options)),
        batches: JSON.stringify(origins.map(({ batch }) => batch)),
        computed_at: this.#platform.now().toISOString(),
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  }

  async #readModel<Content>(key: string, kind: string): Promise<Content | null> {
    const row = await this.#platform.store
      .tables<ComplexityTables>()
      .selectFrom('complexity_read_model')
      .select('content')
      .where('key', '=', key)
      .where('kind', '=', kind)
      .executeTakeFirst();
    return row === undefined ? null : (row.content as Content);
  }

  async #keep(key: string, kind: string, content: unknown): Promise<void> {
    await this.#platform.store
      .tables<ComplexityTables>()
      .insertInto('complexity_read_model')
      .values({ key, kind, content: JSON.stringify(content) })
      .onConflict((conflict) => conflict.columns(['key', 'kind']).doNothing())
      .execute();
  }
}

const of = new WeakMap<Platform['facts'], Studies>();

/** The studies of a platform; one for each, shared by routes, lists and commands. */
export function studiesOf(platform: Platform): Studies {
  const known = of.get(platform.facts);
  if (known !== undefined) return known;
  const studies = new Studies(platform);
  of.set(platform.facts, studies);
  return studies;
}

function changes(options: YearStudy['version']['options'], change: object): boolean {
  return Object.entries(change).some(
    ([step, value]) => JSON.stringify(options[step as keyof typeof options]) !== JSON.stringify(value),
  );
}

function defined<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function once<Value>(map: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = map.get(key);
  if (known !== undefined) return known;
  if (map.size >= KEPT) map.delete(map.keys().next().value!);
  const made = make();
  map.set(key, made);
  made.catch(() => map.delete(key));
  return made;
}
