import type { ImportableDataset } from '@industry/facts/importer.ts';

const NATIONAL_BANK = {
  kk: 'Қазақстан Республикасының Ұлттық Банкі',
  ru: 'Национальный Банк Республики Казахстан',
  en: 'National Bank of the Republic of Kazakhstan',
  ja: 'カザフスタン共和国国立銀行',
};

/** Official rates as they are stated: tenge for so many units of a currency on a day. Nothing is computed or filled in. */
export const exchangeRates: ImportableDataset = {
  id: 'exchange-rates',
  title: {
    kk: 'Ресми айырбастау бағамдары',
    ru: 'Официальные курсы валют',
    en: 'Official exchange rates',
    ja: '公定為替レート',
  },
  description: {
    kk: 'Күн, валюта, бірлік саны, теңге; файлмен немесе құжатқа сілтемемен қолмен енгізіледі.',
    ru: 'День, валюта, количество единиц, тенге; вносится файлом или вручную со ссылкой на документ.',
    en: 'Day, currency, number of units, tenge; by file, or by hand with the document that states it.',
    ja: '日、通貨、単位数、テンゲ。ファイル、または根拠文書を付けて手入力する。',
  },
  keys: [{ name: 'currency' }],
  facts: [
    {
      id: 'rate',
      title: { kk: 'Бағам', ru: 'Курс', en: 'Rate', ja: 'レート' },
      unit: 'kzt',
      minimum: '0.000001',
      maximum: '999999999',
    },
    {
      id: 'quantity',
      title: { kk: 'Бірлік саны', ru: 'Количество единиц', en: 'Number of units', ja: '単位数' },
      unit: 'currency-units',
      minimum: '1',
      maximum: '999999',
    },
  ],
  periodKind: 'point',
  delivery: 'delta',
  secrecy: 'public',
  licence: 'National Bank of the Republic of Kazakhstan: free use with attribution',
  owner: 'nbrk',
  sourceUrl: 'https://nationalbank.kz',
  expects: {
    kk: 'CSV: date (2023-12-31 немесе 31.12.2023), currency (USD), quantity, rate',
    ru: 'CSV: date (2023-12-31 или 31.12.2023), currency (USD), quantity, rate',
    en: 'CSV: date (2023-12-31 or 31.12.2023), currency (USD), quantity, rate',
    ja: 'CSV：date（2023-12-31 または 31.12.2023）, currency（USD）, quantity, rate',
  },
  importer: {
    version: '1',
    source: NATIONAL_BANK.en,
    sourceText: NATIONAL_BANK,
    maximumRejectedShare: 0,
    keyRules: { currency: { pattern: '[A-Z]{3}' } },
    layouts: [
      {
        kind: 'long',
        id: 'daily',
        keys: { currency: 'currency' },
        period: { lastDay: 'date', months: 0 },
        facts: { columns: { rate: 'rate', quantity: 'quantity' } },
        emptyValue: 'reject',
      },
    ],
  },
};
