import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema } from '@industry/http/contract.ts';

const Nullable = <S extends Parameters<typeof T.Union>[0][number]>(schema: S) => T.Union([schema, T.Null()]);
const Hash = T.String({ pattern: '^[0-9a-f]{64}$' });

export const HeadSchema = T.Object({
  /** UTC day. */
  day: T.String(),
  number: T.Integer({ description: 'Number of the last event under the head' }),
  head: Hash,
  roundsRoot: Nullable(Hash),
  signature: T.String({ description: 'Ed25519, base64' }),
  publicKey: T.String({ description: 'SPKI, base64' }),
  /** What the signature is over. */
  signedText: T.String(),
});

export const TailSchema = T.Object({
  sealed: T.Integer({ description: 'Events with a number' }),
  head: Nullable(Hash),
  unsigned: T.Integer({ description: 'Numbered events after the newest signed head' }),
  unsealed: T.Integer({ description: 'Committed events without a number' }),
});

export const ChangeSchema = T.Object({
  /** `title.kk`, `items.0.value`; empty for a payload that is no object. */
  path: T.String(),
  /** As text; null where there was nothing. */
  before: Nullable(T.String()),
  after: Nullable(T.String()),
});

export const EventSchema = T.Object({
  id: T.String(),
  number: Nullable(T.Integer()),
  recordedAt: T.String(),
  actor: T.String({ description: '`person:ID`, `cli:USER` or `system`' }),
  /** Null for who may not know, and where the actor is no person. */
  actorName: Nullable(T.String()),
  action: T.String(),
  /** What the action is called, where a service declares it. */
  actionTitle: Nullable(LocalisedTextSchema),
  object: T.String({ description: 'Kind and id, `indicator:ind.t1`' }),
  clause: Nullable(T.String()),
  /** When the payload was erased; there are no changes to show then. */
  erasedAt: Nullable(T.String()),
  /** Some or all of `changeCount`. */
  changes: T.Array(ChangeSchema),
  changeCount: T.Integer(),
});

const Step = T.Object({ side: T.Enum(['left', 'right']), hash: Hash });

export const ProofSchema = T.Object({
  number: T.Integer(),
  event: T.Object({
    id: T.String(),
    recordedAt: T.String(),
    actor: T.String(),
    action: T.String(),
    object: T.String(),
    clause: Nullable(T.String()),
    payloadDigest: Hash,
  }),
  /** What the payload's digest is over; null for who may not read it whole, and when it was erased. */
  payload: Nullable(T.Object({ salt: T.String(), body: T.String() })),
  digest: Hash,
  round: T.Object({
    round: T.Integer(),
    firstNumber: T.Integer(),
    lastNumber: T.Integer(),
    merkleRoot: Hash,
    head: Hash,
    path: T.Array(Step),
  }),
  day: Nullable(T.Object({ ...HeadSchema.properties, path: T.Array(Step) })),
});

export type HeadAnswer = Static<typeof HeadSchema>;
export type TailAnswer = Static<typeof TailSchema>;
export type EventAnswer = Static<typeof EventSchema>;
export type ChangeAnswer = Static<typeof ChangeSchema>;
export type ProofAnswer = Static<typeof ProofSchema>;
