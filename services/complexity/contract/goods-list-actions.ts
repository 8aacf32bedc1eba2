import type { ActionDefinition } from '@industry/http/contract.ts';

/** Drafting and discussing are one person's, approving another's: whoever worked on a list may not approve it. */
export const goodsListActions: readonly ActionDefinition[] = [
  {
    id: 'goods-list.draft',
    title: {
      kk: 'Тауарлар тізбесін жасау',
      ru: 'Составлять перечень товаров',
      en: 'Draw up a list of goods',
      ja: '品目一覧の作成',
    },
    scoped: false,
  },
  {
    id: 'goods-list.comment',
    title: {
      kk: 'Тізбе жобасын талқылау',
      ru: 'Обсуждать проект перечня',
      en: 'Discuss a draft list',
      ja: '一覧案への意見',
    },
    scoped: false,
  },
  {
    id: 'goods-list.approve',
    title: {
      kk: 'Тауарлар тізбесін бекіту',
      ru: 'Утверждать перечень товаров',
      en: 'Approve a list of goods',
      ja: '品目一覧の承認',
    },
    scoped: false,
  },
  {
    id: 'tariff-proposal.draft',
    title: {
      kk: 'Тарифті төмендету ұсынысын дайындау',
      ru: 'Готовить предложения о снижении пошлин',
      en: 'Draft proposals to reduce duties',
      ja: '関税引下げ提案の作成',
    },
    scoped: false,
  },
  {
    id: 'tariff-proposal.approve',
    title: {
      kk: 'Тарифті төмендету ұсынысын бекіту',
      ru: 'Утверждать предложения о снижении пошлин',
      en: 'Approve proposals to reduce duties',
      ja: '関税引下げ提案の承認',
    },
    scoped: false,
  },
];
