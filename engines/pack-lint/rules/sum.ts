import { Decimal, type Language, type LocalisedText } from '@industry/values';
import { lastDigit } from '../interval.ts';
import { addable, factorOf, relationsOf, type ResolvedRelation } from '../relations.ts';
import type { Finding, FindingFigure, LintFigure, LintPack, Rule } from '../types.ts';

/**
 * Parts that the source says make a total, and the years of the budget, against the printed total. The difference may be two
 * standard deviations of the rounding error of the parts: each part is uniform within its last digit u, so the sum has
 * variance sum(u^2)/12. Two parts of 1 % allow 0.8, three allow 1.0. Example: 56 + 18 = 74, printed 73.
 */
export const sum: Rule = {
  id: 'sum',
  check: (pack) => [
    ...checkBudget(pack),
    ...relationsOf(pack, 'sum')
      .filter(({ relation }) => (relation.comparison ?? 'equals') === 'equals')
      .flatMap((resolved) => checkRelation(pack, resolved)),
  ],
};

interface Part {
  readonly value: Decimal;
  readonly digit: Decimal;
}

function checkBudget({ budget }: LintPack): Finding[] {
  if (!budget) return [];
  const years = Object.entries(budget.years);
  const parts = years.map(([, value]) => ({ value: new Decimal(value), digit: lastDigit(value) }));
  const total = { value: new Decimal(budget.total), digit: lastDigit(budget.total) };
  if (parts.length === 0 || closes(parts, total)) return [];
  const figures = years.map(([year, value]) => ({ id: 'budget', year, value }));
  return [finding({ id: 'budget', clause: budget.clause, figures, parts, total, printed: budget.total })];
}

function checkRelation(pack: LintPack, { fact, relation, figures }: ResolvedRelation): Finding[] {
  const first = figures[0];
  if (!first || !addable(pack, figures)) return [];
  const unit = factorOf(pack, first);
  const parts = figures.map((figure) => part(figure, factorOf(pack, figure).div(unit)));
  const total = part({ ...first, value: relation.printed }, new Decimal(1));
  if (closes(parts, total)) return [];
  const quoted = figures.map(({ id, value }) => ({ id, value }));
  return [finding({ ...fact, figures: quoted, parts, total, printed: relation.printed })];
}

function part({ value }: LintFigure, factor: Decimal): Part {
  return { value: new Decimal(value).mul(factor), digit: lastDigit(value).mul(factor) };
}

function added(parts: readonly Part[]): Decimal {
  return parts.reduce((total, { value }) => total.plus(value), new Decimal(0));
}

/** What rounding of a total printed more coarsely than its parts may add. */
function ownRounding(parts: readonly Part[], total: Part): Decimal {
  const finest = Decimal.min(...parts.map(({ digit }) => digit));
  return total.digit.gt(finest) ? total.digit.div(2) : new Decimal(0);
}

function difference(parts: readonly Part[], total: Part): Decimal {
  return added(parts).minus(total.value).abs().minus(ownRounding(parts, total));
}

function closes(parts: readonly Part[], total: Part): boolean {
  const variance = parts.reduce((all, { digit }) => all.plus(digit.pow(2).div(12)), new Decimal(0));
  return difference(parts, total).lte(variance.sqrt().mul(2));
}

/** True when the parts and the total may all be right, each rounded by up to half its last digit. */
function roundingMayExplain(parts: readonly Part[], total: Part): boolean {
  const halves = [...parts, total].reduce((all, { digit }) => all.plus(digit.div(2)), new Decimal(0));
  return added(parts).minus(total.value).abs().lte(halves);
}

interface Addition {
  readonly id: string;
  readonly clause: string;
  readonly figures: readonly FindingFigure[];
  readonly parts: readonly Part[];
  readonly total: Part;
  readonly printed: string;
}

function finding({ id, clause, figures, parts, total, printed }: Addition): Finding {
  const terms = figures.map(({ value }) => value).join(' + ');
  const words = figures.length === 1 ? twice(terms, printed) : message(`${terms} = ${added(parts).toFixed()}`, printed);
  const rounding = roundingMayExplain(parts, total) ? MAY_BE_ROUNDING : BEYOND_ROUNDING;
  const said = (language: Language) => `${words[language]}${rounding[language]}`;
  return {
    rule: 'sum',
    id,
    severity: 'warning',
    clause,
    message: { kk: said('kk'), ru: said('ru'), en: said('en'), ja: said('ja') },
    figures: [...figures, { id: 'printed', value: printed }],
  };
}

const MAY_BE_ROUNDING: LocalisedText = {
  kk: ' Тек дөңгелектеуден де болуы мүмкін.',
  ru: ' Возможно, дело только в округлении.',
  en: ' Rounding alone could do this.',
  ja: '端数処理だけでも生じ得る差です。',
};

const BEYOND_ROUNDING: LocalisedText = {
  kk: ' Дөңгелектеу мұны түсіндірмейді.',
  ru: ' Округлением это не объяснить.',
  en: ' Rounding cannot explain it.',
  ja: '端数処理では説明できません。',
};

function message(addition: string, printed: string): LocalisedText {
  return {
    kk: `Басылған сандардың қосындысы ${addition}, ал жиыны ${printed} деп басылған.`,
    ru: `Сумма напечатанных слагаемых: ${addition}, а итог напечатан как ${printed}.`,
    en: `The figures as printed add up to ${addition}, but the total is printed as ${printed}.`,
    ja: `印刷された数値の合計は ${addition} ですが、総計は ${printed} と印刷されています。`,
  };
}

function twice(first: string, printed: string): LocalisedText {
  return {
    kk: `Бір жерде ${first}, екінші жерде ${printed} деп басылған.`,
    ru: `В одном месте напечатано ${first}, в другом ${printed}.`,
    en: `Printed as ${first} in one place and as ${printed} in another.`,
    ja: `ある箇所では ${first}、別の箇所では ${printed} と印刷されています。`,
  };
}
