import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema } from '@industry/http/contract.ts';
import { CADENCES, REGISTER_IDS } from './connectors.ts';

const Instant = T.Union([T.String(), T.Null()]);
const Day = T.Union([T.String(), T.Null()]);

export const WAYS = ['push', 'pull', 'file', 'answer'] as const;
/** `waiting`: acknowledged, in the inbox; `landed`: its rows are facts; `refused`: the checks of the batch did not let it through. */
export const DELIVERY_STATES = ['waiting', 'landed', 'refused'] as const;

export const RegisterParams = T.Object({ register: T.Enum([...REGISTER_IDS]) });

/** How a register keeps its promise. */
export const FreshnessSchema = T.Object({
  state: T.Enum(['fresh', 'late', 'never']),
  lastDelivery: Instant,
  /** Day by which the last promised delivery was due, and the next one is. */
  due: T.String(),
  nextDue: T.String(),
});

export const RegisterSchema = T.Object({
  id: T.Enum([...REGISTER_IDS]),
  title: LocalisedTextSchema,
  delivers: LocalisedTextSchema,
  cadence: T.Enum([...CADENCES]),
  dueDays: T.Integer(),
  datasets: T.Array(T.Object({ id: T.String(), title: LocalisedTextSchema, public: T.Boolean() })),
  freshness: FreshnessSchema,
  /** Deliveries of the last thirty days. */
  deliveries: T.Integer(),
  faults: T.Integer(),
  /** Rows that are acknowledged and not landed yet. */
  waitingRows: T.Integer(),
});

export const DeliverySchema = T.Object({
  id: T.String(),
  dataset: T.String(),
  way: T.Enum([...WAYS]),
  state: T.Enum([...DELIVERY_STATES]),
  receivedAt: T.String(),
  rows: T.Integer(),
  bytes: T.Integer(),
  /** Rows that came before, or were overtaken by a later change. */
  superseded: T.Integer(),
  /** Rows of firms whose consent does not cover the register: not kept. */
  withoutConsent: T.Integer(),
  batches: T.Array(T.String()),
  /** Why it was refused. */
  reason: T.Union([T.String(), T.Null()]),
});

/** Something that did not go as agreed: a refused push, a pull that failed. */
export const FaultSchema = T.Object({
  at: T.String(),
  way: T.Enum([...WAYS]),
  /** Code of the problem table, or of the pull: `status`, `truncated`, `time`. */
  code: T.String(),
  detail: T.Union([T.String(), T.Null()]),
  /** Same fault, one after the other. */
  times: T.Integer(),
});

export const KeySchema = T.Object({
  id: T.String(),
  createdAt: T.String(),
  createdBy: T.String(),
  lastUsedAt: Instant,
  revokedAt: Instant,
});

export const SourceSchema = T.Object({
  dataset: T.String(),
  url: T.String(),
  active: T.Boolean(),
  everyMinutes: T.Integer(),
  cursor: T.Union([T.String(), T.Null()]),
  lastPullAt: Instant,
  nextPullAt: Instant,
  version: T.Integer(),
});

export const ColumnSchema = T.Object({ name: T.String(), required: T.Boolean(), key: T.Boolean() });

/** A register's page. What only those who work with it see is null for others. */
export const RegisterPageSchema = T.Object({
  register: RegisterSchema,
  pullsPerMinute: T.Integer(),
  predicates: T.Array(T.Object({ id: T.String(), title: LocalisedTextSchema })),
  forms: T.Array(T.Object({ dataset: T.String(), columns: T.Array(ColumnSchema) })),
  deliveries: T.Array(DeliverySchema),
  faults: T.Array(FaultSchema),
  keys: T.Union([T.Array(KeySchema), T.Null()]),
  sources: T.Union([T.Array(SourceSchema), T.Null()]),
  mayManage: T.Boolean(),
});

/** The receipt of a delivery: from then on it is not lost. */
export const ReceiptSchema = T.Object({
  delivery: T.String(),
  rows: T.Integer(),
  /** The same delivery was acknowledged before; nothing was added. */
  already: T.Boolean(),
});

export const ANSWERS = ['yes', 'no', 'cannot-say'] as const;

export const RegisterAnswerSchema = T.Object({
  register: T.Enum([...REGISTER_IDS]),
  predicate: T.String(),
  bin: T.String(),
  year: T.Integer(),
  answer: T.Enum([...ANSWERS]),
  /** Number of the register's own record of having answered. */
  receipt: T.String(),
  answeredOn: Day,
});

export type RegisterAnswer = Static<typeof RegisterAnswerSchema>;
export type RegisterRecord = Static<typeof RegisterSchema>;
export type RegisterPage = Static<typeof RegisterPageSchema>;
export type Delivery = Static<typeof DeliverySchema>;
export type Fault = Static<typeof FaultSchema>;
export type RegisterKey = Static<typeof KeySchema>;
export type Source = Static<typeof SourceSchema>;
export type Freshness = Static<typeof FreshnessSchema>;
export type Receipt = Static<typeof ReceiptSchema>;
