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
      kk: 'Тізбені жасаған, өзгерткен немесе талқылауға жіберген адам ол бойынша шешім қабылдамайды.',
      ru: 'Кто составил, изменил или направил перечень на обсуждение, решения по нему не принимает.',
      en: 'Whoever made, changed or sent the list does not decide on it.',
      ja: '一覧を作成・変更・送付した本人は決定できません。',
    },
  },
  {
    code: 'goods-list-date',
    status: 422,
    title: { kk: 'Күн жарамсыз', ru: 'Дата не подходит', en: 'The day does not fit', ja: '日付が不適切です' },
    detail: {
      kk: 'Нұсқа ең ерте дегенде {earliest} күні күшіне енеді: өткен күннен де, алдыңғы нұсқадан бұрын да емес.',
      ru: 'Версия начинает действовать не раньше {earliest}: не задним числом и позже предыдущей.',
      en: 'The version begins on {earliest} at the earliest: not in the past, and after the version before.',
      ja: '開始日は早くても {earliest} です（過去の日付や前の版より前にはできません）。',
    },
  },
  {
    code: 'growth-years',
    status: 422,
    title: {
      kk: 'Бұл жылдар салыстырылмайды',
      ru: 'Эти годы не сравнить',
      en: 'These years cannot be compared',
      ja: 'この二年は比較できません',
    },
    detail: {
      kk: '{source}: {from} және {to} жылдарының екеуі де жүктелген болуы және біріншісі ертерек болуы керек.',
      ru: '{source}: должны быть загружены оба года, {from} и {to}, и первый должен быть раньше.',
      en: '{source}: both {from} and {to} must be loaded, and the first must be the earlier.',
      ja: '{source}：{from}年と{to}年の両方が登録済みで、前者が先である必要があります。',
    },
  },
  {
    code: 'goods-list-end-date',
    status: 422,
    title: { kk: 'Күн жарамсыз', ru: 'Дата не подходит', en: 'The day does not fit', ja: '日付が不適切です' },
    detail: {
      kk: 'Тізбе ең ерте дегенде {earliest} күні аяқталады: өткен күнмен аяқтауға болмайды.',
      ru: 'Перечень прекращает действовать не раньше {earliest}: не задним числом.',
      en: 'The list ends on {earliest} at the earliest: not in the past.',
      ja: '終了日は早くても {earliest} です（過去の日付にはできません）。',
    },
  },
  {
    code: 'goods-list-services',
    status: 409,
    title: {
      kk: 'Бұл тізбеде қызметтер жоқ',
      ru: 'В этом перечне нет услуг',
      en: 'This list takes no services',
      ja: 'この一覧にサービスはありません',
    },
    detail: {
      kk: 'Қызметтер тек бірыңғай картаға енгізіледі.',
      ru: 'Услуги вносятся только в единую карту.',
      en: 'Services are entered on the unified map only.',
      ja: 'サービスは統一地図にのみ登録できます。',
    },
  },
  {
    code: 'goods-lists-differ',
    status: 422,
    title: {
      kk: 'Тізбе түрі сәйкес емес',
      ru: 'Перечень другого вида',
      en: 'A list of another kind',
      ja: '一覧の種類が異なります',
    },
    detail: {
      kk: '«{kind}» түріндегі тізбе керек.',
      ru: 'Нужен перечень вида «{kind}».',
      en: 'A list of the kind “{kind}” is needed.',
      ja: '「{kind}」の一覧が必要です。',
    },
  },
  {
    code: 'tariff-proposal-unknown',
    status: 404,
    title: {
      kk: 'Мұндай ұсыныс жоқ',
      ru: 'Такого предложения нет',
      en: 'No such proposal',
      ja: '該当する提案がありません',
    },
    detail: {
      kk: '«{id}» ұсынысы жоқ немесе ол әлі бекітілмеген.',
      ru: 'Предложения «{id}» нет, или оно ещё не утверждено.',
      en: 'There is no proposal “{id}”, or it is not approved yet.',
      ja: '提案「{id}」は存在しないか、まだ承認されていません。',
    },
  },
];
