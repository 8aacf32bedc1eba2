import type { ProblemDefinition } from '@industry/http/contract.ts';

/** Problems of statements of the budget, and of every record that two people decide. */
export const budgetProblems: readonly ProblemDefinition[] = [
  {
    code: 'budget-statement-unknown',
    status: 404,
    title: {
      kk: 'Мұндай бюджет жазбасы жоқ',
      ru: 'Такой записи бюджета нет',
      en: 'No such statement of the budget',
      ja: 'その予算記録はありません',
    },
    detail: {
      kk: '{id} жазбасы жоқ немесе ол әлі бекітілмеген. Бекітілгендері: /api/v1/budget.',
      ru: 'Записи {id} нет, или она ещё не утверждена. Утверждённые: /api/v1/budget.',
      en: 'There is no statement {id}, or it is not approved yet. The approved ones: /api/v1/budget.',
      ja: '記録{id}は存在しないか、まだ承認されていません。承認済みの一覧：/api/v1/budget',
    },
  },
  {
    code: 'budget-open-already',
    status: 409,
    title: {
      kk: 'Бұл кезеңнің ашық жазбасы бар',
      ru: 'За этот период уже есть открытая запись',
      en: 'This period has an open statement already',
      ja: 'この期間には未決定の記録があります',
    },
    detail: {
      kk: '{year} жыл бойынша шешілмеген жазба бар: соны толтырыңыз немесе кері алыңыз.',
      ru: 'За {year} год есть нерешённая запись: дополните её или отзовите.',
      en: 'There is an undecided statement of {year}: complete it, or withdraw it.',
      ja: '{year}年度の未決定の記録があります。それを完成させるか取り下げてください。',
    },
  },
  {
    code: 'decision-state',
    status: 409,
    title: {
      kk: 'Жазбаның қазіргі күйінде бұл мүмкін емес',
      ru: 'В нынешнем состоянии записи это невозможно',
      en: 'The state of the record does not allow it',
      ja: '記録の現在の状態ではできません',
    },
    detail: {
      kk: 'Жазбаның күйі: {state}. Бетті жаңартып, қайта қараңыз.',
      ru: 'Состояние записи: {state}. Обновите страницу и посмотрите ещё раз.',
      en: 'The record is in the state "{state}". Load the page again and look once more.',
      ja: '記録の状態は「{state}」です。ページを再読み込みして確認してください。',
    },
  },
  {
    code: 'checks-unconfirmed',
    status: 409,
    title: {
      kk: 'Тексеру ескертулері расталмаған',
      ru: 'Замечания проверок не подтверждены',
      en: 'What the checks found is not confirmed',
      ja: '検査の指摘が確認されていません',
    },
    detail: {
      kk: 'Әр ескертуді растап, себебін жазыңыз: {checks}.',
      ru: 'Подтвердите каждое замечание и укажите причину: {checks}.',
      en: 'Confirm each finding and give the reason: {checks}.',
      ja: '各指摘を確認し、理由を記入してください：{checks}',
    },
  },
  {
    code: 'author-decides',
    status: 403,
    title: {
      kk: 'Өз жазбаңызды өзіңіз бекіте алмайсыз',
      ru: 'Свою запись утверждает другой человек',
      en: 'Somebody else decides what you wrote',
      ja: '自分の記録は自分で決定できません',
    },
    detail: {
      kk: 'Жазбаны жазған немесе ұсынған адам оны бекітпейді: басқа бекітушіге беріңіз.',
      ru: 'Кто написал или подал запись, её не утверждает: обратитесь к другому утверждающему.',
      en: 'Who wrote or submitted a record does not decide it: ask another approver.',
      ja: '記録を作成または提出した人は決定できません。別の承認者に依頼してください。',
    },
  },
];
