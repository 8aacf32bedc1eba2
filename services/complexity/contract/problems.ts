import type { ProblemDefinition } from '@industry/http/contract.ts';

export const complexityProblems: readonly ProblemDefinition[] = [
  {
    code: 'complexity-not-computable',
    status: 422,
    title: {
      kk: 'Күрделілікті есептеу мүмкін емес',
      ru: 'Сложность нельзя рассчитать',
      en: 'Complexity cannot be computed',
      ja: '複雑性を計算できません',
    },
    detail: { kk: '{reason}', ru: '{reason}', en: '{reason}', ja: '{reason}' },
  },
  {
    code: 'complexity-result-unknown',
    status: 404,
    title: {
      kk: 'Мұндай нәтиже жоқ',
      ru: 'Такого результата нет',
      en: 'No such result',
      ja: '該当する結果がありません',
    },
    detail: {
      kk: '«{key}» кілтімен нәтиже жоқ.',
      ru: 'Результата с ключом «{key}» нет.',
      en: 'No result has the key “{key}”.',
      ja: 'キー「{key}」の結果はありません。',
    },
  },
  {
    code: 'income-not-loaded',
    status: 404,
    title: {
      kk: 'Жан басына шаққандағы ЖІӨ жүктелмеген',
      ru: 'ВВП на душу не загружен',
      en: 'GDP per head is not loaded',
      ja: '一人当たりGDPがありません',
    },
    detail: {
      kk: '{year} жылғы {indicator} жүктелмеген: «npx industry import wdi wdi_{indicator}.csv».',
      ru: '{indicator} за {year} год не загружен: «npx industry import wdi wdi_{indicator}.csv».',
      en: '{indicator} of {year} is not loaded: “npx industry import wdi wdi_{indicator}.csv”.',
      ja: '{year}年の {indicator} がありません：「npx industry import wdi wdi_{indicator}.csv」。',
    },
  },
  {
    code: 'goods-list-unknown',
    status: 404,
    title: { kk: 'Мұндай тізбе жоқ', ru: 'Такого перечня нет', en: 'No such list', ja: '該当する一覧がありません' },
    detail: {
      kk: '«{id}» тізбесі жоқ.',
      ru: 'Перечня «{id}» нет.',
      en: 'There is no list “{id}”.',
      ja: '一覧「{id}」はありません。',
    },
  },
  {
    code: 'goods-list-state',
    status: 409,
    title: {
      kk: 'Тізбенің күйі бұған жол бермейді',
      ru: 'Состояние перечня этого не допускает',
      en: 'The state of the list does not allow this',
      ja: '一覧の状態により操作できません',
    },
    detail: {
      kk: 'Тізбенің күйі: {state}.',
      ru: 'Состояние перечня: {state}.',
      en: 'The list is in the state {state}.',
      ja: '一覧の状態：{state}。',
    },
  },
  {
    code: 'goods-list-four-eyes',
    status: 403,
    title: {
      kk: 'Екінші адам қажет',
      ru: 'Нужен второй человек',
      en: 'A second person is needed',
      ja: '別の人が必要です',
    },
    detail: {
      kk: 'Тізбені талқылауға жіберген адам оны бекіте алмайды.',
      ru: 'Кто направил перечень на обсуждение, не может его утвердить.',
      en: 'Whoever sent the list to discussion cannot approve it.',
      ja: '意見募集に付した本人は承認できません。',
    },
  },
  {
    code: 'goods-list-date',
    status: 422,
    title: { kk: 'Күн жарамсыз', ru: 'Дата не подходит', en: 'The day does not fit', ja: '日付が不適切です' },
    detail: {
      kk: 'Жаңа нұсқа {after} күнінен кейін күшіне енуі керек.',
      ru: 'Новая версия должна начинаться после {after}.',
      en: 'A new version has to begin after {after}.',
      ja: '新しい版は {after} より後に始まる必要があります。',
    },
  },
];
