import type { NoticeKind } from '@industry/notices/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';
import type { Transaction } from 'kysely';

/** What people are told about their own account: they notice first when somebody else was at it. */
export const accountNotices: readonly NoticeKind[] = [
  {
    id: 'account.ways',
    title: {
      kk: 'Кіру тәсілдерінің өзгеруі',
      ru: 'Изменения способов входа',
      en: 'Changes to how I sign in',
      ja: 'サインイン方法の変更',
    },
    subject: {
      kk: 'Есептік жазбаңызға кіру: {what}',
      ru: 'Вход в вашу учётную запись: {what}',
      en: 'Access to your account: {what}',
      ja: 'アカウントへのアクセス：{what}',
    },
    text: {
      kk: 'Есептік жазбаңызға кіру: {what}. Бұл сіз болмасаңыз, әкімшіге бірден хабарлаңыз.',
      ru: 'Вход в вашу учётную запись: {what}. Если это были не вы, сразу сообщите администратору.',
      en: 'Access to your account: {what}. If it was not you, tell an administrator at once.',
      ja: 'アカウントへのアクセス：{what}。心当たりがない場合は、すぐに管理者に連絡してください。',
    },
    required: true,
  },
  {
    id: 'account.role',
    title: {
      kk: 'Рөлдерімнің өзгеруі',
      ru: 'Изменения моих ролей',
      en: 'Changes to my roles',
      ja: '自分の役割の変更',
    },
    subject: { kk: '{what}: {role}', ru: '{what}: {role}', en: '{what}: {role}', ja: '{what}：{role}' },
    text: {
      kk: '{what}: {role}. Не рұқсат етілгені есептік жазбаңыздың бетінде тұр.',
      ru: '{what}: {role}. Что вам разрешено, видно на странице вашей учётной записи.',
      en: '{what}: {role}. What you may do stands on the page of your account.',
      ja: '{what}：{role}。許可されている操作はアカウントのページで確認できます。',
    },
    required: true,
  },
];

const WAYS = {
  password: {
    kk: 'құпиясөз өзгертілді',
    ru: 'пароль изменён',
    en: 'the password was changed',
    ja: 'パスワードが変更されました',
  },
  passkeyAdded: {
    kk: 'кіру кілті қосылды',
    ru: 'добавлен ключ доступа',
    en: 'a passkey was added',
    ja: 'パスキーが追加されました',
  },
  passkeyRemoved: {
    kk: 'кіру кілті жойылды',
    ru: 'удалён ключ доступа',
    en: 'a passkey was removed',
    ja: 'パスキーが削除されました',
  },
  link: {
    kk: 'әкімші жаңа бір реттік сілтеме берді',
    ru: 'администратор выдал новую одноразовую ссылку',
    en: 'an administrator gave a new one-time link',
    ja: '管理者が新しい1回限りのリンクを発行しました',
  },
} satisfies Readonly<Record<string, LocalisedText>>;

const ROLE = {
  given: { kk: 'Сізге рөл берілді', ru: 'Вам назначена роль', en: 'You were given a role', ja: '役割が付与されました' },
  ended: { kk: 'Рөліңіз аяқталды', ru: 'Ваша роль завершена', en: 'A role of yours ended', ja: '役割が終了しました' },
} satisfies Readonly<Record<string, LocalisedText>>;

const path = '/account';

/** Tells a person, in the transaction of the change, that the ways in changed. */
export function tellOfWays<Tables>(
  { notices }: Platform,
  tx: Transaction<Tables>,
  person: string,
  what: keyof typeof WAYS,
): Promise<void> {
  return notices.post(tx, { kind: 'account.ways', to: [{ person }], values: { what: WAYS[what] }, path });
}

/** Tells a person that a role was given to them, or ended. */
export function tellOfRole<Tables>(
  { notices, pack }: Platform,
  tx: Transaction<Tables>,
  given: { readonly person: string; readonly role: string; readonly what: keyof typeof ROLE },
): Promise<void> {
  const title = pack.rights.roles.find(({ id }) => id === given.role)?.title ?? given.role;
  const values = { what: ROLE[given.what], role: title };
  return notices.post(tx, { kind: 'account.role', to: [{ person: given.person }], values, path });
}
