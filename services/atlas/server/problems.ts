import type { ProblemDefinition } from '@industry/http/contract.ts';

export const problems: readonly ProblemDefinition[] = [
  {
    code: 'region-unknown',
    status: 404,
    title: { kk: 'Мұндай өңір жоқ', ru: 'Такого региона нет', en: 'No such region', ja: '該当する地域がありません' },
    detail: {
      kk: '«{region}» коды бар өңір табылмады. Тізім: /regions.',
      ru: 'Регион с кодом «{region}» не найден. Список: /regions.',
      en: 'There is no region with the code “{region}”. The list is at /regions.',
      ja: 'コード「{region}」の地域は見つかりません。一覧は /regions にあります。',
    },
  },
  {
    code: 'layer-unknown',
    status: 404,
    title: { kk: 'Мұндай қабат жоқ', ru: 'Такого слоя нет', en: 'No such layer', ja: '該当するレイヤーがありません' },
    detail: {
      kk: '«{layer}» қабаты табылмады. Тізім: /api/v1/atlas/layers.',
      ru: 'Слой «{layer}» не найден. Список: /api/v1/atlas/layers.',
      en: 'There is no layer “{layer}”. The list is at /api/v1/atlas/layers.',
      ja: 'レイヤー「{layer}」は見つかりません。一覧は /api/v1/atlas/layers にあります。',
    },
  },
  {
    code: 'indicator-not-imported',
    status: 404,
    title: {
      kk: 'Мұндай көрсеткіш импортталмаған',
      ru: 'Такой показатель не импортирован',
      en: 'No such indicator is imported',
      ja: '該当する指標は取り込まれていません',
    },
    detail: {
      kk: '«{indicator}» жоқ. Бары: {known}. Файлды деректер офицері әкеледі: npx industry import wdi FILE.csv.',
      ru: '«{indicator}» нет. Есть: {known}. Файл вносит офицер данных: npx industry import wdi FILE.csv.',
      en: 'There is no “{indicator}”. There are: {known}. A data officer brings the file: npx industry import wdi FILE.csv.',
      ja: '「{indicator}」はありません。利用可能：{known}。データ担当官が取り込みます：npx industry import wdi FILE.csv。',
    },
  },
  {
    code: 'scheme-unknown',
    status: 404,
    title: { kk: 'Мұндай жіктеме жоқ', ru: 'Такой схемы нет', en: 'No such scheme', ja: '該当する区分がありません' },
    detail: {
      kk: '«{scheme}» белгісіз. Белгілілері: {known}.',
      ru: 'Схема «{scheme}» неизвестна. Известны: {known}.',
      en: 'The scheme “{scheme}” is not known. Known are: {known}.',
      ja: '区分「{scheme}」は不明です。利用可能：{known}。',
    },
  },
];
