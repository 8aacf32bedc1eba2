import type { ProblemDefinition } from '@industry/http/contract.ts';

export const reportingProblems: readonly ProblemDefinition[] = [
  {
    code: 'period-unreadable',
    status: 400,
    title: { kk: 'Кезең түсініксіз', ru: 'Период не распознан', en: 'Not a period', ja: '期間を読み取れません' },
    detail: {
      kk: '«{period}» – кезең емес. Жыл 2025, тоқсан 2025-Q4, ай 2025-11 түрінде жазылады.',
      ru: '«{period}» – не период. Год пишется 2025, квартал 2025-Q4, месяц 2025-11.',
      en: '"{period}" is no period. A year is written 2025, a quarter 2025-Q4, a month 2025-11.',
      ja: '「{period}」は期間ではありません。年は2025、四半期は2025-Q4、月は2025-11と書きます。',
    },
  },
  {
    code: 'period-not-over',
    status: 409,
    title: {
      kk: 'Кезең әлі аяқталған жоқ',
      ru: 'Период ещё не закончился',
      en: 'The period has not ended',
      ja: '期間がまだ終わっていません',
    },
    detail: {
      kk: '{period} кезеңі {end} күні аяқталады; оның нақты мәні содан кейін енгізіледі.',
      ru: 'Период {period} заканчивается {end}; его факт вносится после этого.',
      en: 'The period {period} runs until {end}; its actual can be entered after that.',
      ja: '期間{period}は{end}に終わります。実績はその後に入力します。',
    },
  },
  {
    code: 'duty-unknown',
    status: 404,
    title: {
      kk: 'Мұндай міндет жоқ',
      ru: 'Такой обязанности нет',
      en: 'No such duty',
      ja: '該当する提出義務がありません',
    },
    detail: {
      kk: '{body} органы {period} кезеңі үшін «{duty}» бермейді. Міндеттер: /api/v1/reporting/board.',
      ru: 'Орган {body} не обязан подавать «{duty}» за период {period}. Обязанности: /api/v1/reporting/board.',
      en: 'The body {body} does not owe "{duty}" for {period}. Duties: /api/v1/reporting/board.',
      ja: '機関{body}には{period}の「{duty}」の提出義務がありません。一覧：/api/v1/reporting/board',
    },
  },
  {
    code: 'figure-from-register',
    status: 409,
    title: {
      kk: 'Бұл мәнді тізілім немесе жарияланым береді',
      ru: 'Это значение даёт реестр или публикация',
      en: 'A register or publication gives this figure',
      ja: 'この値は台帳または公表統計によるものです',
    },
    detail: {
      kk: '{indicator} мәні «{dataset}» деректерінен алынады және қолмен жазылмайды. Қате деп санасаңыз, көрсеткіш бетінде дау айтыңыз: /indicators/{indicator}#disputes.',
      ru: 'Значение {indicator} берётся из «{dataset}», вписать его нельзя. Если оно неверно, оспорьте его на странице показателя: /indicators/{indicator}#disputes.',
      en: 'The figure of {indicator} comes from "{dataset}" and cannot be typed over. If it is wrong, dispute it on the indicator\'s page: /indicators/{indicator}#disputes.',
      ja: '{indicator}の値は「{dataset}」によるもので、手入力で上書きできません。誤りと考える場合は指標のページで異議を申し立ててください：/indicators/{indicator}#disputes',
    },
  },
  {
    code: 'submission-open',
    status: 409,
    title: {
      kk: 'Ол басталып қойған',
      ru: 'Это уже начато',
      en: 'It has been begun already',
      ja: 'すでに着手されています',
    },
    detail: {
      kk: 'Осы кезең үшін аяқталмаған жазба бар: /reporting/submissions/{id}. Соны жалғастырыңыз.',
      ru: 'За этот период уже есть незавершённая запись: /reporting/submissions/{id}. Продолжите её.',
      en: 'There is an unfinished record of this period: /reporting/submissions/{id}. Go on with it.',
      ja: 'この期間の未完了の記録があります：/reporting/submissions/{id}。そちらを続けてください。',
    },
  },
  {
    code: 'submission-unknown',
    status: 404,
    title: { kk: 'Мұндай жазба жоқ', ru: 'Такой записи нет', en: 'No such record', ja: '該当する記録がありません' },
    detail: {
      kk: '«{id}» жазбасы табылмады.',
      ru: 'Записи «{id}» нет.',
      en: 'There is no record "{id}".',
      ja: '記録「{id}」はありません。',
    },
  },
  {
    code: 'submission-state',
    status: 409,
    title: {
      kk: 'Қазір бұлай істеуге болмайды',
      ru: 'Сейчас так сделать нельзя',
      en: 'This cannot be done now',
      ja: '今はその操作ができません',
    },
    detail: {
      kk: 'Жазбаның күйі: {state}. Бетті жаңартыңыз: біреу сізден бұрын әрекет еткен болуы мүмкін.',
      ru: 'Состояние записи: {state}. Обновите страницу: возможно, кто-то успел раньше.',
      en: 'The record is {state}. Reload the page: somebody may have acted before you.',
      ja: '記録の状態は{state}です。ほかの人が先に操作した可能性があります。ページを再読み込みしてください。',
    },
  },
  {
    code: 'submission-incomplete',
    status: 422,
    title: { kk: 'Әлі толық емес', ru: 'Ещё не всё заполнено', en: 'Something is missing', ja: '入力が足りません' },
    detail: {
      kk: 'Ұсынбас бұрын белгіленген өрістерді толтырыңыз.',
      ru: 'Перед подачей заполните отмеченные поля.',
      en: 'Fill in the fields named here before you submit.',
      ja: '提出の前に、示された項目を埋めてください。',
    },
  },
  {
    code: 'four-eyes',
    status: 403,
    title: {
      kk: 'Енгізген адам бекіте алмайды',
      ru: 'Кто вносил, не утверждает',
      en: 'Who entered it cannot decide it',
      ja: '入力した人は承認できません',
    },
    detail: {
      kk: 'Сіз бұл жазбаны енгіздіңіз, өзгерттіңіз немесе ұсындыңыз. Шешімді басқа адам қабылдауы керек.',
      ru: 'Вы вносили, изменяли или подавали эту запись. Решение должен принять другой человек.',
      en: 'You entered, changed or submitted this record. Somebody else has to decide it.',
      ja: 'あなたはこの記録の入力・変更・提出に関わっています。別の人が決裁する必要があります。',
    },
  },
  {
    code: 'nothing-to-dispute',
    status: 409,
    title: {
      kk: 'Дау айтатын мән жоқ',
      ru: 'Оспаривать нечего',
      en: 'There is no figure to dispute',
      ja: '異議の対象となる値がありません',
    },
    detail: {
      kk: '{indicator} көрсеткішінің {period} кезеңіндегі мәні тізілімнен алынған емес. Орган енгізген мән түзетумен өзгереді.',
      ru: 'У {indicator} за {period} нет значения из реестра. Внесённое органом меняется уточнением.',
      en: 'No register gives a figure of {indicator} for {period}. What a body entered is changed by a revision.',
      ja: '{indicator}の{period}には台帳による値がありません。機関が入力した値は改定によって変更します。',
    },
  },
  {
    code: 'dispute-unknown',
    status: 404,
    title: { kk: 'Мұндай дау жоқ', ru: 'Такого возражения нет', en: 'No such dispute', ja: '該当する異議がありません' },
    detail: {
      kk: '«{id}» дауы табылмады.',
      ru: 'Возражения «{id}» нет.',
      en: 'There is no dispute "{id}".',
      ja: '異議「{id}」はありません。',
    },
  },
  {
    code: 'dispute-answered',
    status: 409,
    title: {
      kk: 'Дауға жауап берілген',
      ru: 'На возражение уже ответили',
      en: 'The dispute has been answered',
      ja: '異議はすでに回答済みです',
    },
    detail: {
      kk: 'Жаңа дәлел болса, жаңа дау ашыңыз.',
      ru: 'Если есть новые доводы, откройте новое возражение.',
      en: 'If there are new grounds, open a new dispute.',
      ja: '新しい根拠がある場合は、新たに異議を申し立ててください。',
    },
  },
];
