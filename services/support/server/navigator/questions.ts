import type { FactDeclaration, MeasureVerdict, Ruleset } from '@industry/policy-rules';
import type { SupportQuestion } from '@industry/support/contract';

/** Facts that a measure still waits for, the one that most wait for first; declared order among equals. */
export function questionsOf(
  { source }: Ruleset,
  verdicts: readonly MeasureVerdict[],
  skipped: readonly string[],
): SupportQuestion[] {
  const waiting = new Map<string, number>();
  for (const { missing } of verdicts)
    for (const { kind, id } of missing) if (kind === 'fact') waiting.set(id, (waiting.get(id) ?? 0) + 1);
  return source.facts
    .filter(({ id }) => waiting.has(id) && !skipped.includes(id))
    .map((fact) => questionOf(fact, waiting.get(fact.id)!))
    .toSorted((a, b) => b.decides - a.decides);
}

/** How a person is asked for a fact. */
export function questionOf(
  { id, text, question, type, unit, values = [], register }: FactDeclaration,
  decides: number,
): SupportQuestion {
  return {
    fact: id,
    text,
    question: question ?? null,
    type,
    unit: unit === undefined ? null : String(unit),
    values: values.map((one) => ({ id: one.id, text: one.text })),
    register: register ?? null,
    decides,
  };
}
