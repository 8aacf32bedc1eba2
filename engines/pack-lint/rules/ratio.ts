import type { Language, LocalisedText } from '@industry/values';
import { type Interval, overlap, quotient, roundingInterval } from '../interval.ts';
import { quotedInterval, relationsOf, type ResolvedRelation } from '../relations.ts';
import type { Finding, LintPack, LintRelation, Rule } from '../types.ts';

/**
 * The ratio of two quoted figures against the ratio that the text prints. Every figure stands for the interval that rounds to
 * it; a finding needs intervals without a common value. Example: 975 / 314.3 lies in [3.100, 3.104], printed 2.8.
 */
export const ratio: Rule = {
  id: 'ratio',
  check: (pack) => relationsOf(pack, 'ratio').flatMap((resolved) => checkRelation(pack, resolved)),
};

function checkRelation(pack: LintPack, { fact, relation, figures }: ResolvedRelation): Finding[] {
  const [first, second] = figures;
  if (!first || !second) return [];
  const actual = quotient(quotedInterval(pack, first), quotedInterval(pack, second));
  if (!actual || agrees(actual, relation)) return [];
  const middle = actual.low.plus(actual.high).div(2).toSignificantDigits(3).toFixed();
  return [
    {
      rule: 'ratio',
      id: fact.id,
      severity: 'warning',
      clause: fact.clause,
      message: message(`${first.value} / ${second.value}`, middle, relation),
      figures: [first, second]
        .map(({ id, value }) => ({ id, value }))
        .concat({ id: 'printed', value: relation.printed }),
    },
  ];
}

/** "More than" and "at least" are taken at their word: 1.98 is not "more than twice". */
function agrees(actual: Interval, { comparison = 'equals', printed }: LintRelation): boolean {
  if (comparison === 'equals') return overlap(actual, roundingInterval(printed));
  if (comparison === 'more-than') return actual.high.gt(printed);
  if (comparison === 'at-least') return actual.high.gte(printed);
  return comparison === 'less-than' ? actual.low.lt(printed) : actual.low.lte(printed);
}

type Words = Readonly<Record<Language, (printed: string) => string>>;

const COMPARISONS: Readonly<Record<NonNullable<LintRelation['comparison']>, Words>> = {
  equals: { kk: (n) => n, ru: (n) => n, en: (n) => n, ja: (n) => `${n} ` },
  'more-than': {
    kk: (n) => `${n}-ден артық`,
    ru: (n) => `более ${n}`,
    en: (n) => `more than ${n}`,
    ja: (n) => `${n} 超`,
  },
  'at-least': {
    kk: (n) => `кемінде ${n}`,
    ru: (n) => `не менее ${n}`,
    en: (n) => `at least ${n}`,
    ja: (n) => `${n} 以上`,
  },
  'less-than': {
    kk: (n) => `${n}-ден кем`,
    ru: (n) => `менее ${n}`,
    en: (n) => `less than ${n}`,
    ja: (n) => `${n} 未満`,
  },
  'at-most': {
    kk: (n) => `ең көбі ${n}`,
    ru: (n) => `не более ${n}`,
    en: (n) => `at most ${n}`,
    ja: (n) => `${n} 以下`,
  },
};

function message(division: string, result: string, { comparison = 'equals', printed }: LintRelation): LocalisedText {
  const words = COMPARISONS[comparison];
  return {
    kk: `${division} = ${result}, бірақ мәтінде ${words.kk(printed)} деп жазылған; дөңгелектеу мұны түсіндірмейді.`,
    ru: `${division} = ${result}, а в тексте напечатано ${words.ru(printed)}; округлением это не объяснить.`,
    en: `${division} = ${result}, but the text prints ${words.en(printed)}; rounding cannot explain it.`,
    ja: `${division} = ${result} ですが、本文では ${words.ja(printed)}と記されています。端数処理では説明できません。`,
  };
}
