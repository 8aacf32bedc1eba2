import type { ListLine } from '@industry/complexity/contract';
import type { GoodsCriterion } from '@industry/pack/schema.ts';
import { type GoodMeasure, measureText } from './good-facts.ts';

/** Half of a good decides where a heading falls into several codes. */
const MAJORITY = 0.5;

/** True, false, or null where it cannot be told. */
export function passes({ test, value, values }: GoodsCriterion, measure: GoodMeasure): boolean | null {
  if (measure === null) return null;
  if (typeof measure !== 'number') {
    const share = (values ?? []).reduce((sum, code) => sum + (measure.get(code) ?? 0), 0);
    return test === 'one-of' ? share >= MAJORITY : share < MAJORITY;
  }
  const bound = Number(value);
  if (test === 'at-least') return measure >= bound;
  return test === 'under' ? measure < bound : measure <= bound;
}

export function asks({ test, value, values }: GoodsCriterion): string {
  return `${test} ${value ?? (values ?? []).join(' ')}`;
}

/**
 * In when every criterion passes, out when one fails, undecided when none fails and one cannot be told: three answers, with
 * every reason.
 */
export function judge(
  criteria: readonly GoodsCriterion[],
  measure: (fact: GoodsCriterion['fact']) => GoodMeasure,
): Pick<ListLine, 'verdict' | 'reasons'> {
  const reasons = criteria.map((criterion) => {
    const measured = measure(criterion.fact);
    return {
      criterion: criterion.id,
      title: criterion.title,
      passed: passes(criterion, measured),
      value: measureText(measured),
      asks: asks(criterion),
      inDecree: criterion.inDecree,
    };
  });
  const failed = reasons.some(({ passed }) => passed === false);
  const unknown = reasons.some(({ passed }) => passed === null);
  return { verdict: failed ? 'out' : unknown ? 'undecided' : 'in', reasons };
}
