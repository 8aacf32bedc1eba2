import { type Compute, ComputeError, createCompute, type TaskProgress } from '@industry/compute';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { SandboxPopulation, SandboxPopulationState } from '@industry/support/contract';
import type { ImpactReport, KeptPopulation, MovesPage, MovesQuestion } from '@industry/support-population';
import { toCivilDate } from '@industry/values';
import { readRuleDay } from '../firm-facts/index.ts';
import { draftProblem } from './draft-text.ts';

/** Populations whose state is remembered; the thread itself keeps the last two. */
const REMEMBERED = 8;

interface Loading {
  readonly input: KeptPopulation;
  readonly state: SandboxPopulationState;
}

/**
 * Firms that drafts are tried on, in a thread of their own that keeps them as columns: loading takes seconds and tells how far it is,
 * an answer then tens of milliseconds. The thread ends after twenty minutes of rest.
 */
export class SandboxPopulations {
  readonly #platform: Platform;
  #compute: Promise<Compute> | undefined;
  readonly #known = new Map<string, Loading>();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Starts loading what is not loaded, and says how far it is. */
  async load(asked: SandboxPopulation): Promise<SandboxPopulationState> {
    const input = await this.#input(asked);
    const known = this.#known.get(input.key);
    if (known !== undefined && known.state.state !== 'failed') return known.state;
    while (this.#known.size >= REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
    const state = {
      state: 'loading' as const,
      step: 'pack' as const,
      done: 0,
      total: 1,
      firms: null,
      simulated: true as const,
      rates: input.rates.map(({ base }) => base),
      lists: input.lists.map(({ id }) => id),
      reason: null,
    };
    const set = (change: Partial<SandboxPopulationState>) => {
      this.#known.set(input.key, { input, state: { ...(this.#known.get(input.key)?.state ?? state), ...change } });
    };
    set({});
    const onProgress = ({ step, done, total }: TaskProgress) =>
      set({ step: step as SandboxPopulationState['step'], done, total: total ?? 1 });
    void this.#pool()
      .then((compute) => compute.run('supportPopulation', input, { onProgress, timeout: 300_000 }))
      .then(
        ({ firms }) => set({ state: 'ready', step: null, done: 1, firms }),
        (error: unknown) => {
          this.#platform.log.warn({ error }, 'the firms of the sandbox could not be loaded');
          set({ state: 'failed', step: null, reason: error instanceof ComputeError ? error.message : 'failed' });
        },
      );
    return this.#known.get(input.key)!.state;
  }

  impact(asked: SandboxPopulation, draft: unknown): Promise<ImpactReport> {
    return this.#ask(asked, async (compute, key) => compute.run('supportImpact', { key, draft }));
  }

  moves(asked: SandboxPopulation, draft: unknown, question: MovesQuestion): Promise<MovesPage> {
    return this.#ask(asked, async (compute, key) => compute.run('supportMoves', { key, draft, question }));
  }

  /** Throws `draft-invalid`; needs no population. */
  async check(draft: unknown): Promise<void> {
    const compute = await this.#pool();
    const problems = await compute.run('supportProblems', { folder: this.#platform.settings.packFolder, draft });
    if (problems.length > 0) throw draftProblem(problems);
  }

  /** Needs no population. Throws `draft-invalid`. */
  async difference(draft: unknown): Promise<string> {
    const compute = await this.#pool();
    const answer = await compute.run('supportDifference', { folder: this.#platform.settings.packFolder, draft });
    if ('problems' in answer) throw draftProblem(answer.problems);
    return answer.difference;
  }

  async close(): Promise<void> {
    const opened = this.#compute;
    this.#compute = undefined;
    await (await opened)?.close();
  }

  /** Throws `sandbox-not-loaded` also where the thread has ended since, `draft-invalid` for what is wrong with the draft. */
  async #ask<Answer extends object>(
    asked: SandboxPopulation,
    ask: (compute: Compute, key: string) => Promise<Answer | { readonly problems: Parameters<typeof draftProblem>[0] }>,
  ): Promise<Answer> {
    const { key } = await this.#input(asked);
    if (this.#known.get(key)?.state.state !== 'ready') throw new Problem('sandbox-not-loaded');
    try {
      const answer = await ask(await this.#pool(), key);
      if ('problems' in answer) throw draftProblem(answer.problems);
      return answer;
    } catch (error) {
      if (error instanceof ComputeError && error.failure === 'PopulationNotKept') {
        this.#known.delete(key);
        throw new Problem('sandbox-not-loaded');
      }
      if (error instanceof ComputeError && error.failure === 'RangeError')
        throw new Problem('not-found', { what: error.message });
      throw error;
    }
  }

  async #input({ firms, seed, asOf: day }: SandboxPopulation): Promise<KeptPopulation> {
    const { settings, pack } = this.#platform;
    const asOf = toCivilDate(day);
    const { rates, lists } = await readRuleDay(this.#platform, { asOf });
    const inForce = [lists.map(({ list, number }) => [list, number]), rates.map(({ base, rate }) => [base, rate])];
    const key = JSON.stringify([pack.hash, firms, seed, asOf, inForce]);
    return { key, folder: settings.packFolder, firms, seed, asOf, rates, lists };
  }

  #pool(): Promise<Compute> {
    this.#compute ??= createCompute({ threads: 1, idleTimeout: 1_200_000 });
    return this.#compute;
  }
}
