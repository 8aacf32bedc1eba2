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
