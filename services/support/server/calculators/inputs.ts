import type { Measure, Ruleset } from '@industry/policy-rules';
import type { SupportQuestion } from '@industry/support/contract';
import { questionOf } from '../navigator/questions.ts';

/** Facts that the formulas of a measure are made of, in declared order. */
export function inputsOf({ source, bands }: Ruleset, { amount, minimum, terms = [] }: Measure): SupportQuestion[] {
  const named = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key === 'fact' && typeof child === 'string') named.add(child);
      else if (key === 'bands' && typeof child === 'string') named.add(bands.get(child)!.fact);
      else walk(child);
    }
  };
  walk([amount, minimum, terms.map(({ formula }) => formula)]);
  return source.facts.filter(({ id }) => named.has(id)).map((fact) => questionOf(fact, 1));
}
