import type { ActionDefinition, ProblemDefinition } from '@industry/http/contract.ts';

export const planChangeActions: readonly ActionDefinition[] = [
  {
    id: 'plan-change.propose',
    title: {
      kk: 'Жоспарды өзгертуді ұсыну',
      ru: 'Предлагать изменение плана',
      en: 'Propose a change of a plan',
      ja: '計画の変更を提案する',
    },
    scoped: true,
  },
  {
    id: 'plan-change.approve',
    title: {
      kk: 'Жоспардың өзгерісін бекіту',
      ru: 'Утверждать изменение плана',
      en: 'Approve a change of a plan',
      ja: '計画の変更を承認する',
    },
    scoped: true,
  },
];

export const planChangeProblems: readonly ProblemDefinition[] = [
  {
    code: 'plan-change-unknown',
    status: 404,
    title: {
      kk: 'Жоспардың мұндай өзгерісі жоқ',
      ru: 'Такого изменения плана нет',
      en: 'No such change of a plan',
      ja: 'その計画変更はありません',
    },
    detail: {
      kk: '{id} өзгерісі жоқ немесе ол әлі күшіне енбеген. Күшіндегілері: /api/v1/plan-changes.',
      ru: 'Изменения {id} нет, или оно ещё не действует. Действующие: /api/v1/plan-changes.',
      en: 'There is no change {id}, or it is not in force yet. Those in force: /api/v1/plan-changes.',
      ja: '変更{id}は存在しないか、まだ有効ではありません。有効な変更：/api/v1/plan-changes',
    },
  },
  {
    code: 'plan-change-open-already',
    status: 409,
    title: {
      kk: 'Бұл көрсеткіштің ашық ұсынысы бар',
      ru: 'По этому показателю уже есть открытое предложение',
      en: 'This indicator has an open proposal already',
      ja: 'この指標には未決定の変更案があります',
    },
    detail: {
      kk: '{indicator} бойынша шешілмеген ұсыныс бар: соны толықтырыңыз немесе кері алыңыз.',
      ru: 'По {indicator} есть нерешённое предложение: дополните его или отзовите.',
      en: 'There is an undecided proposal for {indicator}: complete it, or withdraw it.',
      ja: '{indicator}には未決定の変更案があります。それを完成させるか取り下げてください。',
    },
  },
  {
    code: 'assessment-incomplete',
    status: 409,
    title: {
      kk: 'Алдын ала бағалау парағы толық емес',
      ru: 'Лист предварительной оценки не заполнен',
      en: 'The ex-ante assessment sheet is not complete',
      ja: '事前評価票が未記入です',
    },
    detail: {
      kk: 'Міндетті сұрақтардың {count} жауапсыз қалды: ұсынар алдында толтырыңыз.',
      ru: 'Без ответа обязательных вопросов: {count}. Заполните их перед подачей.',
      en: 'Required questions without an answer: {count}. Fill them in before you submit.',
      ja: '未回答の必須質問：{count}件。提出する前に記入してください。',
    },
  },
];
