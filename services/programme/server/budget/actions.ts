import type { ActionDefinition } from '@industry/http/contract.ts';

export const budgetActions: readonly ActionDefinition[] = [
  {
    id: 'budget.record',
    title: {
      kk: 'Бюджет сомаларын енгізу',
      ru: 'Вносить суммы бюджета',
      en: 'Record amounts of the budget',
      ja: '予算額を記録する',
    },
    scoped: true,
  },
  {
    id: 'budget.approve',
    title: {
      kk: 'Бюджет сомаларын бекіту',
      ru: 'Утверждать суммы бюджета',
      en: 'Approve amounts of the budget',
      ja: '予算額を承認する',
    },
    scoped: true,
  },
];
