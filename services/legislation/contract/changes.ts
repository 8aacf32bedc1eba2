import { type Static, Type as T } from 'typebox';
import {
  ActInputSchema,
  ActSchema,
  DecisionSchema,
  DecisionStateSchema,
  OffersSchema,
  TraceSchema,
  WithdrawalSchema,
} from '@industry/decisions/contract';
import { lineSchema, LocalisedTextSchema, route, userTextSchema, UserTextSchema } from '@industry/http/contract.ts';
import { LANGUAGES } from '@industry/values';
import { ComparedPieceSchema, PageLinkSchema } from './clauses.ts';

/** A new wording of a clause on its way from the hand that drafts it to the hand that publishes it. */
export const ClauseChangeSchema = T.Object({
  id: T.String(),
  clause: T.Object({ id: T.String(), citation: T.String(), title: LocalisedTextSchema }),
  state: DecisionStateSchema,
  act: ActSchema,
  /** Point of the changing act. */
  point: T.String(),
  /** Day from which it holds. */
  validFrom: T.String(),
  repeals: T.Boolean(),
  title: UserTextSchema,
  text: T.Union([UserTextSchema, T.Null()]),
  /** Against the wording that it follows, in each language that both have. */
  comparison: T.Array(
    T.Object({
      language: T.Enum([...LANGUAGES]),
      title: T.Array(ComparedPieceSchema),
      text: T.Array(ComparedPieceSchema),
    }),
  ),
  /** The radius: what cites the clause; of a published change, what did when it was published. */
  touches: T.Array(
    T.Object({
      ...PageLinkSchema.properties,
      /** False: the page does not rest on the clause any more, so nobody need look at it. */
      rests: T.Boolean(),
      /** Who looked at it since the change was published, and what they found. */
      review: T.Union([
        T.Object({ at: T.String(), by: T.Union([T.String(), T.Null()]), remark: UserTextSchema }),
        T.Null(),
      ]),
    }),
  ),
  /** Whether the viewer may say that a page was looked at. */
  mayReview: T.Boolean(),
  remark: T.Union([UserTextSchema, T.Null()]),
  trace: TraceSchema,
  version: T.Integer(),
  offers: OffersSchema,
  /** In which title and text are needed. */
  officialLanguages: T.Array(T.String()),
});

const content = {
  act: ActInputSchema,
  point: lineSchema(60),
  validFrom: T.String({ format: 'date' }),
  /** True: the clause ends; no text is given. */
  repeals: T.Boolean(),
  /** In every official language; the others when somebody has translated it. */
  title: userTextSchema(300),
  text: T.Optional(userTextSchema(8_000)),
};
const Id = T.Object({ id: T.String({ format: 'uuid' }) });
const ClauseId = T.String({ maxLength: 80 });
const problems = ['clause-change-unknown', 'stale-version', 'decision-state'];

export const listClauseChanges = route({
  id: 'listClauseChanges',
  method: 'GET',
  path: '/api/v1/clause-changes',
  access: 'public',
  summary: 'Changes of clauses: those published, and the undecided ones for those who work on them; newest first',
  query: T.Object({ clause: T.Optional(ClauseId) }),
  response: T.Object({ changes: T.Array(ClauseChangeSchema) }),
});

export const getClauseChange = route({
  id: 'getClauseChange',
  method: 'GET',
  path: '/api/v1/clause-changes/:id',
  access: 'public',
  summary: 'One change of a clause with what it touches',
  params: Id,
  response: ClauseChangeSchema,
  problems: ['clause-change-unknown'],
});

export const draftClauseChange = route({
  id: 'draftClauseChange',
  method: 'POST',
  path: '/api/v1/clause-changes',
  access: { action: 'law.draft' },
  summary: 'Draft a new wording of a clause, by an act',
  body: T.Object({ clause: ClauseId, ...content }),
  response: ClauseChangeSchema,
  status: 201,
  problems: ['clause-unknown', 'clause-change-open-already'],
});

export const saveClauseChange = route({
  id: 'saveClauseChange',
  method: 'PUT',
  path: '/api/v1/clause-changes/:id',
  access: { action: 'law.draft' },
  summary: 'Save a draft, or a change that was returned',
  params: Id,
  body: T.Object({ version: T.Integer({ minimum: 1 }), ...content }),
  response: ClauseChangeSchema,
  problems,
});

/** `touches`: how many pages the person has seen that it touches. */
const Seen = { touches: T.Integer({ minimum: 0 }) };

export const submitClauseChange = route({
  id: 'submitClauseChange',
  method: 'POST',
  path: '/api/v1/clause-changes/:id/submission',
  access: { action: 'law.draft' },
  summary: 'Submit for publication, with the number of pages that the change was seen to touch',
  params: Id,
  body: T.Object({ version: T.Integer({ minimum: 1 }), ...Seen }),
  response: ClauseChangeSchema,
  problems: [...problems, 'clause-touches-changed'],
});

export const decideClauseChange = route({
  id: 'decideClauseChange',
  method: 'POST',
  path: '/api/v1/clause-changes/:id/decision',
  access: { action: 'law.approve' },
  summary: 'Publish a change or return it; never by somebody who wrote or submitted it',
  params: Id,
  body: T.Object({ ...DecisionSchema.properties, ...Seen }),
  response: ClauseChangeSchema,
  problems: [...problems, 'author-decides', 'clause-touches-changed'],
});

export const withdrawClauseChange = route({
  id: 'withdrawClauseChange',
  method: 'POST',
  path: '/api/v1/clause-changes/:id/withdrawal',
  access: { action: 'law.draft' },
  summary: 'Withdraw a change that is not published yet',
  params: Id,
  body: WithdrawalSchema,
  response: ClauseChangeSchema,
  problems,
});

export const reviewTouchedPages = route({
  id: 'reviewTouchedPages',
  method: 'POST',
  path: '/api/v1/clause-changes/:id/reviews',
  access: { action: 'law.review' },
  summary:
    'Say that pages which a published change touches were looked at, and what was found; they say nothing of it then',
  params: Id,
  body: T.Object({
    paths: T.Array(T.String({ minLength: 1, maxLength: 300 }), { minItems: 1, maxItems: 500, uniqueItems: true }),
    remark: userTextSchema(2_000),
  }),
  response: ClauseChangeSchema,
  problems: ['clause-change-unknown', 'page-untouched', 'page-reviewed'],
});

export const listChangedPages = route({
  id: 'listChangedPages',
  method: 'GET',
  path: '/api/v1/changed-pages',
  access: 'public',
  summary:
    'Pages that rest on a clause whose wording a published change has altered and that nobody has looked at since, newest change first',
  response: T.Object({
    pages: T.Array(
      T.Object({
        path: T.String(),
        clause: T.String(),
        clauseTitle: LocalisedTextSchema,
        change: T.String(),
        act: T.String(),
        from: T.String(),
        repeals: T.Boolean(),
      }),
    ),
  }),
});

export type TouchedPage = ClauseChange['touches'][number];
export type ClauseChange = Static<typeof ClauseChangeSchema>;
export type ClauseChangeContent = Static<(typeof saveClauseChange)['body'] & object>;
