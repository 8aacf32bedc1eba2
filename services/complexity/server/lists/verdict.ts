import type { ListCriterion, Reason } from '@industry/complexity/contract';
import { judgeGood } from '@industry/economic-complexity';
import type { GoodsCriterion } from '@industry/pack/schema.ts';
import { figure } from '../figure.ts';
import { type GoodFacts, measureText } from './good-facts.ts';
import type { KeptLine } from './store.ts';

/** A criterion of the pack as a list keeps it. */
export function criterionOf({ value, values, ...criterion }: GoodsCriterion): ListCriterion {
  const { id, fact, title, test, inDecree, boundInDecree = inDecree, clause = null } = criterion;
  return { id, fact, title, test, bound: value ?? (values ?? []).join(' '), inDecree, boundInDecree, clause };
}

/** A good judged by the criteria of a list, with what was measured for each. */
export function judgedLine(
  code: string,
  good: number,
  criteria: readonly GoodsCriterion[],
  facts: GoodFacts,
): KeptLine {
  const { verdict, passed } = judgeGood(criteria, ({ fact }) => facts.measure(good, fact));
  const classOf = (fact: 'prody-class' | 'pci-class' | 'value-added-index') =>
    facts.measure(good, fact) as number | null;
  return {
    code,
    verdict,
    prodyClass: classOf('prody-class'),
    pciClass: classOf('pci-class'),
    valueAddedIndex: classOf('value-added-index'),
    reasons: criteria.map(({ id, fact }, i): Reason => ({
      criterion: id,
      passed: passed[i]!,
      value: measureText(facts.measure(good, fact)),
      parts: facts.parts(good, fact).map(({ code: part, value }) => ({ code: part, value: figure(value) })),
    })),
  };
}
