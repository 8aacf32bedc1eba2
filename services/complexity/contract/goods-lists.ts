import { type Static, Type as T } from 'typebox';
import type { ActionDefinition } from '@industry/http/contract.ts';
import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { GoodCode, NamesSchema } from '@industry/trade/contract';
import { ResultIdentitySchema } from './options.ts';

/** Lists of goods that the decree asks for; each is made by criteria of the pack (`priority-goods.yaml`). */
export const LIST_KINDS = ['priority-goods', 'unified-map', 'strategic-inputs'] as const;
export type ListKind = (typeof LIST_KINDS)[number];
export const LIST_STATES = ['draft', 'discussion', 'approved', 'withdrawn'] as const;
export type ListState = (typeof LIST_STATES)[number];

/** Drafting and discussing are one person's, approving another's: who sent a list to discussion may not approve it. */
export const goodsListActions: readonly ActionDefinition[] = [
  {
    id: 'goods-list.draft',
    title: {
      kk: 'Тауарлар тізбесін жасау',
      ru: 'Составлять перечень товаров',
      en: 'Draw up a list of goods',
      ja: '品目一覧の作成',
    },
    scoped: false,
  },
  {
    id: 'goods-list.comment',
    title: {
      kk: 'Тізбе жобасын талқылау',
      ru: 'Обсуждать проект перечня',
      en: 'Discuss a draft list',
      ja: '一覧案への意見',
    },
    scoped: false,
  },
  {
    id: 'goods-list.approve',
    title: {
      kk: 'Тауарлар тізбесін бекіту',
      ru: 'Утверждать перечень товаров',
      en: 'Approve a list of goods',
      ja: '品目一覧の承認',
    },
    scoped: false,
  },
];

const Verdict = T.Enum(['in', 'out', 'undecided']);
export const ReasonSchema = T.Object({
  /** Criterion of the pack. */
  criterion: T.String(),
  title: LocalisedTextSchema,
  /** Null: cannot say, what it needs is not loaded. */
  passed: T.Union([T.Boolean(), T.Null()]),
  /** What was measured, as text; null when unknown. */
  value: T.Union([T.String(), T.Null()]),
  /** What the criterion asks for: `at-least 4`. */
  asks: T.String(),
  inDecree: T.Boolean(),
});

export const ListLineSchema = T.Object({
  code: GoodCode,
  names: NamesSchema,
  verdict: Verdict,
  /** PRODY and PCI classes, 1 to 5 (5 = highest fifth); null when unknown. */
  prodyClass: T.Union([T.Integer(), T.Null()]),
  pciClass: T.Union([T.Integer(), T.Null()]),
  reasons: T.Array(ReasonSchema),
  /** A person decided otherwise than the criteria, and why. */
  override: T.Union([
    T.Object({ verdict: T.Enum(['in', 'out']), reason: T.String(), by: T.String(), at: T.String() }),
    T.Null(),
  ]),
});
export type ListLine = Static<typeof ListLineSchema>;

export const ListSummarySchema = T.Object({
  id: T.String(),
  kind: T.Enum([...LIST_KINDS]),
  /** 1, 2, 3 ... within the kind, given at approval; null before. */
  number: T.Union([T.Integer(), T.Null()]),
  state: T.Enum([...LIST_STATES]),
  /** For `stale-version`: send it back with every change. */
  version: T.Integer(),
  title: LocalisedTextSchema,
  clause: T.String(),
  validFrom: T.Union([T.String(), T.Null()]),
  validTo: T.Union([T.String(), T.Null()]),
  createdBy: T.String(),
  createdAt: T.String(),
  sentBy: T.Union([T.String(), T.Null()]),
  approvedBy: T.Union([T.String(), T.Null()]),
  approvedAt: T.Union([T.String(), T.Null()]),
  /** Lines by verdict, overrides counted as decided. */
  counts: T.Object({ in: T.Integer(), out: T.Integer(), undecided: T.Integer() }),
  resultKey: T.String(),
});
export type ListSummary = Static<typeof ListSummarySchema>;

export const ListDetailSchema = T.Object({
  ...ListSummarySchema.properties,
  result: ResultIdentitySchema,
  /** The criteria as they stood when the draft was made. */
  criteria: T.Array(
    T.Object({
      id: T.String(),
      title: LocalisedTextSchema,
      asks: T.String(),
      inDecree: T.Boolean(),
      clause: T.Union([T.String(), T.Null()]),
    }),
  ),
  /** Data that a criterion needs and that is not loaded: said on the page. */
  notLoaded: T.Array(T.Object({ criterion: T.String(), dataset: T.String(), command: T.String() })),
  lines: T.Array(ListLineSchema),
  comments: T.Array(
    T.Object({ by: T.String(), at: T.String(), text: T.String(), good: T.Union([T.String(), T.Null()]) }),
  ),
  /** What the viewer may do now. */
  may: T.Object({ edit: T.Boolean(), send: T.Boolean(), comment: T.Boolean(), approve: T.Boolean() }),
});

const params = T.Object({ id: T.String({ maxLength: 60 }) });
const changed = T.Object({ version: T.Integer() });

export const listGoodsLists = route({
  id: 'listGoodsLists',
  method: 'GET',
  path: '/api/v1/complexity/lists',
  access: 'public',
  summary: 'Approved lists for everybody; drafts and discussions for those who work on them',
  query: T.Object({ kind: T.Optional(T.Enum([...LIST_KINDS])) }),
  response: T.Object({ lists: T.Array(ListSummarySchema) }),
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
    kind: T.Enum([...LIST_KINDS]),
    year: T.Optional(T.Integer()),
    /** For strategic inputs and the unified map; absent: the pack's country. */
    country: T.Optional(T.String({ pattern: '^[A-Z]{3}$' })),
  }),
  response: T.Object({ id: T.String() }),
  status: 201,
  problems: ['trade-not-loaded', 'complexity-not-computable'],
});

export const overrideListLine = route({
  id: 'overrideListLine',
  method: 'PUT',
  path: '/api/v1/complexity/lists/:id/lines/:code',
  access: { action: 'goods-list.draft' },
  summary: 'Decide a good otherwise than the criteria, with a reason; null takes the decision back',
  params: T.Object({ id: T.String({ maxLength: 60 }), code: GoodCode }),
  body: T.Object({
    version: T.Integer(),
    override: T.Union([
      T.Object({ verdict: T.Enum(['in', 'out']), reason: T.String({ minLength: 3, maxLength: 2000 }) }),
      T.Null(),
    ]),
  }),
  response: changed,
  problems: ['goods-list-unknown', 'goods-list-state', 'good-unknown', 'stale-version'],
});

export const sendGoodsList = route({
  id: 'sendGoodsList',
  method: 'POST',
  path: '/api/v1/complexity/lists/:id/send',
  access: { action: 'goods-list.draft' },
  summary: 'Send a draft to discussion',
  params,
  body: T.Object({ version: T.Integer() }),
  response: changed,
  problems: ['goods-list-unknown', 'goods-list-state', 'stale-version'],
});

export const commentGoodsList = route({
  id: 'commentGoodsList',
  method: 'POST',
  path: '/api/v1/complexity/lists/:id/comments',
  access: { action: 'goods-list.comment' },
  summary: 'Say something on a list under discussion, or on one good of it',
  params,
  body: T.Object({ text: T.String({ minLength: 1, maxLength: 4000 }), good: T.Optional(GoodCode) }),
  response: T.Object({ id: T.String() }),
  status: 201,
  problems: ['goods-list-unknown', 'goods-list-state'],
});

export const decideGoodsList = route({
  id: 'decideGoodsList',
  method: 'POST',
  path: '/api/v1/complexity/lists/:id/decision',
  access: { action: 'goods-list.approve' },
  summary: 'Approve a list from a day on, or return it to its authors; not by who sent it (four eyes)',
  params,
  body: T.Object({
    version: T.Integer(),
    decision: T.Enum(['approve', 'return']),
    /** With `approve`: the first day on which the list holds; the earlier version ends there. */
    validFrom: T.Optional(T.String({ format: 'date' })),
    reason: T.Optional(T.String({ maxLength: 2000 })),
  }),
  response: changed,
  problems: ['goods-list-unknown', 'goods-list-state', 'goods-list-four-eyes', 'goods-list-date', 'stale-version'],
});

export const compareGoodsLists = route({
  id: 'compareGoodsLists',
  method: 'GET',
  path: '/api/v1/complexity/lists/:id/comparison/:other',
  access: 'public',
  summary: 'What one version has that another has not, and whose class changed',
  params: T.Object({ id: T.String({ maxLength: 60 }), other: T.String({ maxLength: 60 }) }),
  response: T.Object({
    from: ListSummarySchema,
    to: ListSummarySchema,
    entered: T.Array(ListLineSchema),
    left: T.Array(ListLineSchema),
    classChanged: T.Array(
      T.Object({
        code: GoodCode,
        names: NamesSchema,
        before: T.Union([T.Integer(), T.Null()]),
        after: T.Union([T.Integer(), T.Null()]),
      }),
    ),
    unchanged: T.Integer(),
  }),
  problems: ['goods-list-unknown'],
});

/** Three answers, as the rules engine takes them. */
export const MembershipSchema = T.Object({
  answer: T.Enum(['yes', 'no', 'cannot-say']),
  kind: T.Enum([...LIST_KINDS]),
  good: GoodCode,
  date: T.String(),
  list: T.Union([T.String(), T.Null()]),
  prodyClass: T.Union([T.Integer(), T.Null()]),
  pciClass: T.Union([T.Integer(), T.Null()]),
  reasons: T.Array(ReasonSchema),
  /** What is missing when the answer is `cannot-say`. */
  missing: T.Array(LocalisedTextSchema),
});
export type Membership = Static<typeof MembershipSchema>;

export const askGoodsList = route({
  id: 'askGoodsList',
  method: 'GET',
  path: '/api/v1/complexity/lists/question',
  access: 'public',
  summary: 'Was this good on the list on this day, and in which class',
  query: T.Object({
    kind: T.Enum([...LIST_KINDS]),
    good: GoodCode,
    /** Absent: today. */
    date: T.Optional(T.String({ format: 'date' })),
  }),
  response: MembershipSchema,
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
