import type { ProblemDefinition } from '@industry/http/contract.ts';

/** Status codes as SDMX REST asks for them. */
export const problems: readonly ProblemDefinition[] = [
  {
    code: 'sdmx-unknown',
    status: 404,
    title: {
      kk: 'SDMX: ештеңе табылмады',
      ru: 'SDMX: ничего не найдено',
      en: 'SDMX: nothing found',
      ja: 'SDMX：該当するものがありません',
    },
    detail: {
      kk: '«{what}» сұранысына сәйкес ештеңе жоқ. Ағындар тізімі: /sdmx/v2/structure/dataflow.',
      ru: 'Запросу «{what}» ничего не соответствует. Список потоков: /sdmx/v2/structure/dataflow.',
      en: 'Nothing matches “{what}”. The dataflows are listed at /sdmx/v2/structure/dataflow.',
      ja: '「{what}」に該当するものはありません。データフローの一覧は /sdmx/v2/structure/dataflow にあります。',
    },
  },
  {
    code: 'sdmx-query',
    status: 400,
    title: {
      kk: 'SDMX: сұраныс дұрыс емес',
      ru: 'SDMX: запрос составлен неверно',
      en: 'SDMX: the query is not valid',
      ja: 'SDMX：クエリが正しくありません',
    },
    detail: {
      kk: '{parameter} = «{value}» түсініксіз. Дұрыс мысал: {example}.',
      ru: 'Не удалось понять {parameter} = «{value}». Верный пример: {example}.',
      en: '{parameter} = “{value}” cannot be understood. A valid example: {example}.',
      ja: '{parameter} = 「{value}」を解釈できません。正しい例：{example}',
    },
  },
  {
    code: 'sdmx-not-acceptable',
    status: 406,
    title: {
      kk: 'SDMX: мұндай пішім берілмейді',
      ru: 'SDMX: такой формат не выдаётся',
      en: 'SDMX: this format is not offered',
      ja: 'SDMX：この形式には対応していません',
    },
    detail: {
      kk: 'Accept тақырыбында мыналардың бірін атаңыз: {offered}.',
      ru: 'Назовите в заголовке Accept один из форматов: {offered}.',
      en: 'Name one of these in the Accept header: {offered}.',
      ja: 'Accept ヘッダーに次のいずれかを指定してください：{offered}',
    },
  },
  {
    code: 'sdmx-not-implemented',
    status: 501,
    title: {
      kk: 'SDMX: бұл бөлік жасалмаған',
      ru: 'SDMX: эта часть не реализована',
      en: 'SDMX: this part is not implemented',
      ja: 'SDMX：この機能は実装されていません',
    },
    detail: {
      kk: '«{what}» бұл жерде берілмейді. Не берілетіні services/sdmx/README.md ішінде.',
      ru: '«{what}» здесь не выдаётся. Что выдаётся: services/sdmx/README.md.',
      en: '“{what}” is not offered here. What is offered is in services/sdmx/README.md.',
      ja: '「{what}」は提供していません。提供内容は services/sdmx/README.md にあります。',
    },
  },
  {
    code: 'sdmx-too-large',
    status: 413,
    title: {
      kk: 'SDMX: жауап тым үлкен',
      ru: 'SDMX: ответ слишком велик',
      en: 'SDMX: the answer is too large',
      ja: 'SDMX：結果が大きすぎます',
    },
    detail: {
      kk: '{count} бақылау табылды, ең көбі {most}. Кілтпен немесе c[...] сүзгісімен тарылтыңыз, не limit пен offset қолданыңыз.',
      ru: 'Найдено наблюдений: {count}, предел {most}. Сузьте запрос ключом или c[...], либо задайте limit и offset.',
      en: '{count} observations match, at most {most} are answered. Narrow by key or c[...], or ask by limit and offset.',
      ja: '{count} 件が該当しました（上限 {most} 件）。キーや c[...] で絞り込むか、limit と offset を使ってください。',
    },
  },
];
