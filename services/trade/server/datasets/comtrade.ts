import type { ImportableDataset, WideLayout } from '@industry/facts/importer.ts';
import { CHOSEN_SCHEME, TRADE_KEYS, TRADE_TABLE } from './trade-table.ts';

const FLOWS = { X: 'export', M: 'import', RX: 're-export', RM: 're-import', Export: 'export', Import: 'import' };
const OLD_FLOWS = { ...FLOWS, 'Re-Export': 're-export', 'Re-Import': 're-import' };

/** Columns of `period` and so on that a download has besides. */
const IGNORED = [
  'typeCode',
  'freqCode',
  'refPeriodId',
  'refMonth',
  'period',
  'reporterCode',
  'reporterDesc',
  'flowDesc',
  'partnerCode',
  'partnerDesc',
  'partner2Code',
  'partner2ISO',
  'partner2Desc',
  'classificationCode',
  'classificationSearchCode',
  'isOriginalClassification',
  'cmdDesc',
  'aggrLevel',
  'isLeaf',
  'customsCode',
  'customsDesc',
  'mosCode',
  'motCode',
  'motDesc',
  'qtyUnitCode',
  'qtyUnitAbbr',
  'qty',
  'isQtyEstimated',
  'altQtyUnitCode',
  'altQtyUnitAbbr',
  'altQty',
  'isAltQtyEstimated',
  'isNetWgtEstimated',
  'grossWgt',
  'isGrossWgtEstimated',
  'cifvalue',
  'fobvalue',
  'legacyEstimationFlag',
  'isReported',
  'isAggregate',
];

const layouts: readonly WideLayout[] = [
  {
    kind: 'wide',
    id: 'comtrade-plus',
    columns: {
      year: 'refYear',
      reporter: 'reporterISO',
      partner: { column: 'partnerISO', replace: { W00: 'WLD' } },
      flow: { column: 'flowCode', replace: FLOWS },
      product: 'cmdCode',
      value: 'primaryValue',
      quantity: { column: 'netWgt', optional: true, times: '0.001' },
    },
    ignore: IGNORED,
    skipEmpty: 'value',
  },
  {
    kind: 'wide',
    id: 'comtrade-legacy',
    columns: {
      year: 'Year',
      reporter: 'Reporter ISO',
      partner: { column: 'Partner ISO', replace: { WLD: 'WLD', W00: 'WLD' } },
      flow: { column: 'Trade Flow', replace: OLD_FLOWS },
      product: 'Commodity Code',
      value: 'Trade Value (US$)',
      quantity: { column: 'Netweight (kg)', optional: true, times: '0.001' },
    },
    skipEmpty: 'value',
  },
];

/** Downloads of UN Comtrade: what countries report, by partner where asked for, re-exports apart. */
export const comtrade: ImportableDataset = {
  id: 'comtrade',
  title: {
    kk: 'UN Comtrade: елдердің өз есептері',
    ru: 'UN Comtrade: данные самих стран',
    en: 'UN Comtrade: as countries report',
    ja: 'UN Comtrade：各国の報告値',
  },
  description: {
    kk: 'Елдер хабарлаған экспорт, импорт, реэкспорт. Жеткізу тек өз жолдарын қосады немесе түзетеді.',
    ru: 'Экспорт, импорт и реэкспорт по отчётам стран. Поставка добавляет и исправляет только свои строки.',
    en: 'Exports, imports and re-exports that countries report. A delivery adds and corrects its own rows only.',
    ja: '各国が報告した輸出・輸入・再輸出。納品は自らの行の追加と訂正のみを行う。',
  },
  keys: TRADE_KEYS,
  facts: [],
  periodKind: 'interval',
  delivery: 'delta',
  secrecy: 'public',
  licence: 'UN Comtrade terms of use',
  owner: 'miid',
  expects: {
    kk: 'CSV: refYear, reporterISO, partnerISO, flowCode, cmdCode, primaryValue; --classification міндетті',
    ru: 'CSV: refYear, reporterISO, partnerISO, flowCode, cmdCode, primaryValue; нужен --classification',
    en: 'CSV: refYear, reporterISO, partnerISO, flowCode, cmdCode, primaryValue; --classification is required',
    ja: 'CSV：refYear, reporterISO, partnerISO, flowCode, cmdCode, primaryValue。--classification 必須',
  },
  sourceUrl: 'https://comtradeplus.un.org',
  importer: {
    version: '1',
    source: 'United Nations, UN Comtrade',
    sourceText: {
      kk: 'БҰҰ, UN Comtrade',
      ru: 'ООН, UN Comtrade',
      en: 'United Nations, UN Comtrade',
      ja: '国連 UN Comtrade',
    },
    keyRules: CHOSEN_SCHEME,
    layouts,
    slice: [],
    wide: TRADE_TABLE,
  },
};
