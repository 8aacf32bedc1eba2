import type { LocalisedText } from '@industry/values';
import type { Platform } from '@industry/registry/types.ts';
import type { WorldDevelopment } from '@industry/atlas/contract';

/** What the page shows first. */
export const PREFERRED = 'NY.GDP.PCAP.PP.CD';

/** The World Bank's codes (and Gapminder's names of two of its series) in words, with units of the pack. */
const WORDS: Readonly<Record<string, { readonly unit: string; readonly title: LocalisedText }>> = {
  [PREFERRED]: {
    unit: 'usd-ppp',
    title: {
      kk: 'Жан басына шаққандағы ЖІӨ, СҚП бойынша',
      ru: 'ВВП на душу населения по ППС',
      en: 'GDP per head at purchasing power parity',
      ja: '一人当たりGDP（購買力平価）',
    },
  },
  'NY.GDP.MKTP.PP.CD': {
    unit: 'usd-ppp',
    title: { kk: 'ЖІӨ, СҚП бойынша', ru: 'ВВП по ППС', en: 'GDP at purchasing power parity', ja: 'GDP（購買力平価）' },
  },
  'NY.GDP.MKTP.PP.KD': {
    unit: 'usd-ppp-constant',
    title: {
      kk: 'ЖІӨ, СҚП бойынша, тұрақты бағамен',
      ru: 'ВВП по ППС в постоянных ценах',
      en: 'GDP at purchasing power parity, constant prices',
      ja: 'GDP（購買力平価、不変価格）',
    },
  },
  'NY.GDP.MKTP.CD': {
    unit: 'usd',
    title: {
      kk: 'ЖІӨ, ағымдағы доллармен',
      ru: 'ВВП в текущих долларах',
      en: 'GDP, current dollars',
      ja: 'GDP（名目ドル）',
    },
  },
  'SP.POP.TOTL': {
    unit: 'persons',
    title: { kk: 'Халық саны', ru: 'Население', en: 'Population', ja: '人口' },
  },
  high_technology_exports_percent_of_manufactured_exports: {
    unit: 'percent',
    title: {
      kk: 'Өңделген тауарлар экспортындағы жоғары технологиялар',
      ru: 'Высокотехнологичный экспорт в экспорте обработанных товаров',
      en: 'High-technology exports in manufactured exports',
      ja: '製造品輸出に占めるハイテク輸出',
    },
  },
  industry_percent_of_gdp: {
    unit: 'percent',
    title: {
      kk: 'Өнеркәсіптің ЖІӨ-дегі үлесі',
      ru: 'Промышленность в ВВП',
      en: 'Industry in GDP',
      ja: 'GDPに占める工業',
    },
  },
};

/** An indicator with its words and unit; null where only its code is known. */
export function indicatorWords(id: string, units: Platform['pack']['units']): WorldDevelopment['indicators'][number] {
  const words = WORDS[id];
  const unit = words && units.get(words.unit);
  if (words === undefined || unit === undefined) return { id, title: words?.title ?? null, unit: null };
  return { id, title: words.title, unit: { symbol: unit.symbol, digits: unit.digits, magnitude: unit.magnitude } };
}
