import { loadPack, type ProgrammePack } from '@industry/pack';
import { applyDraft, type ExchangeRate, PolicyRulesError, type Problem } from '@industry/policy-rules';
import type { CivilDate } from '@industry/values';
import { textDifference } from './difference.ts';
import { impactReport, type ImpactReport } from './impact.ts';
import { type DayList, withLists } from './lists.ts';
import { type MovesPage, type MovesQuestion, movesUnder } from './moves.ts';
import { makePopulation, type Population } from './population.ts';
import type { PopulationProgress } from './simulated-firms.ts';

/** Populations that a thread keeps: the last ones asked for. A population of 23 003 firms takes some hundred megabytes. */
const KEPT = 2;
const kept = new Map<string, Population>();

/** The thread that made the population has ended, or has made others since. */
export class PopulationNotKept extends Error {
  override readonly name = 'PopulationNotKept';
}

export interface KeptPopulation {
  /** Equal keys are equal populations. */
  readonly key: string;
  readonly folder: string;
  readonly firms: number;
  readonly seed: number;
  readonly asOf: CivilDate;
  readonly rates: readonly ExchangeRate[];
  readonly lists: readonly DayList[];
}

/** What is told of a population that is ready. */
export interface PopulationSummary {
  readonly firms: number;
  readonly timings: Population['timings'];
}

/** Makes a population and keeps it in this thread. Throws `NoSimulation`. */
export async function keepPopulation(
  { key, folder, lists, ...size }: KeptPopulation,
  report: (progress: PopulationProgress) => void,
): Promise<PopulationSummary> {
  let population = kept.get(key);
  kept.delete(key);
  if (population === undefined) {
    const pack = await packIn(folder);
    while (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
    population = makePopulation({ pack, ruleset: withLists(pack.rules.ruleset, lists), ...size, report });
  }
  kept.set(key, population);
  return { firms: population.firms.length, timings: population.timings };
}

/** What a draft does to a population that is kept, or what is wrong with the draft. Throws `PopulationNotKept`. */
export function draftImpact(key: string, draft: unknown): ImpactReport | { readonly problems: readonly Problem[] } {
  return underDraft(key, draft, impactReport);
}

/** A page of the firms that it moves. Throws `PopulationNotKept`, and `RangeError` for a measure that there is none of. */
export function draftMoves(
  key: string,
  draft: unknown,
  question: MovesQuestion,
): MovesPage | { readonly problems: readonly Problem[] } {
  return underDraft(key, draft, (population, applied) => movesUnder(population, applied)(question));
}

function underDraft<Result>(
  key: string,
  draft: unknown,
  work: (population: Population, applied: ReturnType<typeof applyDraft>) => Result,
): Result | { readonly problems: readonly Problem[] } {
  const population = kept.get(key);
  if (population === undefined) throw new PopulationNotKept(`no population ${key} is kept in this thread`);
  try {
    return work(population, applyDraft(population.ruleset, draft));
  } catch (error) {
    if (error instanceof PolicyRulesError) return { problems: error.problems };
    throw error;
  }
}

/** The pack of a server does not change while it runs. */
let loaded: { readonly folder: string; readonly pack: Promise<ProgrammePack> } | undefined;

function packIn(folder: string): Promise<ProgrammePack> {
  if (loaded?.folder === folder) return loaded.pack;
  const pack = loadPack(folder);
  loaded = { folder, pack };
  pack.catch(() => (loaded = undefined));
  return pack;
}

/** What is wrong with a draft; empty for one that can be tried. */
export async function draftProblems(folder: string, draft: unknown): Promise<readonly Problem[]> {
  const { rules } = await packIn(folder);
  try {
    applyDraft(rules.ruleset, draft);
    return [];
  } catch (error) {
    if (error instanceof PolicyRulesError) return error.problems;
    throw error;
  }
}

/** A draft as a text difference of the pack's files, or what is wrong with it. */
export async function draftDifference(
  folder: string,
  draft: unknown,
): Promise<{ readonly difference: string } | { readonly problems: readonly Problem[] }> {
  const { rules } = await packIn(folder);
  try {
    const applied = applyDraft(rules.ruleset, draft);
    return { difference: await textDifference(folder, rules.ruleset, applied) };
  } catch (error) {
    if (error instanceof PolicyRulesError) return { problems: error.problems };
    throw error;
  }
}
