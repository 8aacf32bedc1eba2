import { Type as T } from 'typebox';
import { route } from '@industry/http/contract.ts';
import {
  KeySchema,
  ReceiptSchema,
  RegisterAnswerSchema,
  RegisterPageSchema,
  RegisterParams,
  RegisterSchema,
  SourceSchema,
} from './schemas.ts';

const DATASET = T.String({ pattern: '^[a-z][a-z0-9-]{0,59}$' });

export const listRegisters = route({
  id: 'listRegisters',
  method: 'GET',
  path: '/api/v1/registers',
  access: 'public',
  summary: 'State registers that deliver facts about firms: what they promise and how they keep it',
  response: T.Object({ registers: T.Array(RegisterSchema), mayManage: T.Boolean() }),
});

export const getRegister = route({
  id: 'getRegister',
  method: 'GET',
  path: '/api/v1/registers/:register',
  access: 'public',
  summary:
    'A register: its contract, forms of its rows, last deliveries, faults; keys and sources for who manages them',
  params: RegisterParams,
  response: RegisterPageSchema,
});

/** Headers: `x-industry-key`, `x-industry-timestamp`, `x-industry-signature`, `content-digest`, `idempotency-key`; see the slice's README. */
export const pushDelivery = route({
  id: 'pushDelivery',
  method: 'POST',
  path: '/api/v1/registers/:register/deliveries',
  access: 'public',
  summary: 'Deliver rows as JSON lines, signed with the register’s key; acknowledged from the inbox',
  params: RegisterParams,
  query: T.Object({ dataset: T.Optional(DATASET) }, { additionalProperties: false }),
  response: ReceiptSchema,
  status: 202,
  problems: [
    'delivery-unauthorised',
    'delivery-replayed',
    'delivery-too-large',
    'delivery-malformed',
    'delivery-rows',
    'delivery-key-reused',
    'too-many-requests',
  ],
});

export const createRegisterKey = route({
  id: 'createRegisterKey',
  method: 'POST',
  path: '/api/v1/registers/:register/keys',
  access: { action: 'register.manage' },
  summary: 'Make a key for a register; its secret is shown once',
  params: RegisterParams,
  status: 201,
  response: T.Object({ key: KeySchema, secret: T.String() }),
  problems: ['register-keys-full'],
});

export const revokeRegisterKey = route({
  id: 'revokeRegisterKey',
  method: 'POST',
  path: '/api/v1/registers/:register/keys/:key/revoke',
  access: { action: 'register.manage' },
  summary: 'End a key of a register at once',
  params: T.Object({ ...RegisterParams.properties, key: T.String({ pattern: '^[a-z0-9]{16}$' }) }),
  status: 204,
  response: T.Null(),
  problems: ['not-found'],
});

export const saveRegisterSource = route({
  id: 'saveRegisterSource',
  method: 'PUT',
  path: '/api/v1/registers/:register/sources/:dataset',
  access: { action: 'register.manage' },
  summary: 'Where rows of a dataset are pulled from, and how often',
  params: T.Object({ ...RegisterParams.properties, dataset: DATASET }),
  body: T.Object({
    url: T.String({ minLength: 8, maxLength: 500 }),
    everyMinutes: T.Integer({ minimum: 15, maximum: 44_640 }),
    active: T.Boolean(),
    /** 0 for a source that is new. */
    version: T.Integer({ minimum: 0 }),
  }),
  response: SourceSchema,
  problems: ['register-dataset', 'register-address', 'stale-version'],
});

export const pullRegister = route({
  id: 'pullRegister',
  method: 'POST',
  path: '/api/v1/registers/:register/pull',
  access: { action: 'register.manage' },
  summary: 'Pull from the sources of a register now',
  params: RegisterParams,
  status: 202,
  response: T.Object({ sources: T.Integer() }),
  problems: ['register-no-source'],
});

export const askRegister = route({
  id: 'askRegister',
  method: 'POST',
  path: '/api/v1/registers/:register/questions',
  access: { action: 'register.ask' },
  summary: 'Ask a register a question about a firm that consented: yes, no or cannot say, with its receipt',
  params: RegisterParams,
  body: T.Object({
    bin: T.String({ pattern: '^[0-9]{12}$' }),
    predicate: T.String({ pattern: '^[a-z][a-z-]{0,59}$' }),
    year: T.Integer({ minimum: 2000, maximum: 2100 }),
  }),
  response: RegisterAnswerSchema,
  problems: ['register-predicate', 'register-no-source', 'register-no-consent', 'register-silent'],
});
