import type { ImportableDataset, WideLayout } from '@industry/facts/importer.ts';

/** Lists as the files of the R package `concordance` head their columns, and the name of each here. */
const LISTS: Readonly<Record<string, { readonly scheme: string; readonly digits: string }>> = {
  HS0: { scheme: 'HS1992', digits: '6d' },
  HS1: { scheme: 'HS1996', digits: '6d' },
  HS2: { scheme: 'HS2002', digits: '6d' },
  HS3: { scheme: 'HS2007', digits: '6d' },
  HS4: { scheme: 'HS2012', digits: '6d' },
  HS5: { scheme: 'HS2017', digits: '6d' },
  HS6: { scheme: 'HS2022', digits: '6d' },
  HS: { scheme: 'HS', digits: '6d' },
  BEC4: { scheme: 'BEC4', digits: '3d' },
  SITC2: { scheme: 'SITC2', digits: '5d' },
  SITC3: { scheme: 'SITC3', digits: '5d' },
  SITC4: { scheme: 'SITC4', digits: '5d' },
  ISIC3: { scheme: 'ISIC3', digits: '4d' },
  'ISIC3.1': { scheme: 'ISIC3.1', digits: '4d' },
  ISIC4: { scheme: 'ISIC4', digits: '4d' },
};

const shorter = (list: string) => ['1d', '2d', '3d', '4d', '5d'].map((digits) => `${list}_${digits}`);

function between(from: string, to: string): WideLayout {
  const [one, other] = [LISTS[from]!, LISTS[to]!];
  const columns = [`${from}_${one.digits}`, `${to}_${other.digits}`];
  return {
    kind: 'wide',
    id: `${from}-${to}`.toLowerCase(),
    columns: {
      from_scheme: { constant: one.scheme },
      from_code: columns[0]!,
      to_scheme: { constant: other.scheme },
      to_code: columns[1]!,
    },
    ignore: [...shorter(from), ...shorter(to)].filter((name) => !columns.includes(name)),
    skipEmpty: 'to_code',
  };
}

const declared: WideLayout = {
  kind: 'wide',
  id: 'declared',
  columns: {
    from_scheme: 'from_scheme',
    from_code: 'from_code',
    to_scheme: 'to_scheme',
    to_code: 'to_code',
    weight: { column: 'weight', optional: true },
  },
};

const names = Object.keys(LISTS);

/** Which codes of one list stand for which of another, many to many; the share of each where the source gives it. */
export const concordances: ImportableDataset = {
  id: 'concordances',
  title: {
    kk: 'Жіктеуіштердің сәйкестігі',
    ru: 'Соответствия классификаторов',
    en: 'Concordances of classifications',
    ja: '分類間の対応表',
  },
  description: {
    kk: 'Көп-көпке сәйкестік. Дереккөз үлес бермесе, код тең бөлінеді; бұл әр жауапта айтылады.',
    ru: 'Соответствие многие ко многим. Где источник не даёт долей, код делится поровну; это сказано в каждом ответе.',
    en: 'Many to many. Where the source gives no shares, a code is divided equally, and every answer says so.',
    ja: '多対多の対応。出典に比率がない場合は等分し、その旨を各回答に示す。',
  },
  keys: [{ name: 'from_scheme' }, { name: 'from_code' }, { name: 'to_scheme' }, { name: 'to_code' }],
  facts: [],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'MIT (concordance), from UN and WITS tables',
  owner: 'miid',
  expects: {
    kk: 'CSV: HS5_6d, ..., HS0_6d, ...; немесе from_scheme, from_code, to_scheme, to_code, weight',
    ru: 'CSV: HS5_6d, ..., HS0_6d, ...; или from_scheme, from_code, to_scheme, to_code, weight',
    en: 'CSV: HS5_6d, ..., HS0_6d, ...; or from_scheme, from_code, to_scheme, to_code, weight',
    ja: 'CSV：HS5_6d, ..., HS0_6d, ...。または from_scheme, from_code, to_scheme, to_code, weight',
  },
  importer: {
    version: '1',
    source: 'Concordances of the United Nations and WITS',
    sourceText: {
      kk: 'БҰҰ және WITS сәйкестік кестелері',
      ru: 'Таблицы соответствия ООН и WITS',
      en: 'Concordances of the United Nations and WITS',
      ja: '国連・WITSの対応表',
    },
    slice: ['from_scheme', 'to_scheme'],
    layouts: [declared, ...names.flatMap((from) => names.filter((to) => to !== from).map((to) => between(from, to)))],
    wide: {
      table: 'concordances',
      period: 'none',
      fields: [
        { name: 'from_scheme', type: 'text', required: true, maximumLength: 20 },
        { name: 'from_code', type: 'text', required: true, pattern: '[0-9A-Z]{1,10}' },
        { name: 'to_scheme', type: 'text', required: true, maximumLength: 20 },
        { name: 'to_code', type: 'text', required: true, pattern: '[0-9A-Z]{1,10}' },
        { name: 'weight', type: 'exact', required: false, minimum: '0', maximum: '1' },
      ],
    },
  },
};
