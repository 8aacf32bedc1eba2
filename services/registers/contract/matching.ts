import { type Static, Type as T } from 'typebox';
import { route, UserTextSchema, userTextSchema } from '@industry/http/contract.ts';

/** What is matched: records of another source with firms, or with plants. */
export const MATCHING_KINDS = ['firm', 'plant'] as const;
export const MATCHING_STATES = ['queued', 'joined', 'new'] as const;

const Text = T.Union([T.String(), T.Null()]);

/** One side of a comparison, as its source writes it. */
export const MatchingSideSchema = T.Object({
  id: T.String(),
  name: T.String(),
  /** In other languages. */
  otherNames: T.Array(T.String()),
  address: Text,
  region: Text,
  oked: Text,
  latitude: T.Union([T.Number(), T.Null()]),
  longitude: T.Union([T.Number(), T.Null()]),
  bin: Text,
});

/** A possible partner, with what speaks for and against it, field by field, in bits. */
export const MatchingPartnerSchema = T.Object({
  side: MatchingSideSchema,
  probability: T.Number(),
  reasons: T.Array(T.Object({ field: T.String(), level: T.String(), bits: T.Number() })),
});

export const MatchingRecordSchema = T.Object({
  id: T.String(),
  kind: T.Enum([...MATCHING_KINDS]),
  source: T.String(),
  state: T.Enum([...MATCHING_STATES]),
  record: MatchingSideSchema,
  partners: T.Array(MatchingPartnerSchema),
  /** It is likely enough to be joined, but two records lay claim to one partner, or two partners to it. */
  contested: T.Boolean(),
  /** Id of the partner it is joined with. */
  joined: Text,
  /** Null: joined, or new, without a person. */
  decidedBy: Text,
  decidedAt: Text,
  reason: T.Union([UserTextSchema, T.Null()]),
  version: T.Integer(),
});

export const listMatching = route({
  id: 'listMatching',
  method: 'GET',
  path: '/api/v1/registers/matching',
  access: { action: 'matching.decide' },
  summary: 'Records of other sources and the firms or plants that they may be',
  query: T.Object(
    {
      state: T.Optional(T.Enum([...MATCHING_STATES])),
      offset: T.Optional(T.Integer({ minimum: 0, maximum: 10_000_000 })),
    },
    { additionalProperties: false },
  ),
  response: T.Object({
    records: T.Array(MatchingRecordSchema),
    counts: T.Object({ queued: T.Integer(), joined: T.Integer(), new: T.Integer() }),
  }),
});

export const decideMatching = route({
  id: 'decideMatching',
  method: 'POST',
  path: '/api/v1/registers/matching/:id/decision',
  access: { action: 'matching.decide' },
  summary: 'Join a record with a partner, call it new, or undo what was decided',
  params: T.Object({ id: T.String({ pattern: '^[0-9a-f-]{36}$' }) }),
  body: T.Object({
    decision: T.Enum(['join', 'new', 'undo']),
    /** With `join`: id of the partner. */
    partner: T.Optional(T.String({ maxLength: 60 })),
    reason: T.Optional(userTextSchema(1_000)),
    version: T.Integer(),
  }),
  response: MatchingRecordSchema,
  problems: ['matching-partner', 'matching-state', 'stale-version', 'not-found'],
});

export type MatchingSide = Static<typeof MatchingSideSchema>;
export type MatchingPartner = Static<typeof MatchingPartnerSchema>;
export type MatchingAnswer = Static<typeof MatchingRecordSchema>;
