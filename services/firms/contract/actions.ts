import type { ActionDefinition } from '@industry/http/contract.ts';

export const firmActions: readonly ActionDefinition[] = [
  {
    id: 'firm-consent.give',
    scoped: true,
    title: {
      kk: 'Кәсіпорын атынан тізілімдермен интеграцияға келісім беру және қайтарып алу',
      ru: 'Давать и отзывать согласие предприятия на интеграцию с регистрами',
      en: 'Give and withdraw a firm’s consent to integration with registers',
      ja: '登録簿との統合への企業の同意を与え、撤回する',
    },
  },
  {
    id: 'firm-consent.read',
    scoped: true,
    title: {
      kk: 'Кәсіпорынның келісімдерін көру',
      ru: 'Видеть согласия предприятия',
      en: 'See the consents of a firm',
      ja: '企業の同意を見る',
    },
  },
];
