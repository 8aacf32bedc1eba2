import type { ActionDefinition } from '@industry/http/contract.ts';

/** What the reporting cycle lets roles do; permitted by rights.yaml. */
export const reportingActions: readonly ActionDefinition[] = [
  {
    id: 'actual.submit',
    scoped: true,
    title: {
      kk: 'Мәндерді енгізу және ұсыну',
      ru: 'Вносить и подавать значения',
      en: 'Enter and submit figures',
      ja: '数値の入力と提出',
    },
  },
  {
    id: 'actual.approve',
    scoped: true,
    title: {
      kk: 'Мәндерді бекіту немесе қайтару',
      ru: 'Утверждать или возвращать значения',
      en: 'Approve or return figures',
      ja: '数値の承認と差し戻し',
    },
  },
  {
    id: 'report.submit',
    scoped: true,
    title: { kk: 'Есеп тапсыру', ru: 'Подавать отчёты', en: 'File reports', ja: '報告の提出' },
  },
  {
    id: 'report.approve',
    scoped: true,
    title: {
      kk: 'Есептерді бекіту немесе қайтару',
      ru: 'Утверждать или возвращать отчёты',
      en: 'Approve or return reports',
      ja: '報告の承認と差し戻し',
    },
  },
  {
    id: 'submission.read',
    scoped: true,
    title: {
      kk: 'Жарияланғанға дейін көру',
      ru: 'Видеть до публикации',
      en: 'See what is filed before it is published',
      ja: '公表前の提出内容の閲覧',
    },
  },
  {
    id: 'actual.dispute',
    scoped: true,
    title: {
      kk: 'Жарияланған мәнге дау айту',
      ru: 'Оспаривать опубликованные значения',
      en: 'Dispute published figures',
      ja: '公表値への異議申し立て',
    },
  },
  {
    id: 'dispute.answer',
    scoped: false,
    title: { kk: 'Дауға жауап беру', ru: 'Отвечать на возражения', en: 'Answer disputes', ja: '異議への回答' },
  },
];
