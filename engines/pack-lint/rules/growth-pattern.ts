import { Decimal, type LocalisedText } from '@industry/values';
import { type Break, findBreak } from '../breaks.ts';
import { rowPoints } from '../series.ts';
import type { Finding, LintIndicator, Rule } from '../types.ts';

/**
 * A figure that breaks the pattern of its own row: constant differences or constant ratios, whichever fits better, judged
 * with the median and the MAD of the other steps (`docs/pack-lint/growth-pattern.md`). Year-on-year rows have no trend of
 * their own, so there only a lost digit or sign counts. Example: 1.13, 1.20, 1.26, 1.33, 1.39, 1.52 ends with a double step.
 */
export const growthPattern: Rule = {
  id: 'growth-pattern',
  check: ({ indicators }) => [...indicators.values()].flatMap(checkRow),
};

function checkRow(row: LintIndicator): Finding[] {
  return row.plan.flatMap(({ values, clause }) => {
    const found = findBreak(rowPoints(row, values));
    if (!found || (row.measure === 'yoy' && found.kind !== 'digit' && found.kind !== 'sign')) return [];
    const { point, other } = found;
    return [
      {
        rule: 'growth-pattern',
        id: row.id,
        severity: 'warning' as const,
        clause,
        message: MESSAGES[found.kind](found),
        figures: (other ? [other, point] : [point]).map(({ year, printed }) => ({
          id: row.id,
          year: String(year),
          value: printed,
        })),
      },
    ];
  });
}

/** Enough digits to recognise the figure, not so many that an extrapolation looks exact. */
function about(value: number): string {
  return new Decimal(value).toSignificantDigits(4).toFixed();
}

const MESSAGES: Record<Break['kind'], (found: Break) => LocalisedText> = {
  digit: ({ point, expected }) => ({
    kk: `${point.year}: ${point.printed} деп басылған; жолдың өз қарқыны шамамен ${about(expected)} береді: цифр немесе үтір жоғалған сияқты.`,
    ru: `${point.year}: напечатано ${point.printed}; собственный ход ряда даёт около ${about(expected)}: похоже, потеряна цифра или запятая.`,
    en: `${point.year}: printed ${point.printed}; the row's own pattern gives about ${about(expected)}: a digit or the decimal point seems lost.`,
    ja: `${point.year}年：${point.printed} と印刷されていますが、系列自体の傾向では約 ${about(expected)} です。桁または小数点の脱落と見られます。`,
  }),
  sign: ({ point, expected }) => ({
    kk: `${point.year}: ${point.printed} деп басылған; жолдың өз қарқыны шамамен ${about(expected)} береді: таңбасы қате сияқты.`,
    ru: `${point.year}: напечатано ${point.printed}; собственный ход ряда даёт около ${about(expected)}: похоже, неверен знак.`,
    en: `${point.year}: printed ${point.printed}; the row's own pattern gives about ${about(expected)}: the sign seems wrong.`,
    ja: `${point.year}年：${point.printed} と印刷されていますが、系列自体の傾向では約 ${about(expected)} です。符号の誤りと見られます。`,
  }),
  swapped: ({ point, other }) => ({
    kk: `${other?.year} және ${point.year}: ${other?.printed} мен ${point.printed} орындарын ауыстырса, жол бірқалыпты болады.`,
    ru: `${other?.year} и ${point.year}: если поменять местами ${other?.printed} и ${point.printed}, ряд становится ровным.`,
    en: `${other?.year} and ${point.year}: with ${other?.printed} and ${point.printed} exchanged the row is steady.`,
    ja: `${other?.year}年と${point.year}年：${other?.printed} と ${point.printed} を入れ替えると系列は一様になります。`,
  }),
  'last-step': (found) => stepMessage(found),
  step: (found) => stepMessage(found),
  value: ({ point, expected }) => ({
    kk: `${point.year}: ${point.printed} жолдың өз қарқынынан шығады; ол шамамен ${about(expected)} береді.`,
    ru: `${point.year}: ${point.printed} выпадает из собственного хода ряда, который даёт около ${about(expected)}.`,
    en: `${point.year}: ${point.printed} breaks the row's own pattern, which gives about ${about(expected)}.`,
    ja: `${point.year}年：${point.printed} は系列自体の傾向（約 ${about(expected)}）から外れています。`,
  }),
};

function stepMessage({ point, other, expected, times = 0 }: Break): LocalisedText {
  const multiple = new Decimal(times).toDecimalPlaces(1).toFixed();
  return {
    kk: `${other?.year}–${point.year}: ${other?.printed} мәнінен ${point.printed} мәніне дейінгі қадамның әдеттегіге қатынасы ${multiple}; әдеттегі қадам шамамен ${about(expected)} береді.`,
    ru: `${other?.year}–${point.year}: шаг от ${other?.printed} к ${point.printed} относится к обычному как ${multiple} к 1; обычный шаг даёт около ${about(expected)}.`,
    en: `${other?.year}-${point.year}: the step from ${other?.printed} to ${point.printed} is ${multiple} times the usual one, which gives about ${about(expected)}.`,
    ja: `${other?.year}〜${point.year}年：${other?.printed} から ${point.printed} への変化は通常の ${multiple} 倍です。通常の変化では約 ${about(expected)} になります。`,
  };
}
