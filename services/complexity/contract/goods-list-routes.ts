import { type Static, Type as T } from 'typebox';
import { route, UserTextSchema, userTextSchema } from '@industry/http/contract.ts';
import { CountryCode, GoodCode, NamesSchema } from '@industry/trade/contract';
import {
  GoodClassesSchema,
  ListCountriesSchema,
  ListCriterionSchema,
  ListDetailSchema,
  ListKindSchema,
  ListLineSchema,
  ListSummarySchema,
  MembershipSchema,
} from './goods-lists.ts';
import { ResultQuery } from './options.ts';

const Id = T.String({ maxLength: 60 });
const params = T.Object({ id: Id });
const Version = T.Integer({ minimum: 1 });
const changed = T.Object({ version: T.Integer() });
const steps = ['goods-list-unknown', 'goods-list-state', 'stale-version'];

export const listGoodsLists = route({
  id: 'listGoodsLists',
  method: 'GET',
  path: '/api/v1/complexity/lists',
  access: 'public',
  summary: 'Approved lists for everybody; drafts and discussions for those who work on them; newest first',
  query: T.Object({ kind: T.Optional(ListKindSchema) }),
  response: T.Object({ lists: T.Array(ListSummarySchema) }),
});

export const askGoodsList = route({
  id: 'askGoodsList',
  method: 'GET',
  path: '/api/v1/complexity/lists/question',
  access: 'public',
  summary: 'Was this good on the list on this day, and in which class',
  query: T.Object({
    kind: ListKindSchema,
    /** Code in the classification of the list, or longer: a subheading is on the list when its heading is. */
    good: GoodCode,
    /** Absent: today. */
    date: T.Optional(T.String({ format: 'date' })),
  }),
  response: MembershipSchema,
});

export const getGoodsList = route({
  id: 'getGoodsList',
  method: 'GET',
  path: '/api/v1/complexity/lists/:id',
  access: 'public',
  summary: 'A list with each good’s reasons in or out',
  params,
  response: ListDetailSchema,
  problems: ['goods-list-unknown'],
});

export const draftGoodsList = route({
  id: 'draftGoodsList',
  method: 'POST',
  path: '/api/v1/complexity/lists',
  access: { action: 'goods-list.draft' },
  summary: 'Make a draft by the declared method, from the data that are loaded',
  body: T.Object({
    kind: ListKindSchema,
    ...ResultQuery,
    /** Whose RCA, density and imports are measured; absent: the pack's country. */
    country: T.Optional(CountryCode),
    /** A list of the same kind whose decisions by persons, and services, are taken over. */
    keepDecisionsOf: T.Optional(Id),
  }),
  response: T.Object({ id: T.String() }),
  status: 201,
  problems: [
    'trade-not-loaded',
    'trade-country-unknown',
    'cleaning-unknown',
    'complexity-not-computable',
    'goods-list-unknown',
  ],
});

export const overrideListLine = route({
  id: 'overrideListLine',
  method: 'PUT',
  path: '/api/v1/complexity/lists/:id/lines/:code',
  access: { action: 'goods-list.draft' },
  summary: 'Decide a good otherwise than the criteria, with a reason; null takes the decision back',
  params: T.Object({ id: Id, code: GoodCode }),
  body: T.Object({
    version: Version,
    override: T.Union([T.Object({ verdict: T.Enum(['in', 'out']), reason: userTextSchema(2_000) }), T.Null()]),
  }),
  response: changed,
  problems: [...steps, 'good-unknown'],
});

export const addListService = route({
  id: 'addListService',
  method: 'POST',
  path: '/api/v1/complexity/lists/:id/services',
  access: { action: 'goods-list.draft' },
  summary: 'Put a service on a draft of the unified map, with the reason',
  params,
  body: T.Object({
    version: Version,
    /** Class of OKED. */
    code: T.Optional(T.String({ pattern: '^\\d{2}(\\.\\d{1,2})?(\\.\\d)?$' })),
    name: userTextSchema(300),
    reason: userTextSchema(2_000),
  }),
  response: changed,
  status: 201,
  problems: [...steps, 'goods-list-services'],
});

export const removeListService = route({
  id: 'removeListService',
  method: 'POST',
  path: '/api/v1/complexity/lists/:id/services/:service/removal',
  access: { action: 'goods-list.draft' },
  summary: 'Take a service off a draft',
  params: T.Object({ id: Id, service: T.String({ format: 'uuid' }) }),
  body: T.Object({ version: Version }),
  response: changed,
  problems: steps,
});

export const sendGoodsList = route({
  id: 'sendGoodsList',
  method: 'POST',
  path: '/api/v1/complexity/lists/:id/send',
  access: { action: 'goods-list.draft' },
  summary: 'Send a draft to discussion',
  params,
  body: T.Object({ version: Version }),
  response: changed,
  problems: steps,
});

export const commentGoodsList = route({
  id: 'commentGoodsList',
  method: 'POST',
  path: '/api/v1/complexity/lists/:id/comments',
  access: { action: 'goods-list.comment' },
  summary: 'Say something on a list under discussion, or on one good of it',
  params,
  body: T.Object({ text: userTextSchema(), good: T.Optional(GoodCode) }),
  response: T.Object({ id: T.String() }),
  status: 201,
  problems: ['goods-list-unknown', 'goods-list-state', 'good-unknown'],
});

export const decideGoodsList = route({
  id: 'decideGoodsList',
  method: 'POST',
  path: '/api/v1/complexity/lists/:id/decision',
  access: { action: 'goods-list.approve' },
  summary: 'Approve a list from a day on, or return it with a remark; not by anybody who worked on it (four eyes)',
  params,
  body: T.Object({
    version: Version,
    decision: T.Enum(['approve', 'return']),
    /** With `approve`: the first day on which the list holds, today when absent; the earlier version ends there. */
    validFrom: T.Optional(T.String({ format: 'date' })),
    /** Needed with `return`. */
    remark: T.Optional(userTextSchema(2_000)),
  }),
  response: changed,
  problems: [...steps, 'goods-list-four-eyes', 'goods-list-date'],
});

export const endGoodsList = route({
  id: 'endGoodsList',
  method: 'POST',
  path: '/api/v1/complexity/lists/:id/ending',
  access: { action: 'goods-list.approve' },
  summary: 'End an approved list without a newer one, with the reason; not by anybody who worked on it (four eyes)',
  params,
  body: T.Object({
    version: Version,
    /** First day on which the list holds no more, today when absent. */
    validTo: T.Optional(T.String({ format: 'date' })),
    reason: userTextSchema(2_000),
  }),
  response: changed,
  problems: [...steps, 'goods-list-four-eyes', 'goods-list-end-date'],
});

export const withdrawGoodsList = route({
  id: 'withdrawGoodsList',
  method: 'POST',
  path: '/api/v1/complexity/lists/:id/withdrawal',
  access: { action: 'goods-list.draft' },
  summary: 'Give up a draft, or a list under discussion',
  params,
  body: T.Object({ version: Version }),
  response: changed,
  problems: steps,
});

export const ListComparisonSchema = T.Object({
  from: ListSummarySchema,
  to: ListSummarySchema,
  /** Criteria of the later list: what the reasons of the lines speak of. */
  criteria: T.Array(ListCriterionSchema),
  countries: ListCountriesSchema,
  entered: T.Array(ListLineSchema),
  left: T.Array(ListLineSchema),
  classChanged: T.Array(
    T.Object({ code: GoodCode, names: NamesSchema, before: GoodClassesSchema, after: GoodClassesSchema }),
  ),
  unchanged: T.Integer(),
  /** Criteria that one list has and the other has not, or has otherwise. */
  criteriaChanged: T.Array(
    T.Object({
      before: T.Union([ListCriterionSchema, T.Null()]),
      after: T.Union([ListCriterionSchema, T.Null()]),
    }),
  ),
  servicesEntered: T.Array(UserTextSchema),
  servicesLeft: T.Array(UserTextSchema),
});
export type ListComparison = Static<typeof ListComparisonSchema>;

export const compareGoodsLists = route({
  id: 'compareGoodsLists',
  method: 'GET',
  path: '/api/v1/complexity/lists/:id/comparison/:other',
  access: 'public',
  summary: 'What the other version has that this one has not, and whose class changed',
  params: T.Object({ id: Id, other: Id }),
  response: ListComparisonSchema,
  problems: ['goods-list-unknown', 'goods-lists-differ'],
});

export const exportGoodsList = route({
  id: 'exportGoodsList',
  method: 'GET',
  path: '/api/v1/complexity/lists/:id/export.csv',
  access: 'public',
  summary: 'The list as CSV in the reader’s language, with reasons and origin',
  params,
  response: T.String(),
  problems: ['goods-list-unknown'],
});

export const exportGoodsListWorkbook = route({
  id: 'exportGoodsListWorkbook',
  method: 'GET',
  path: '/api/v1/complexity/lists/:id/export.xlsx',
  access: 'public',
  summary: 'The list as a workbook in the reader’s language: goods with reasons, criteria, services, origin',
  params,
  response: T.String(),
  problems: ['goods-list-unknown'],
});
