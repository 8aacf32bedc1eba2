import type { ProblemDefinition } from '@industry/http/contract.ts';

export const tradeProblems: readonly ProblemDefinition[] = [
  {
    code: 'cleaning-unknown',
    status: 404,
    title: {
      kk: 'Мұндай тазарту нұсқасы жоқ',
      ru: 'Такого варианта очистки нет',
      en: 'No such cleaning',
      ja: '該当する整備方法がありません',
    },
    detail: {
      kk: '«{id}» жоқ. Бары: {known}.',
      ru: 'Нет «{id}». Есть: {known}.',
      en: 'There is no “{id}”. Known: {known}.',
      ja: '「{id}」はありません。既知：{known}。',
    },
  },
  {
    code: 'trade-not-loaded',
    status: 404,
    title: {
      kk: 'Мұндай сауда деректері жүктелмеген',
      ru: 'Таких данных о торговле нет',
      en: 'No such trade data are loaded',
      ja: '該当する貿易データがありません',
    },
    detail: {
      kk: '{what} жүктелмеген. Жүктелгені: {loaded}. Файлды «npx industry import» арқылы жүктеңіз.',
      ru: '{what}: данных нет. Загружено: {loaded}. Загрузите файл командой «npx industry import».',
      en: '{what} is not loaded. Loaded: {loaded}. Import a file with “npx industry import”.',
      ja: '{what} は取り込まれていません。取り込み済み：{loaded}。「npx industry import」で取り込んでください。',
    },
  },
  {
    code: 'trade-country-unknown',
    status: 404,
    title: { kk: 'Мұндай ел жоқ', ru: 'Такой страны нет', en: 'No such country', ja: '該当する国がありません' },
    detail: {
      kk: '{country} бұл деректерде жоқ.',
      ru: '{country}: в этих данных нет.',
      en: '{country} is not in these data.',
      ja: '{country} はこのデータにありません。',
    },
  },
  {
    code: 'partners-not-loaded',
    status: 404,
    title: {
      kk: 'Серіктестер бойынша деректер жоқ',
      ru: 'Нет данных по партнёрам',
      en: 'No data by partner',
      ja: '相手国別データがありません',
    },
    detail: {
      kk: 'Серіктестері бар деректер жүктелмеген: BACI немесе UN Comtrade файлын жүктеңіз.',
      ru: 'Данные по партнёрам не загружены: загрузите файл BACI или UN Comtrade.',
      en: 'No data by partner are loaded: import a file of BACI or UN Comtrade.',
      ja: '相手国別データがありません。BACI または UN Comtrade のファイルを取り込んでください。',
    },
  },
  {
    code: 'concordance-not-loaded',
    status: 404,
    title: {
      kk: 'Сәйкестік жүктелмеген',
      ru: 'Соответствие не загружено',
      en: 'No such concordance is loaded',
      ja: '対応表がありません',
    },
    detail: {
      kk: '{from} – {to} сәйкестігі жүктелмеген: «npx industry import concordances FILE».',
      ru: 'Соответствие {from} – {to} не загружено: «npx industry import concordances FILE».',
      en: 'The concordance {from} – {to} is not loaded: “npx industry import concordances FILE”.',
      ja: '{from} – {to} の対応表がありません：「npx industry import concordances FILE」。',
    },
  },
  {
    code: 'good-unknown',
    status: 404,
    title: { kk: 'Мұндай тауар жоқ', ru: 'Такого товара нет', en: 'No such good', ja: '該当する品目がありません' },
    detail: {
      kk: '{code} коды бұл деректерде жоқ.',
      ru: 'Кода {code} в этих данных нет.',
      en: 'The code {code} is not in these data.',
      ja: 'コード {code} はこのデータにありません。',
    },
  },
];
