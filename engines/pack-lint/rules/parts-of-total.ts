import { Decimal, type LocalisedText } from '@industry/values';
import { roundingInterval } from '../interval.ts';
import { addable, factorOf, relationsOf, type ResolvedRelation } from '../relations.ts';
import { rowPoints } from '../series.ts';
import type { Finding, FindingFigure, LintFigure, LintIndicator, LintPack, Rule } from '../types.ts';

/**
 * Parts against the whole that they belong to: listed parts may not exceed their total (a `sum` compared `at-most`), as many
 * items are listed as the text counts, and a share lies between 0 and 100 %. Example: 44.7 + 5.8 = 50.5 of 47.9 %.
 */
export const partsOfTotal: Rule = {
  id: 'parts-of-total',
  check: (pack) => [
    ...relationsOf(pack, 'sum')
      .filter(({ relation }) => relation.comparison === 'at-most' || relation.comparison === 'less-than')
      .flatMap((resolved) => checkParts(pack, resolved)),
    ...relationsOf(pack, 'count').flatMap(checkCount),
    ...checkShares(pack),
  ],
};

function checkParts(pack: LintPack, { fact, relation, figures }: ResolvedRelation): Finding[] {
  const first = figures[0];
  if (!first || !addable(pack, figures)) return [];
  const unit = factorOf(pack, first);
  const total = roundingInterval(relation.printed);
  const inUnit = (figure: LintFigure, value: Decimal) => factorOf(pack, figure).div(unit).mul(value);
  const least = figures.reduce((all, part) => all.plus(inUnit(part, roundingInterval(part.value).low)), new Decimal(0));
  if (least.lte(total.high)) return [];
  const shown = figures.reduce((all, part) => all.plus(inUnit(part, new Decimal(part.value))), new Decimal(0));
  const quoted = figures.map(({ id, value }) => ({ id, value }));
  return [finding(fact.id, fact.clause, partsMessage(quoted, shown, relation.printed), quoted, relation.printed)];
}

function checkCount({ fact, relation, figures }: ResolvedRelation): Finding[] {
  if (new Decimal(relation.printed).eq(figures.length)) return [];
  const quoted = figures.map(({ id, value }) => ({ id, value }));
  return [finding(fact.id, fact.clause, countMessage(figures.length, relation.printed), quoted, relation.printed)];
}

function checkShares(pack: LintPack): Finding[] {
  const outside = (unit: string, value: string | number) =>
    pack.units.get(unit)?.dimension === 'share' && (Number(value) < 0 || Number(value) > 100);
  const rows = [...pack.indicators.values()].flatMap((row: LintIndicator) =>
    row.plan
      .flatMap(({ values }) => rowPoints(row, values))
      .filter(({ value }) => outside(row.unit, value))
      .slice(0, 1)
      .map(({ year, printed }) => share(row.id, row.clause, { id: row.id, year: String(year), value: printed })),
  );
  const quoted = pack.baseline.flatMap((fact) =>
    fact.figures
      .filter(({ unit, value }) => outside(unit, value))
      .map(({ id, value }) => share(fact.id, fact.clause, { id, value })),
  );
  return [...rows, ...quoted];
}

function share(id: string, clause: string, figure: FindingFigure): Finding {
  return finding(id, clause, shareMessage(figure), [figure], '100');
}

function finding(id: string, clause: string, message: LocalisedText, figures: FindingFigure[], total: string): Finding {
  return {
    rule: 'parts-of-total',
    id,
    severity: 'warning',
    clause,
    message,
    figures: [...figures, { id: 'printed', value: total }],
  };
}

function partsMessage(figures: readonly FindingFigure[], shown: Decimal, printed: string): LocalisedText {
  const addition = `${figures.map(({ value }) => value).join(' + ')} = ${shown.toFixed()}`;
  return {
    kk: `Бөліктердің қосындысы ${addition}, бұл басылған тұтас ${printed} мәнінен артық.`,
    ru: `Сумма частей ${addition} больше напечатанного целого ${printed}.`,
    en: `The parts add up to ${addition}, more than the whole, printed as ${printed}.`,
    ja: `内訳の合計 ${addition} が、印刷された全体 ${printed} を上回っています。`,
  };
}

function countMessage(listed: number, printed: string): LocalisedText {
  return {
    kk: `Мәтінде ${printed} деп айтылған, ал тізімде ${listed} элемент бар.`,
    ru: `В тексте сказано «${printed}», а перечислено ${listed}.`,
    en: `The text says ${printed}, but lists ${listed}.`,
    ja: `本文では ${printed} とされていますが、列挙されているのは ${listed} 件です。`,
  };
}

function shareMessage({ year, value }: FindingFigure): LocalisedText {
  const at = year ? `${year}: ${value}` : value;
  return {
    kk: `Үлес 0 мен 100 % аралығында болуы керек: ${at}.`,
    ru: `Доля вне пределов от 0 до 100 %: ${at}.`,
    en: `A share outside 0 to 100 %: ${at}.`,
    ja: `割合が 0〜100 % の範囲外です：${at}。`,
  };
}
