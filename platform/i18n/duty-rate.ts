import { Decimal, type Language } from '@industry/values';
import { createFormat } from './format.ts';

/** How the Common Customs Tariff of the EAEU writes what a rate is of: "за 1 кг", "за 1 1000 шт". */
const UNITS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  кг: { kk: '1 кг', ru: 'кг', en: 'kg', ja: '1kg' },
  т: { kk: '1 т', ru: 'т', en: 't', ja: '1t' },
  л: { kk: '1 л', ru: 'л', en: 'l', ja: '1L' },
  пар: { kk: '1 жұп', ru: 'пару', en: 'pair', ja: '1足' },
  шт: { kk: '1 дана', ru: 'шт.', en: 'piece', ja: '1個' },
  '1000 шт': { kk: '1000 дана', ru: '1000 шт.', en: '1,000 pieces', ja: '1,000個' },
  м2: { kk: '1 м²', ru: 'м²', en: 'm²', ja: '1m²' },
  м3: { kk: '1 м³', ru: 'м³', en: 'm³', ja: '1m³' },
  'см3, мл': { kk: '1 см³', ru: 'см³', en: 'cm³', ja: '1cm³' },
};

type Words = (first: string, second: string) => string;
const AT_LEAST: Readonly<Record<Language, Words>> = {
  kk: (share, least) => `${share}, бірақ кемінде ${least}`,
  ru: (share, least) => `${share}, но не менее ${least}`,
  en: (share, least) => `${share}, but not less than ${least}`,
  ja: (share, least) => `${share}（ただし${least}以上）`,
};
const PLUS: Readonly<Record<Language, Words>> = {
  kk: (share, amount) => `${share} және ${amount}`,
  ru: (share, amount) => `${share} плюс ${amount}`,
  en: (share, amount) => `${share} plus ${amount}`,
  ja: (share, amount) => `${share}＋${amount}`,
};
const PER: Readonly<Record<Language, Words>> = {
  kk: (money, unit) => `${unit} үшін ${money}`,
  ru: (money, unit) => `${money} за ${unit}`,
  en: (money, unit) => `${money} per ${unit}`,
  ja: (money, unit) => `${unit}当たり${money}`,
};

const SHARE = String.raw`(\d+(?:\.\d+)?)%?`;
const AMOUNT = String.raw`(\d+(?:\.\d+)?) ([A-Z]{3}) за 1 (.+)`;
const FORMS = {
  share: new RegExp(`^${SHARE}$`),
  amount: new RegExp(`^${AMOUNT}$`),
  atLeast: new RegExp(`^${SHARE}, но не менее ${AMOUNT}$`),
  plus: new RegExp(`^${SHARE} плюс ${AMOUNT}$`),
};

/**
 * A rate of duty as the tariff writes it, in the reader's language; what is not in one of its four forms stands as it is written.
 *
 * Example: `dutyRateText('15%, но не менее 0.12 EUR за 1 кг', 'en')` is "15 %, but not less than 0.12 EUR per kg".
 */
export function dutyRateText(rate: string, language: Language): string {
  const format = createFormat(language);
  const share = (percent: string): string =>
    format.percent(new Decimal(percent).div(100).toFixed(), percent.split('.')[1]?.length ?? 0);
  const amount = (money: string, currency: string, unit: string): string | null => {
    const word = UNITS[unit]?.[language];
    return word === undefined ? null : PER[language](`${format.number(money)} ${currency}`, word);
  };
  const written = rate.trim();
  const alone = FORMS.share.exec(written);
  if (alone !== null) return share(alone[1]!);
  const specific = FORMS.amount.exec(written);
  if (specific !== null) return amount(specific[1]!, specific[2]!, specific[3]!) ?? rate;
  for (const [form, words] of [
    [FORMS.atLeast, AT_LEAST],
    [FORMS.plus, PLUS],
  ] as const) {
    const both = form.exec(written);
    const second = both && amount(both[2]!, both[3]!, both[4]!);
    if (both !== null && second !== null) return words[language](share(both[1]!), second);
  }
  return rate;
}

/** Several of them in their order, each once: "5 %; 10 %, but not less than 0.38 EUR per kg". */
export function dutyRatesText(rates: readonly string[], language: Language): string {
  return [...new Set(rates.map((rate) => dutyRateText(rate, language)))].join('; ');
}
