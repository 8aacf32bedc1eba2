import type { ProblemDefinition } from '@industry/http/contract.ts';

export const noticeProblems: readonly ProblemDefinition[] = [
  {
    code: 'notice-kind-unknown',
    status: 404,
    title: {
      kk: 'Хабарламаның мұндай түрі жоқ',
      ru: 'Такого вида уведомлений нет',
      en: 'No such kind of notice',
      ja: 'その種類の通知はありません',
    },
    detail: {
      kk: '«{kind}» түрі бұл жүйеде жоқ. Бетті жаңартып, қайта сақтаңыз.',
      ru: 'Вида «{kind}» в этой системе нет. Обновите страницу и сохраните снова.',
      en: 'This installation has no kind "{kind}". Reload the page and save again.',
      ja: '種類「{kind}」はこのシステムにありません。ページを再読み込みして、もう一度保存してください。',
    },
  },
  {
    code: 'notice-required',
    status: 422,
    title: {
      kk: 'Бұл хабарламаны өшіруге болмайды',
      ru: 'Это уведомление нельзя отключить',
      en: 'This notice cannot be switched off',
      ja: 'この通知は停止できません',
    },
    detail: {
      kk: '«{kind}» міндетті: бірден немесе күндік жинақпен хат алуды таңдаңыз.',
      ru: '«{kind}» обязательно: выберите письмо сразу или ежедневную сводку.',
      en: '"{kind}" is required: choose mail at once or the daily digest.',
      ja: '「{kind}」は必須です。即時メールか毎日のまとめを選んでください。',
    },
  },
];
