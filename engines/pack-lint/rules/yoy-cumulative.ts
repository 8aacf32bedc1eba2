import { Decimal, type LocalisedText } from '@industry/values';
import { overlap, quotient, roundingInterval, scaled } from '../interval.ts';
import { rowFigures } from '../series.ts';
import type { Finding, LintIndicator, LintPack, Rule } from '../types.ts';

/**
 * Year-on-year growth against the cumulative index of the same quantity. For every year the quotient of two neighbouring
 * cumulative figures, each taken as the interval that rounds to it, must meet the interval of the printed year-on-year
 * figure (% of the previous year). Checking year by year keeps the rounding of earlier years out of the answer.
 */
export const yoyCumulative: Rule = {
  id: 'yoy-cumulative',
  check: (pack) =>
    [...pack.indicators.values()].flatMap((row) => {
      const yearly = row.measure === 'cumulative' ? yearlyOf(pack, row) : undefined;
      return yearly ? checkPair(row, yearly) : [];
    }),
};

function yearlyOf(pack: LintPack, row: LintIndicator): LintIndicator | undefined {
  const sibling = row.sibling === undefined ? undefined : pack.indicators.get(row.sibling);
  return sibling?.measure === 'yoy'
    ? sibling
    : [...pack.indicators.values()].find((other) => other.measure === 'yoy' && other.sibling === row.id);
}

interface Difference {
  readonly year: string;
  readonly before: string;
  readonly index: string;
  readonly growth: string;
}

function checkPair(row: LintIndicator, yearly: LintIndicator): Finding[] {
  return row.plan.flatMap(({ act, values, clause }) => {
    const path = yearly.plan.find((other) => other.act === act);
    if (!path) return [];
    const found = differences(rowFigures(row, values), rowFigures(yearly, path.values));
    const first = found[0];
    if (!first) return [];
    return [
      {
        rule: 'yoy-cumulative',
        id: row.id,
        severity: 'warning' as const,
        clause,
        message: message(first, found),
        figures: found.flatMap(({ year, index, growth }) => [
          { id: row.id, year, value: index },
          { id: yearly.id, year, value: growth },
        ]),
      },
    ];
  });
}

function differences(indices: Readonly<Record<string, string>>, growths: Readonly<Record<string, string>>) {
  return Object.keys(indices)
    .sort()
    .flatMap((year): Difference[] => {
      const before = indices[Number(year) - 1];
      const index = indices[year];
      const growth = growths[year];
      if (before === undefined || index === undefined || growth === undefined) return [];
      const implied = quotient(roundingInterval(index), roundingInterval(before));
      const agrees = !implied || overlap(scaled(implied, new Decimal(100)), roundingInterval(growth));
      return agrees ? [] : [{ year, before, index, growth }];
    });
}

function message({ year, before, index, growth }: Difference, all: readonly Difference[]): LocalisedText {
  const implied = new Decimal(index).div(before).mul(100).toDecimalPlaces(2).toFixed();
  const division = `${index} / ${before} = ${implied} %`;
  const years = all.map((difference) => difference.year).join(', ');
  return {
    kk: `${year}: жинақталған индекстер ${division} береді, ал өткен жылға өсім ${growth} деп басылған; дөңгелектеу мұны түсіндірмейді. Сәйкессіз жылдар: ${years}.`,
    ru: `${year}: накопленные индексы дают ${division}, а рост к предыдущему году напечатан как ${growth}; округлением это не объяснить. Годы с расхождением: ${years}.`,
    en: `${year}: the cumulative figures give ${division}, but growth on the previous year is printed as ${growth}; rounding cannot explain it. Years that differ: ${years}.`,
    ja: `${year}年：累積指数からは ${division} となりますが、前年比は ${growth} と印刷されています。端数処理では説明できません。不一致の年：${years}。`,
  };
}
