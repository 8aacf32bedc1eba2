import { FIRM_OWNERS, ownershipChain } from '@industry/firms';
import type { Ruleset } from '@industry/policy-rules';
import type { ReadFact, Subject } from './found.ts';

const FACT = 'firm.stateShare';

/**
 * The state's share through chains of owners. Where a chain ends at owners that nobody knows, or that the reader may not see, it lies
 * between two bounds: it is told, as the upper one, only where no limit of the rules lies between them, else it is unknown.
 */
export async function stateShareFact({ platform, bin, reader, times }: Subject): Promise<ReadFact> {
  const { facts, pack } = platform;
  if (facts.dataset(FIRM_OWNERS) === undefined) return { fact: FACT, missing: 'not-connected' };
  const chain = await ownershipChain(facts, bin, reader, times);
  if (chain === null) return { fact: FACT, missing: 'closed' };
  if (chain.own.length === 0) return { fact: FACT, missing: 'nothing-told' };
  const [least, most] = [chain.stateShare.least, chain.stateShare.most].map((share) => Number(share.toFixed(6)));
  const between = { least: String(least), most: String(most) };
  if (least === most) return { fact: FACT, value: between.most, origins: chain.origins };
  const limits = limitsOf(pack.rules.ruleset, FACT);
  if (limits === null || limits.some((limit) => least! <= limit && limit <= most!))
    return { fact: FACT, missing: 'owners-unknown', of: chain.stateShare.unknown };
  return { fact: FACT, value: between.most, origins: chain.origins, between };
}

/** Every figure of every day that the rules compare a share with; null where it is compared with something else. */
export function limitsOf({ source }: Ruleset, fact: string): readonly number[] | null {
  const limits: unknown[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { fact: named, limit } = value as { fact?: unknown; limit?: unknown };
    if (named === fact) limits.push(limit);
    for (const child of Object.values(value)) walk(child);
  };
  walk([source.conditions, source.bands, source.groups, source.measures, source.packages, source.priorities]);
  const figures = limits.map((limit) => figuresOf(source, limit));
  return figures.some((one) => one === null) ? null : figures.flatMap((one) => one!);
}

function figuresOf({ parameters = [] }: Ruleset['source'], limit: unknown): readonly number[] | null {
  const { value, parameter } = (limit ?? {}) as { value?: unknown; parameter?: unknown };
  const values =
    parameter === undefined
      ? [value]
      : (parameters.find(({ id }) => id === parameter)?.values ?? []).map((one) => one.value);
  const numbers = values.map(Number);
  return numbers.length > 0 && numbers.every(Number.isFinite) ? numbers : null;
}
