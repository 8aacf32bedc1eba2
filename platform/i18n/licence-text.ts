import type { LocalisedText } from '@industry/values';

/** Terms of use that have no short name of their own (as "CC-BY-4.0" has) as declarations of datasets write them in English. */
const TERMS: readonly LocalisedText[] = [
  {
    en: 'Bureau of National Statistics: free use with attribution',
    ru: 'Бюро национальной статистики: свободное использование с указанием источника',
    kk: 'Ұлттық статистика бюросы: дереккөзін көрсетіп еркін пайдалану',
    ja: '国家統計局：出典を示せば自由に利用可',
  },
  {
    en: 'National Bank of the Republic of Kazakhstan: free use with attribution',
    ru: 'Национальный Банк Республики Казахстан: свободное использование с указанием источника',
    kk: 'Қазақстан Республикасының Ұлттық Банкі: дереккөзін көрсетіп еркін пайдалану',
    ja: 'カザフスタン共和国国立銀行：出典を示せば自由に利用可',
  },
  {
    en: 'Growth Lab at Harvard University: attribution',
    ru: 'Growth Lab Гарвардского университета: с указанием источника',
    kk: 'Гарвард университетінің Growth Lab зертханасы: дереккөзін көрсету шартымен',
    ja: 'ハーバード大学グロースラボ：出典表示',
  },
  {
    en: 'Apache-2.0 (pachadotdev/economiccomplexity); UN Comtrade through Open Trade Statistics',
    ru: 'Apache-2.0 (pachadotdev/economiccomplexity); данные UN Comtrade через Open Trade Statistics',
    kk: 'Apache-2.0 (pachadotdev/economiccomplexity); Open Trade Statistics арқылы алынған UN Comtrade деректері',
    ja: 'Apache-2.0（pachadotdev/economiccomplexity）、Open Trade Statistics経由のUN Comtrade',
  },
  {
    en: 'GPL-2 (data of the R and Python package AFR)',
    ru: 'GPL-2 (данные пакета AFR для R и Python)',
    kk: 'GPL-2 (R және Python үшін AFR пакетінің деректері)',
    ja: 'GPL-2（R・Python用AFRパッケージのデータ）',
  },
  {
    en: 'J. E. Rauch 1999, through concordance (MIT)',
    ru: 'J. E. Rauch, 1999, из пакета concordance (MIT)',
    kk: 'J. E. Rauch, 1999, concordance пакетінен (MIT)',
    ja: 'J. E. Rauch 1999、concordanceパッケージ（MIT）より',
  },
  {
    en: 'MIT (concordance), from UN and WITS tables',
    ru: 'MIT (пакет concordance), по таблицам ООН и WITS',
    kk: 'MIT (concordance пакеті), БҰҰ мен WITS кестелері бойынша',
    ja: 'MIT（concordanceパッケージ）、国連・WITSの表より',
  },
  {
    en: 'Third party’s parse of the Common Customs Tariff',
    ru: 'Разбор Единого таможенного тарифа третьим лицом',
    kk: 'Бірыңғай кедендік тарифтің үшінші тарап дайындаған нұсқасы',
    ja: '共通関税率表を第三者が機械可読にしたもの',
  },
  {
    en: 'UN Comtrade terms of use',
    ru: 'Условия использования UN Comtrade',
    kk: 'UN Comtrade пайдалану шарттары',
    ja: 'UN Comtradeの利用条件',
  },
  {
    en: 'World Bank WITS terms',
    ru: 'Условия WITS Всемирного банка',
    kk: 'Дүниежүзілік банктің WITS шарттары',
    ja: '世界銀行WITSの利用条件',
  },
  { en: 'Not stated in the file', ru: 'В файле не указана', kk: 'Файлда көрсетілмеген', ja: 'ファイルに記載なし' },
  {
    en: 'declared with each file',
    ru: 'объявляется с каждым файлом',
    kk: 'әр файлмен бірге жарияланады',
    ja: 'ファイルごとに宣言',
  },
  {
    en: 'As the source of each file says (--licence)',
    ru: 'Как указано источником каждого файла (--licence)',
    kk: 'Әр файлдың дереккөзі көрсеткендей (--licence)',
    ja: 'ファイルの出典が示すとおり（--licence）',
  },
  {
    en: 'Body that delivers the file: say it in the delivery',
    ru: 'Орган, передающий файл, указывает её в поставке',
    kk: 'Файлды жеткізетін орган оны жеткізілімде көрсетеді',
    ja: 'ファイルを納める機関が納品時に示す',
  },
  {
    en: 'Register of the state; read by its secrecy class',
    ru: 'Государственный реестр; доступ по классу секретности',
    kk: 'Мемлекеттік тізілім; құпиялылық класына сай оқылады',
    ja: '国の登録簿。秘密区分に従って閲覧',
  },
];
const byEnglish = new Map(TERMS.map((text) => [text.en, text]));

/**
 * Terms of use in the four languages; a short name ("CC0-1.0") and what an operator wrote stand as they are.
 *
 * Example: `licenceText('World Bank WITS terms').ja` is "世界銀行WITSの利用条件".
 */
export function licenceText(licence: string): LocalisedText {
  return byEnglish.get(licence) ?? { kk: licence, ru: licence, en: licence, ja: licence };
}
