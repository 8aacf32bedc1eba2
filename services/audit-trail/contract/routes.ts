import { Type as T } from 'typebox';
import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { EventSchema, HeadSchema, ProofSchema, TailSchema } from './schemas.ts';

const Id = T.String({ format: 'uuid' });
const Day = T.String({ format: 'date' });
const ObjectName = T.String({ minLength: 3, maxLength: 300, pattern: ':' });
const READ = { action: 'audit.read' } as const;

/** What list and export filter by; what is given must all hold. Days are UTC days. */
const Filters = {
  action: T.Optional(T.String({ maxLength: 80 })),
  object: T.Optional(ObjectName),
  /** Actor, `person:ID`. */
  actor: T.Optional(ObjectName),
  from: T.Optional(Day),
  to: T.Optional(Day),
};
const Paging = {
  before: T.Optional(Id),
  limit: T.Optional(T.Integer({ minimum: 1, maximum: 200 })),
};
const Events = T.Object({
  events: T.Array(EventSchema),
  /** `before` of the next page; null after the last. */
  next: T.Union([T.String(), T.Null()]),
});

export const getAuditHead = route({
  id: 'getAuditHead',
  method: 'GET',
  path: '/api/v1/audit/head',
  access: 'public',
  summary: 'Head of the audit chain now, as documents print it, and the newest signed head',
  response: T.Object({ ...TailSchema.properties, signed: T.Union([HeadSchema, T.Null()]) }),
});

export const listAuditHeads = route({
  id: 'listAuditHeads',
  method: 'GET',
  path: '/api/v1/audit/heads',
  access: 'public',
  summary: 'Signed heads of the audit chain by day, newest first, with the public key; keep them somewhere else',
  query: T.Object({
    /** Days before this one. */
    before: T.Optional(Day),
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 1000 })),
  }),
  response: T.Object({
    publicKey: T.Union([T.String(), T.Null()]),
    heads: T.Array(HeadSchema),
    next: T.Union([T.String(), T.Null()]),
    tail: TailSchema,
  }),
});

export const getAuditKey = route({
  id: 'getAuditKey',
  method: 'GET',
  path: '/api/v1/audit/public-key',
  access: 'public',
  summary: 'Public key of the signed heads as a PEM file',
  response: T.String(),
  problems: ['audit-unsigned'],
});

export const listAuditEvents = route({
  id: 'listAuditEvents',
  method: 'GET',
  path: '/api/v1/audit/events',
  access: READ,
  summary: 'Audit events, newest first',
  query: T.Object({ ...Filters, ...Paging }),
  response: Events,
});

export const getAuditEvent = route({
  id: 'getAuditEvent',
  method: 'GET',
  path: '/api/v1/audit/events/:id',
  access: 'person',
  summary: 'One event with everything that changed; of others only with the right to read the audit',
  params: T.Object({ id: Id }),
  response: EventSchema,
  problems: ['audit-event-unknown'],
});

export const getAuditProof = route({
  id: 'getAuditProof',
  method: 'GET',
  path: '/api/v1/audit/events/:id/proof',
  access: 'person',
  summary: 'Proof that an event is in its sealing round and under a signed head; docs/audit.md says how to check it',
  params: T.Object({ id: Id }),
  response: ProofSchema,
  problems: ['audit-event-unknown', 'audit-event-unsealed'],
});

export const getObjectHistory = route({
  id: 'getObjectHistory',
  method: 'GET',
  path: '/api/v1/audit/objects/:object',
  access: READ,
  summary: 'What was decided about one object, newest first',
  params: T.Object({ object: ObjectName }),
  query: T.Object(Paging),
  response: Events,
});

export const getPersonHistory = route({
  id: 'getPersonHistory',
  method: 'GET',
  path: '/api/v1/audit/persons/:person',
  access: 'person',
  summary: 'What a person did and what was decided about them; their own, or with the right to read the audit',
  params: T.Object({ person: T.String({ minLength: 1, maxLength: 100 }) }),
  query: T.Object(Paging),
  response: Events,
});

export const listAuditActions = route({
  id: 'listAuditActions',
  method: 'GET',
  path: '/api/v1/audit/actions',
  access: READ,
  summary: 'Every action that was recorded, with how often',
  response: T.Object({
    actions: T.Array(
      T.Object({ action: T.String(), title: T.Union([LocalisedTextSchema, T.Null()]), events: T.Integer() }),
    ),
  }),
});

export const exportAudit = route({
  id: 'exportAudit',
  method: 'GET',
  path: '/api/v1/audit/export',
  access: READ,
  summary:
    'Events in the order of the chain as a file; sealed first, recorded as an event itself, the head in its first row',
  query: T.Object({
    ...Filters,
    format: T.Enum(['csv', 'jsonl']),
    /** Names and e-mails of persons are left out unless asked for; the event of the export says which. */
    persons: T.Optional(T.Enum(['shown', 'masked'])),
  }),
  response: T.String(),
});
