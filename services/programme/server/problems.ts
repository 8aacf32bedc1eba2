import type { ProblemDefinition } from '@industry/http/contract.ts';

export const problems: readonly ProblemDefinition[] = [
  {
    code: 'indicator-unknown',
    status: 404,
    title: {
      kk: 'Мұндай көрсеткіш жоқ',
      ru: 'Такого показателя нет',
      en: 'No such indicator',
      ja: 'その指標はありません',
    },
    detail: {
      kk: 'Бағдарламада {id} көрсеткіші жоқ. Ең жақыны: {nearest}. Барлығы: /api/v1/indicators.',
      ru: 'В программе нет показателя {id}. Ближайший: {nearest}. Все: /api/v1/indicators.',
      en: 'The programme has no indicator {id}. The nearest is {nearest}. All of them: /api/v1/indicators.',
      ja: '計画に指標{id}はありません。最も近いのは{nearest}です。一覧：/api/v1/indicators',
    },
  },
];
