import type { Language } from '@industry/values';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that nearly every text has, in normalised letters: neither indexed nor asked for. */
export const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  kk: words('жане мен пен бен да де та те немесе ушин бойынша бул осы сол ол болып бар'),
  ru: words('и в во на по с со к ко о об от до за из у не а но или для при что как это то же бы ли над под'),
  en: words('a an and the of in on at by for to from with or as is are be was were that this it its'),
  ja: words('a an and the of in on at by for to'),
};
