import type { LocalisedText } from '@industry/values';
import { type Interval, overlap, quotient, roundingInterval } from '../interval.ts';
import { rowFigures } from '../series.ts';
import type { Finding, LintIndicator, Rule } from '../types.ts';

/**
 * The target that the text states against the table, rounded as the text prints it. Where the text speaks of a multiple
 * ("raise 1.6 times") and the table of an index, the table's figure is divided by that of the base year; of the two readings
 * the nearer one is taken. Example: text 1.6, table 161.1 against 100.0 agrees.
 */
export const textTarget: Rule = {
  id: 'text-target',
  check: (pack) => [...pack.indicators.values()].flatMap(checkRow),
};

function checkRow(row: LintIndicator): Finding[] {
  const target = row.textTarget;
  if (!target) return [];
  const figures = rowFigures(row);
  const table = figures[target.year];
  if (table === undefined) return [];
  const base = figures[row.baseYear];
  const text = roundingInterval(target.value);
  const level = roundingInterval(table);
  const multiple = base === undefined ? null : quotient(level, roundingInterval(base));
  const reading = multiple && gap(text, multiple) < gap(text, level) ? multiple : level;
  if (overlap(text, reading)) return [];
  const shown = reading === multiple ? `${table} / ${base}` : table;
  return [
    {
      rule: 'text-target',
      id: row.id,
      severity: 'warning',
      clause: target.clause,
      message: message(target.year, target.value, shown),
      figures: [
        { id: row.id, year: target.year, value: table },
        { id: 'text', year: target.year, value: target.value },
      ],
    },
  ];
}

/** Distance of the middles in orders of magnitude; figures of different sign are infinitely far. */
function gap(a: Interval, b: Interval): number {
  const ratio = a.low
    .plus(a.high)
    .div(b.low.plus(b.high).eq(0) ? 1e-9 : b.low.plus(b.high))
    .toNumber();
  return ratio > 0 ? Math.abs(Math.log10(ratio)) : Infinity;
}

function message(year: string, text: string, table: string): LocalisedText {
  return {
    kk: `${year} жылға мәтінде ${text}, ал кестеде ${table}; мәтіндегідей дөңгелектегенде де сәйкес келмейді.`,
    ru: `На ${year} год в тексте ${text}, а в таблице ${table}; при округлении до точности текста они не совпадают.`,
    en: `For ${year} the text says ${text} and the table ${table}; rounded as in the text they do not agree.`,
    ja: `${year}年について本文は ${text}、表は ${table} で、本文の桁に丸めても一致しません。`,
  };
}
