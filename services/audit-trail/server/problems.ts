import type { ActionDefinition, ProblemDefinition } from '@industry/http/contract.ts';

export const actions: readonly ActionDefinition[] = [
  {
    id: 'audit.read',
    scoped: false,
    title: {
      kk: 'Аудит журналын оқу',
      ru: 'Читать журнал аудита',
      en: 'Read the audit trail',
      ja: '監査記録を読む',
    },
  },
];

export const problems: readonly ProblemDefinition[] = [
  {
    code: 'audit-event-unknown',
    status: 404,
    title: {
      kk: 'Мұндай аудит оқиғасы жоқ',
      ru: 'Такого события аудита нет',
      en: 'No such audit event',
      ja: '該当する監査イベントがありません',
    },
    detail: {
      kk: '«{event}» оқиғасы табылмады. Нөмірді тексеріңіз немесе тізімнен іздеңіз: /audit/events.',
      ru: 'Событие «{event}» не найдено. Проверьте номер или найдите его в списке: /audit/events.',
      en: 'There is no event “{event}”. Check the id, or look for it in the list at /audit/events.',
      ja: 'イベント「{event}」は見つかりません。番号を確認するか、一覧 /audit/events で探してください。',
    },
  },
  {
    code: 'audit-event-unsealed',
    status: 409,
    title: {
      kk: 'Оқиға әлі тізбекке қосылмаған',
      ru: 'Событие ещё не в цепочке',
      en: 'The event is not in the chain yet',
      ja: 'イベントはまだ連鎖に入っていません',
    },
    detail: {
      kk: 'Оқиғалар секунд сайын мөрленеді. Бірнеше секундтан кейін қайталаңыз.',
      ru: 'События запечатываются каждую секунду. Повторите через несколько секунд.',
      en: 'Events are sealed each second. Try again in a few seconds.',
      ja: 'イベントは毎秒封印されます。数秒後にもう一度お試しください。',
    },
  },
  {
    code: 'audit-unsigned',
    status: 404,
    title: {
      kk: 'Бұл жүйе тәуліктік хештерге қол қоймайды',
      ru: 'Эта установка не подписывает суточные вершины',
      en: 'This installation does not sign heads',
      ja: 'このシステムは先頭ハッシュに署名していません',
    },
    detail: {
      kk: 'Қол қою кілті жоқ. Әкімшіге хабарласыңыз.',
      ru: 'Нет ключа подписи. Обратитесь к администратору.',
      en: 'It has no signing key. Ask the administrator.',
      ja: '署名鍵がありません。管理者に連絡してください。',
    },
  },
];
