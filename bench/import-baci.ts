import type { ImportableDataset } from '@industry/facts';

/** Bilateral trade by product in the form of CEPII's BACI: year t, exporter i, importer j, product k, value v, quantity q. */
export const baci: ImportableDataset = {
  id: 'baci',
  title: {
    kk: 'Елдер арасындағы сауда, тауарлар бойынша (BACI)',
    ru: 'Торговля между странами по товарам (BACI)',
    en: 'Trade between countries by product (BACI)',
    ja: '品目別の国際貿易（BACI）',
  },
  description: {
    kk: 'CEPII: елдердің деректері бір-біріне келтірілген; құны мың АҚШ доллары, саны тонна.',
    ru: 'CEPII: согласованные данные стран; стоимость в тысячах долларов США, количество в тоннах.',
    en: 'CEPII: reconciled reports of both sides; value in thousand US dollars, quantity in tonnes.',
    ja: 'CEPII：双方の報告を調整した値。金額は千米ドル、数量はトン。',
  },
  keys: [{ name: 'i' }, { name: 'k', classification: 'HS' }, { name: 'j' }, { name: 't' }],
  facts: [],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'Etalab 2.0',
  owner: 'cepii',
  expects: {
    kk: 'CSV: t, i, j, k, v, q (HS 2017)',
    ru: 'CSV: t, i, j, k, v, q (HS 2017)',
    en: 'CSV: t, i, j, k, v, q (HS 2017)',
    ja: 'CSV：t, i, j, k, v, q（HS 2017）',
  },
  sourceUrl: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
  importer: {
    version: '1',
    source: 'CEPII, BACI',
    layouts: [{ kind: 'wide', id: 'baci', columns: { t: 't', i: 'i', j: 'j', k: 'k', v: 'v', q: 'q' } }],
    keyRules: { k: { scheme: 'HS2017' } },
    slice: ['t'],
    wide: {
      table: 'flows',
      period: { year: 't' },
      unit: 'thousand-usd',
      fields: [
        { name: 't', type: 'small', required: true, minimum: '1990', maximum: '2100' },
        { name: 'i', type: 'small', required: true, minimum: '1', maximum: '999' },
        { name: 'j', type: 'small', required: true, minimum: '1', maximum: '999' },
        { name: 'k', type: 'text', required: true, pattern: '\\d{6}' },
        { name: 'v', type: 'exact', required: true, minimum: '0', maximum: '10000000000' },
        { name: 'q', type: 'exact', required: false, minimum: '0', maximum: '100000000000' },
      ],
    },
  },
};
