import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { BinParams } from './firms.ts';

const strict = { additionalProperties: false } as const;
const OrNull = T.Union([T.String(), T.Null()]);

/** What a firm can agree to; the purposes for which the table of secrecy opens its facts to bodies. */
export const CONSENT_PURPOSES = ['monitor-agreement', 'decide-support', 'evaluate'] as const;

export const ConsentSchema = T.Object({
  id: T.String(),
  firm: T.String(),
  registers: T.Array(T.String()),
  purpose: T.Enum([...CONSENT_PURPOSES]),
  givenAt: T.String(),
  givenByName: T.String(),
  /** Last day on which it holds. */
  validUntil: T.String(),
  withdrawnAt: OrNull,
  /** Day on which what was taken under it is erased; null while it holds. */
  eraseOn: OrNull,
  erasedAt: OrNull,
  state: T.Enum(['in-force', 'withdrawn', 'expired', 'erased']),
});
export type ConsentAnswer = Static<typeof ConsentSchema>;

export const ConsentsSchema = T.Object({
  firm: T.String(),
  consents: T.Array(ConsentSchema),
  /** Registers that consent opens, and who reads them for what by the table of secrecy. */
  registers: T.Array(T.Object({ id: T.String(), title: LocalisedTextSchema, description: LocalisedTextSchema })),
  readers: T.Array(T.Object({ purpose: T.String(), roles: T.Array(LocalisedTextSchema), ground: LocalisedTextSchema })),
  /** Days after the end of a consent until the facts are erased, as ruled today. */
  erasedAfterDays: T.Integer(),
  may: T.Object({ give: T.Boolean() }),
});
export type Consents = Static<typeof ConsentsSchema>;

export const listConsents = route({
  id: 'listConsents',
  method: 'GET',
  path: '/api/v1/firms/:bin/consents',
  access: { action: 'firm-consent.read' },
  summary: 'Consents of a firm to the reading of its facts, with what each opens to whom',
  params: BinParams,
  problems: ['not-a-bin'],
  response: ConsentsSchema,
});

export const giveConsent = route({
  id: 'giveConsent',
  method: 'POST',
  path: '/api/v1/firms/:bin/consents',
  access: { action: 'firm-consent.give' },
  summary: 'The firm consents that its facts in registers are read by name, for a purpose, until a day',
  params: BinParams,
  body: T.Object(
    {
      registers: T.Array(T.String({ pattern: '^[a-z0-9-]{1,40}$' }), { minItems: 1, maxItems: 20, uniqueItems: true }),
      purpose: T.Enum([...CONSENT_PURPOSES]),
      validUntil: T.String({ format: 'date' }),
    },
    strict,
  ),
  status: 201,
  problems: ['not-a-bin', 'consent-register-unknown', 'consent-in-the-past'],
  response: ConsentSchema,
});

export const withdrawConsent = route({
  id: 'withdrawConsent',
  method: 'POST',
  path: '/api/v1/firms/:bin/consents/:id/withdraw',
  access: { action: 'firm-consent.give' },
  summary: 'The firm withdraws a consent: closed to reading at once, erased after the term of the programme',
  params: T.Object({ bin: T.String({ minLength: 1, maxLength: 40 }), id: T.String({ format: 'uuid' }) }),
  problems: ['not-a-bin', 'consent-unknown', 'consent-ended'],
  response: ConsentSchema,
});

/** An answer in which a firm could be recognised. */
export const FirmReadingSchema = T.Object({
  readAt: T.String(),
  personName: T.String(),
  dataset: T.String(),
  title: T.Union([LocalisedTextSchema, T.Null()]),
  purpose: T.String(),
});
export type FirmReading = Static<typeof FirmReadingSchema>;

export const listReadings = route({
  id: 'listReadings',
  method: 'GET',
  path: '/api/v1/firms/:bin/readings',
  access: { action: 'read-log.read' },
  summary: 'Who read facts of the firm that are not public, when and what for, newest first',
  params: BinParams,
  query: T.Object({ before: T.Optional(T.String({ format: 'date-time' })) }, strict),
  problems: ['not-a-bin'],
  response: T.Object({
    /** At most 200. */
    readings: T.Array(FirmReadingSchema),
  }),
});
