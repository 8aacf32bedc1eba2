import type { ActionDefinition, ProblemDefinition } from '@industry/http/contract.ts';

export const actions: readonly ActionDefinition[] = [
  {
    id: 'operations.read',
    scoped: false,
    title: {
      kk: 'Жүйенің жұмысын көру',
      ru: 'Видеть работу системы',
      en: 'See how the system runs',
      ja: 'システムの稼働状況を見る',
    },
  },
  {
    id: 'operations.act',
    scoped: false,
    title: {
      kk: 'Тапсырмаларды қайталау және тоқтату',
      ru: 'Повторять и отменять задания',
      en: 'Retry and cancel jobs',
      ja: 'ジョブを再実行・取り消す',
    },
  },
];

export const problems: readonly ProblemDefinition[] = [
  {
    code: 'job-unknown',
    status: 404,
    title: {
      kk: 'Мұндай тапсырма жоқ',
      ru: 'Такого задания нет',
      en: 'No such job',
      ja: '該当するジョブがありません',
    },
    detail: {
      kk: 'Тапсырма табылмады немесе оның күйі өзгерді. Тізімді жаңартыңыз.',
      ru: 'Задание не найдено, или его состояние изменилось. Обновите список.',
      en: 'The job is not there, or its state has changed. Look at the list again.',
      ja: 'ジョブが見つからないか、状態が変わりました。一覧を更新してください。',
    },
  },
];
