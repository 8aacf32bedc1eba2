import { LocalisedTextSchema, type ProblemDefinition, route } from '@industry/http/contract.ts';
import { Type as T } from 'typebox';

export const DemonstrationPersonSchema = T.Object({
  id: T.String(),
  role: T.String(),
  name: LocalisedTextSchema,
  duty: LocalisedTextSchema,
  /** Short name of the body that the person works for. */
  body: T.Union([LocalisedTextSchema, T.Null()]),
  region: T.Union([T.String(), T.Null()]),
});

export const StorySchema = T.Object({
  id: T.String(),
  person: T.String(),
  title: LocalisedTextSchema,
  steps: T.Array(T.Object({ text: LocalisedTextSchema, path: T.String() })),
});

/** The second process that serves the demonstration country beside a real one. */
export const RunningSchema = T.Object({
  state: T.Enum(['stopped', 'starting', 'ready', 'failed']),
  /** Address to go to when `ready`. */
  url: T.Union([T.String(), T.Null()]),
});

export const getDemonstration = route({
  id: 'getDemonstration',
  method: 'GET',
  path: '/api/v1/demonstration',
  access: 'public',
  summary: 'Whether this is the demonstration country: its persons and their tasks, or where it can be started',
  response: T.Object({
    mode: T.Enum(['real', 'demonstration']),
    /** True when the asker may start the demonstration country from here, or act as its persons. */
    allowed: T.Boolean(),
    /** Only in a real country; poll it after `startDemonstration`. */
    running: T.Union([RunningSchema, T.Null()]),
    /** Only in the demonstration country. */
    persons: T.Array(DemonstrationPersonSchema),
    stories: T.Array(StorySchema),
  }),
});

export const startDemonstration = route({
  id: 'startDemonstration',
  method: 'POST',
  path: '/api/v1/demonstration/start',
  access: 'loopback',
  summary: 'Start the demonstration country beside this one; answers where it will be',
  response: RunningSchema,
  status: 202,
  problems: ['demonstration-here', 'demonstration-start-failed'],
});

export const actAs = route({
  id: 'actAs',
  method: 'POST',
  path: '/api/v1/demonstration/session',
  access: 'public',
  summary: 'Act as a person of the demonstration country; they have no passwords',
  body: T.Object({ person: T.String({ minLength: 1, maxLength: 80 }) }),
  response: T.Null(),
  status: 204,
  problems: ['demonstration-only', 'demonstration-person-unknown', 'loopback-only'],
});

export const demonstrationProblems: readonly ProblemDefinition[] = [
  {
    code: 'demonstration-only',
    status: 403,
    title: {
      kk: 'Тек көрнекі елде',
      ru: 'Только в демонстрационной стране',
      en: 'Only in the demonstration country',
      ja: 'デモ国でのみ可能です',
    },
    detail: {
      kk: 'Бұл жерде нақты деректер. Алдымен көрнекі елді іске қосыңыз.',
      ru: 'Здесь действительные данные. Сначала запустите демонстрационную страну.',
      en: 'This country is real. Start the demonstration country first.',
      ja: 'ここは実際のデータです。先にデモ国を起動してください。',
    },
  },
  {
    code: 'demonstration-here',
    status: 409,
    title: {
      kk: 'Бұл — көрнекі ел',
      ru: 'Это и есть демонстрационная страна',
      en: 'This is the demonstration country',
      ja: 'ここがデモ国です',
    },
    detail: {
      kk: 'Оны қайта іске қосудың қажеті жоқ.',
      ru: 'Запускать её ещё раз не нужно.',
      en: 'It need not be started again.',
      ja: 'もう一度起動する必要はありません。',
    },
  },
  {
    code: 'demonstration-start-failed',
    status: 503,
    title: {
      kk: 'Демонстрациялық ел іске қосылмады',
      ru: 'Демонстрационная страна не запустилась',
      en: 'The demonstration country did not start',
      ja: 'デモ国を起動できませんでした',
    },
    detail: {
      kk: 'Серверде «npm start -- --demo» командасын орындаңыз: ол себебін айтады.',
      ru: 'Выполните на сервере «npm start -- --demo»: команда назовёт причину.',
      en: 'Run "npm start -- --demo" on the server: it says why.',
      ja: 'サーバーで「npm start -- --demo」を実行すると、原因が表示されます。',
    },
  },
  {
    code: 'demonstration-person-unknown',
    status: 404,
    title: {
      kk: 'Мұндай тұлға жоқ',
      ru: 'Такого лица нет',
      en: 'No such person',
      ja: '該当する人物がいません',
    },
    detail: {
      kk: 'Демонстрациялық елде «{person}» жоқ.',
      ru: 'В демонстрационной стране нет лица «{person}».',
      en: 'The demonstration country has no person "{person}".',
      ja: 'デモ国に「{person}」という人物はいません。',
    },
  },
];
