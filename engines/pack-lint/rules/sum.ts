import { Decimal, type LocalisedText } from '@industry/values';
import { lastDigit, lastDigitInProse } from '../interval.ts';
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
  return [finding('budget', budget.clause, figures, added(parts), budget.total)];
}

function checkRelation(pack: LintPack, { fact, relation, figures }: ResolvedRelation): Finding[] {
  const first = figures[0];
  if (!first || !addable(pack, figures)) return [];
  const unit = factorOf(pack, first);
  const parts = figures.map((figure) => part(figure, factorOf(pack, figure).div(unit)));
  const total = part({ ...first, value: relation.printed }, new Decimal(1));
  if (closes(parts, total)) return [];
  const quoted = figures.map(({ id, value }) => ({ id, value }));
  return [finding(fact.id, fact.clause, quoted, added(parts), relation.printed)];
}

function part({ value }: LintFigure, factor: Decimal): Part {
  return { value: new Decimal(value).mul(factor), digit: lastDigitInProse(value).mul(factor) };
}

function added(parts: readonly Part[]): Decimal {
  return parts.reduce((total, { value }) => total.plus(value), new Decimal(0));
}

function closes(parts: readonly Part[], total: Part): boolean {
  const finest = Decimal.min(...parts.map(({ digit }) => digit));
  const variance = parts.reduce((all, { digit }) => all.plus(digit.pow(2).div(12)), new Decimal(0));
  // A total printed more coarsely than its parts was rounded itself.
  const ownRounding = total.digit.gt(finest) ? total.digit.div(2) : new Decimal(0);
  return added(parts).minus(total.value).abs().lte(variance.sqrt().mul(2).plus(ownRounding));
}

function finding(id: string, clause: string, figures: FindingFigure[], total: Decimal, printed: string): Finding {
  const addition = `${figures.map(({ value }) => value).join(' + ')} = ${total.toFixed()}`;
  return {
    rule: 'sum',
    id,
    severity: 'warning',
    clause,
    message: figures.length === 1 ? twice(figures[0]?.value ?? '', printed) : message(addition, printed),
    figures: [...figures, { id: 'printed', value: printed }],
  };
}

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
    kk: `Бір шама екі түрлі басылған: ${first} және ${printed}.`,
    ru: `Одна и та же величина напечатана дважды по-разному: ${first} и ${printed}.`,
    en: `The same quantity is printed twice with different figures: ${first} and ${printed}.`,
    ja: `同じ量が ${first} と ${printed} の二通りに印刷されています。`,
  };
}
