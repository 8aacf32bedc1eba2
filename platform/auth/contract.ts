import { type ProblemDefinition, route } from '@industry/http/contract.ts';
import { Type as T } from 'typebox';

const Done = T.Null();
const Password = T.String({ minLength: 12, maxLength: 256 });
const Email = T.String({ format: 'email', maxLength: 254 });

const ScopeSchema = T.Object({
  body: T.Optional(T.String()),
  region: T.Optional(T.String()),
  operator: T.Optional(T.String()),
  firm: T.Optional(T.String()),
  dataset: T.Optional(T.String()),
});

export const PersonSchema = T.Object({
  id: T.String(),
  name: T.String(),
  assignments: T.Array(T.Object({ role: T.String(), scope: ScopeSchema })),
  /** Actions that the table of rights permits in some scope: what menus and buttons go by. */
  actions: T.Array(T.String()),
});

export const setUp = route({
  id: 'setUp',
  method: 'POST',
  path: '/api/v1/setup',
  access: 'loopback',
  summary: 'Create the first administrator with the link that the server printed, and sign in',
  body: T.Object({
    token: T.String({ minLength: 20, maxLength: 100 }),
    name: T.String({ minLength: 1, maxLength: 200 }),
    email: Email,
    password: Password,
  }),
  response: Done,
  status: 204,
  problems: ['set-up-link-ended'],
});

export const signIn = route({
  id: 'signIn',
  method: 'POST',
  path: '/api/v1/session',
  access: 'public',
  summary: 'Sign in with e-mail and password',
  body: T.Object({
    email: T.String({ minLength: 1, maxLength: 254 }),
    password: T.String({ minLength: 1, maxLength: 256 }),
  }),
  response: Done,
  status: 204,
  problems: ['sign-in-failed', 'sign-in-locked'],
});

export const signOut = route({
  id: 'signOut',
  method: 'DELETE',
  path: '/api/v1/session',
  access: 'public',
  summary: 'Sign out; does nothing for who is not signed in',
  response: Done,
  status: 204,
});

export const getSession = route({
  id: 'getSession',
  method: 'GET',
  path: '/api/v1/session',
  access: 'public',
  summary: 'Who is signed in, and whether this is the demonstration country',
  response: T.Object({ person: T.Union([PersonSchema, T.Null()]), mode: T.Enum(['real', 'demonstration']) }),
});

export const authProblems: readonly ProblemDefinition[] = [
  {
    code: 'sign-in-failed',
    status: 401,
    title: {
      kk: 'Кіру мүмкін болмады',
      ru: 'Войти не удалось',
      en: 'Sign-in failed',
      ja: 'サインインできませんでした',
    },
    detail: {
      kk: 'Пошта мекенжайы немесе құпиясөз дұрыс емес.',
      ru: 'Адрес почты или пароль указан неверно.',
      en: 'The e-mail address or the password is wrong.',
      ja: 'メールアドレスまたはパスワードが正しくありません。',
    },
  },
  {
    code: 'sign-in-locked',
    status: 429,
    title: {
      kk: 'Тым көп сәтсіз әрекет',
      ru: 'Слишком много неудачных попыток',
      en: 'Too many failed attempts',
      ja: '失敗が多すぎます',
    },
    detail: {
      kk: '{minutes} минуттан кейін қайталаңыз.',
      ru: 'Повторите через {minutes} мин.',
      en: 'Try again in {minutes} minutes.',
      ja: '{minutes}分後にもう一度お試しください。',
    },
  },
  {
    code: 'set-up-link-ended',
    status: 403,
    title: {
      kk: 'Сілтеме жарамсыз',
      ru: 'Ссылка больше не действует',
      en: 'The link no longer works',
      ja: 'リンクは無効です',
    },
    detail: {
      kk: 'Сілтеме бір сағат қана және бір рет жарамды. Серверді қайта іске қосыңыз: ол жаңасын шығарады.',
      ru: 'Ссылка действует один час и один раз. Перезапустите сервер: он напечатает новую.',
      en: 'A link works once and for one hour. Restart the server: it prints a new one.',
      ja: 'リンクは1時間、1回だけ有効です。サーバーを再起動すると新しいリンクが表示されます。',
    },
  },
];
