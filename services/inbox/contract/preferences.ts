import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { LANGUAGES } from '@industry/values';
import { type Static, Type as T } from 'typebox';

export const MAIL_CHOICES = ['inbox', 'at-once', 'digest'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];
const LanguageSchema = T.Enum([...LANGUAGES]);

export const PreferencesSchema = T.Object({
  /** Named by the next save. */
  version: T.Integer(),
  /** In which mail is written. */
  language: LanguageSchema,
  kinds: T.Array(
    T.Object({
      id: T.String(),
      title: LocalisedTextSchema,
      /** Cannot be switched off. */
      required: T.Boolean(),
      choice: T.Enum([...MAIL_CHOICES]),
    }),
  ),
});

const AnswerSchema = T.Object({
  ...PreferencesSchema.properties,
  /** False: this installation sends no mail, or the account has no address; the choices hold when that changes. */
  mail: T.Boolean(),
});
export type PreferencesAnswer = Static<typeof AnswerSchema>;

export const getPreferences = route({
  id: 'getPreferences',
  method: 'GET',
  path: '/api/v1/inbox/preferences',
  access: 'person',
  summary: 'Which notices come by mail to the person who is signed in',
  response: AnswerSchema,
});

export const putPreferences = route({
  id: 'putPreferences',
  method: 'PUT',
  path: '/api/v1/inbox/preferences',
  access: 'person',
  summary: 'Choose which notices come by mail; kinds that are not named keep their choice',
  body: T.Object({
    version: T.Integer({ minimum: 0 }),
    language: LanguageSchema,
    kinds: T.Record(T.String({ pattern: '^[a-z0-9.-]{1,80}$' }), T.Enum([...MAIL_CHOICES]), {
      additionalProperties: false,
      maxProperties: 200,
    }),
  }),
  response: AnswerSchema,
  problems: ['stale-version', 'notice-kind-unknown', 'notice-required'],
});
