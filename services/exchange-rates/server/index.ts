import { enterExchangeRate, listExchangeRates } from '@industry/exchange-rates/contract';
import { serve } from '@industry/http';
import type { ServerService } from '@industry/registry/types.ts';
import { toCivilDate } from '@industry/values';
import { enterRate } from './enter-rate.ts';
import { exchangeRates } from './exchange-rates-dataset.ts';
import { problems } from './problems.ts';
import { ratesOf } from './rates.ts';

const TITLE = { kk: 'Валюта бағамдары', ru: 'Курсы валют', en: 'Exchange rates', ja: '為替レート' };

/** What people type who look for a rate; any currency of the Bank's list stands on the page. */
const CURRENCIES = {
  kk: 'АҚШ доллары, еуро, Ресей рублі, қытай юані; Ұлттық Банктің ресми бағамы теңгеге шаққанда, күн бойынша',
  ru: 'Доллар США, евро, российский рубль, китайский юань; официальный курс Национального Банка к тенге по дням',
  en: 'US dollar, euro, Russian rouble, Chinese yuan; official rate of the National Bank to the tenge, by day',
  ja: '米ドル、ユーロ、ロシア・ルーブル、人民元。国立銀行の公式レート（対テンゲ、日次）',
};
const CODES = ['USD', 'EUR', 'RUB', 'CNY', 'KZT'];

/** Official exchange rates: read by day, brought by file or by hand. */
export const exchangeRatesService: ServerService = {
  name: 'exchange-rates',
  contributions: {
    datasets: [exchangeRates],
    problems,
    searchables: () => [{ path: '/exchange-rates', kind: 'page', title: TITLE, text: CURRENCIES, codes: CODES }],
    lineage: (dataset) =>
      dataset === exchangeRates.id ? [{ path: '/exchange-rates', kind: 'dataset', title: TITLE }] : [],
  },
  routes(app, platform) {
    serve(app, listExchangeRates, async ({ query }) => {
      const found = await platform.facts.observations({
        dataset: exchangeRates.id,
        ...(query.knownAt && { knownAt: toCivilDate(query.knownAt) }),
        ...(query.recordedAt && { recordedAt: query.recordedAt }),
      });
      return ratesOf(found, query.currency);
    });

    serve(app, enterExchangeRate, async ({ body, viewer, within }) => {
      within({ dataset: exchangeRates.id });
      const { id, already } = await enterRate(platform, body, `person:${viewer?.id}`);
      return { batch: id, already };
    });
  },
};
