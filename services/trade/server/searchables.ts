import { countryNames } from '@industry/trade/contract';
import type { Platform, Searchable } from '@industry/registry/types.ts';
import { LANGUAGES, type LocalisedText } from '@industry/values';
import { readerOf } from './reader.ts';

/** Pages of trade by what people look for on them; goods themselves are found through the classifier of goods. */
const PAGES: readonly Searchable[] = [
  {
    path: '/trade',
    kind: 'page',
    title: { kk: 'Сыртқы сауда', ru: 'Внешняя торговля', en: 'Foreign trade', ja: '貿易' },
    text: {
      kk: 'Экспорт пен импорт елдер, тауарлар және жылдар бойынша',
      ru: 'Экспорт и импорт по странам, товарам и годам',
      en: 'Exports and imports by country, good and year',
      ja: '国別・品目別・年別の輸出入',
    },
  },
  {
    path: '/trade/mirror',
    kind: 'page',
    title: {
      kk: 'Айна статистикасы',
      ru: 'Зеркальная статистика',
      en: 'Mirror statistics',
      ja: 'ミラー統計',
    },
    text: {
      kk: 'Екі ел бір сауданы әртүрлі санағанда: айырма және оның себептері',
      ru: 'Расхождения в данных двух стран об одной торговле и их причины',
      en: 'Where two countries count the same trade differently, and why',
      ja: '同じ取引について二国の統計が食い違う点とその理由',
    },
  },
  {
    path: '/trade/comparison',
    kind: 'page',
    title: { kk: 'Елдерді салыстыру', ru: 'Сравнение стран', en: 'Comparison of countries', ja: '国の比較' },
    text: {
      kk: 'Бірнеше елдің экспорты қатар',
      ru: 'Экспорт нескольких стран рядом',
      en: 'Exports of several countries side by side',
      ja: '複数の国の輸出を並べて比較',
    },
  },
];

const PROFILE: LocalisedText = {
  kk: 'сауда профилі: не сатады, кімге, экспорт қалай өзгерді',
  ru: 'торговый профиль: что продаёт, кому и как менялся экспорт',
  en: 'trade profile: what it sells, to whom, and how exports changed',
  ja: '貿易プロフィール：何を誰に売り、輸出がどう変化したか',
};

/** The pages of trade, and the profile of each country of the newest year that is loaded. */
export async function tradeSearchables(platform: Platform): Promise<readonly Searchable[]> {
  const reader = readerOf(platform);
  const [newest] = await reader.years();
  if (newest === undefined) return PAGES;
  const { trade } = await reader.exports(newest);
  const profiles = trade.countries.map((code): Searchable => {
    const names = countryNames(code);
    const languages = LANGUAGES.filter((language) => names[language] !== null);
    return {
      path: `/trade/countries/${code}`,
      kind: 'trade-profile',
      title: { kk: names.kk ?? code, ru: names.ru ?? code, en: names.en ?? code, ja: names.ja ?? code },
      text: PROFILE,
      codes: [code],
      ...(languages.length < LANGUAGES.length && { languages }),
    };
  });
  return [...PAGES, ...profiles];
}
