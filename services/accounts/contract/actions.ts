import type { ActionDefinition } from '@industry/http/contract.ts';

/** What the routes of administration may be permitted to do. */
export const accountsActions: readonly ActionDefinition[] = [
  {
    id: 'person.manage',
    title: {
      kk: 'Есептік жазбаларды, рөлдерді және ұйымдарды жүргізу',
      ru: 'Ведение учётных записей, ролей и организаций',
      en: 'Keep accounts, roles and organisations',
      ja: 'アカウント、役割、組織の管理',
    },
    scoped: false,
  },
];
