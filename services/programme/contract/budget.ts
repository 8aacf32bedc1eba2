import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route, TimesQuery, userTextSchema, UserTextSchema } from '@industry/http/contract.ts';
import {
  ActInputSchema,
  ActSchema,
  DecisionSchema,
  DecisionStateSchema,
  OffersSchema,
  SubmitSchema,
  TraceSchema,
  WithdrawalSchema,
} from '@industry/decisions/contract';
import { BodyRefSchema, UnitSchema } from './schemas.ts';

/** An amount in the budget's unit: exact, not negative. */
export const AmountSchema = T.String({ pattern: '^(0|[1-9]\\d{0,17})(\\.\\d{1,6})?$' });
const Amount = T.Union([T.String(), T.Null()]);
const Quarter = T.Union([T.Integer({ minimum: 1, maximum: 4 }), T.Null()]);
const Nullable = { text: T.Union([UserTextSchema, T.Null()]), act: T.Union([ActSchema, T.Null()]) };

/** A measure that the act names; amounts by measure are unknown until an act or a report gives them. */
export const MeasureSchema = T.Object({ id: T.String(), clause: T.String(), title: LocalisedTextSchema });

/**
 * What a sum check found: `amount` stands against `limit`, of a body or measure where it is about one.
 * - `lines-over-total`: the lines make more than the total
 * - `years-over-programme`: the years in force make more than the programme's total as printed
 * - `revised-below-spent`: the new budget is less than what is already spent
 * - `spent-over-revised`: more is spent than the budget in force allows
 * - `spent-falling`: cumulative spending is less than that of an earlier quarter, or more than that of a later one
 */
export const BudgetFindingSchema = T.Object({
  check: T.Enum([
    'lines-over-total',
    'years-over-programme',
    'revised-below-spent',
    'spent-over-revised',
    'spent-falling',
  ]),
  amount: T.String(),
  limit: T.String(),
  body: T.Union([BodyRefSchema, T.Null()]),
  measure: T.Union([MeasureSchema, T.Null()]),
  quarter: Quarter,
});

/** `revised`: the budget of a fiscal year, re-set by an act. `spent`: what a body has spent from the year's start to a quarter's end. */
export const BudgetKindSchema = T.Enum(['revised', 'spent']);

const content = {
  total: AmountSchema,
  /** By body and measure as far as the source divides the total; the rest is undivided. */
  lines: T.Array(
    T.Object({
      body: T.String({ maxLength: 60 }),
      measure: T.Union([T.String({ maxLength: 60 }), T.Null()]),
      amount: AmountSchema,
    }),
    { maxItems: 400 },
  ),
  /** Of a revised budget. */
  act: T.Union([ActInputSchema, T.Null()]),
  /** Of an amount spent: the document and place where it stands. */
  source: T.Union([userTextSchema(1_000), T.Null()]),
};

export const BudgetStatementSchema = T.Object({
  id: T.String(),
  kind: BudgetKindSchema,
  /** Fiscal year, named by the calendar year in which it begins. */
  year: T.Integer(),
  quarter: Quarter,
  /** Civil days; the end is exclusive. */
  period: T.Object({ start: T.String(), end: T.String() }),
  /** The body whose statement it is: that of the budget, or that which has spent. */
  body: BodyRefSchema,
  unit: UnitSchema,
  currency: T.String(),
  state: DecisionStateSchema,
  total: T.String(),
  /** Total less lines; negative when the lines make more. */
  undivided: T.String(),
  lines: T.Array(T.Object({ body: BodyRefSchema, measure: T.Union([MeasureSchema, T.Null()]), amount: T.String() })),
  act: Nullable.act,
  source: Nullable.text,
  findings: T.Array(BudgetFindingSchema),
  confirmed: T.Array(T.String()),
  reason: Nullable.text,
  remark: Nullable.text,
  /** Approved statements of the same kind, year, quarter and body, first in force first: the versions to compare. */
  versions: T.Array(T.Object({ id: T.String(), act: Nullable.act, decidedAt: T.String(), total: T.String() })),
  trace: TraceSchema,
  version: T.Integer(),
  offers: OffersSchema,
});

const Share = T.Union([T.String(), T.Null()]);
const ByYear = T.Array(T.Object({ year: T.Integer(), revised: Amount, spent: Amount, share: Share }));

export const BudgetSchema = T.Object({
  unit: UnitSchema,
  currency: T.String(),
  clause: T.String(),
  source: BodyRefSchema,
  note: LocalisedTextSchema,
  years: T.Array(
    T.Object({
      year: T.Integer(),
      start: T.String(),
      end: T.String(),
      /** As the act prints it. */
      planned: Amount,
      revised: T.Union([
        T.Object({ total: T.String(), statement: T.String(), act: ActSchema, undivided: T.String() }),
        T.Null(),
      ]),
      spent: T.Union([
        T.Object({
          total: T.String(),
          /** Newest quarter of any body. */
          quarter: T.Integer(),
          /** Bodies whose newest figure is of an earlier quarter, or that have a budget and no figure. */
          behind: T.Array(BodyRefSchema),
        }),
        T.Null(),
      ]),
      /** Spent over revised, or over planned where nothing was revised; null while nothing is known. */
      share: Share,
      quarters: T.Array(T.Object({ quarter: T.Integer(), spent: T.String() })),
      findings: T.Array(BudgetFindingSchema),
    }),
  ),
  /** As printed. */
  total: T.String(),
  /** Sum of the planned years. */
  sum: T.String(),
  /** Sum of the years as they are in force: revised, else planned. */
  inForce: T.String(),
  /** Null while nothing is known. */
  spent: Amount,
  bodies: T.Array(T.Object({ body: BodyRefSchema, years: ByYear })),
  measures: T.Array(T.Object({ measure: MeasureSchema, years: ByYear })),
  /** Approved statements, newest first. */
  history: T.Array(
    T.Object({
      id: T.String(),
      kind: BudgetKindSchema,
      year: T.Integer(),
      quarter: Quarter,
      body: BodyRefSchema,
      act: Nullable.act,
      source: Nullable.text,
      total: T.String(),
      reason: Nullable.text,
      decidedAt: T.String(),
      inForce: T.Boolean(),
    }),
  ),
});

const Id = T.Object({ id: T.String({ format: 'uuid' }) });
const problems = ['budget-statement-unknown', 'stale-version', 'decision-state'];

export const getBudget = route({
  id: 'getBudget',
  method: 'GET',
  path: '/api/v1/budget',
  access: 'public',
  summary: 'Planned, revised and spent, by fiscal year, body and measure',
  query: T.Object(TimesQuery, { additionalProperties: false }),
  response: BudgetSchema,
});

export const listBudgetWork = route({
  id: 'listBudgetWork',
  method: 'GET',
  path: '/api/v1/budget/work',
  access: 'person',
  summary: 'Statements that are not decided yet, of the bodies for which the viewer records or approves',
  response: T.Object({
    /** Bodies for which the viewer may record; `budget`: they set the budget of the year. */
    bodies: T.Array(T.Object({ body: BodyRefSchema, budget: T.Boolean() })),
    statements: T.Array(BudgetStatementSchema),
    /** Languages in which the title of an act is needed. */
    officialLanguages: T.Array(T.String()),
  }),
});

export const listBudgetBodies = route({
  id: 'listBudgetBodies',
  method: 'GET',
  path: '/api/v1/budget/bodies',
  access: 'public',
  summary: 'The bodies of which a line of the budget may be',
  response: T.Object({ bodies: T.Array(BodyRefSchema) }),
});

export const getBudgetStatement = route({
  id: 'getBudgetStatement',
  method: 'GET',
  path: '/api/v1/budget/statements/:id',
  access: 'public',
  summary: 'One statement; one that is not approved only for those who record or approve it',
  params: Id,
  response: BudgetStatementSchema,
  problems: ['budget-statement-unknown'],
});

export const createBudgetStatement = route({
  id: 'createBudgetStatement',
  method: 'POST',
  path: '/api/v1/budget/statements',
  access: { action: 'budget.record' },
  summary: 'Draft the revised budget of a year, or what a body has spent up to the end of a quarter',
  body: T.Object({
    kind: BudgetKindSchema,
    year: T.Integer(),
    quarter: Quarter,
    body: T.String({ maxLength: 60 }),
    ...content,
  }),
  response: BudgetStatementSchema,
  status: 201,
  problems: ['budget-open-already'],
});

export const saveBudgetStatement = route({
  id: 'saveBudgetStatement',
  method: 'PUT',
  path: '/api/v1/budget/statements/:id',
  access: { action: 'budget.record' },
  summary: 'Save a draft, or one that was returned',
  params: Id,
  body: T.Object({ version: T.Integer({ minimum: 1 }), ...content }),
  response: BudgetStatementSchema,
  problems,
});

export const submitBudgetStatement = route({
  id: 'submitBudgetStatement',
  method: 'POST',
  path: '/api/v1/budget/statements/:id/submission',
  access: { action: 'budget.record' },
  summary: 'Submit for approval; what the sum checks found must be confirmed with a reason',
  params: Id,
  body: SubmitSchema,
  response: BudgetStatementSchema,
  problems: [...problems, 'checks-unconfirmed'],
});

export const decideBudgetStatement = route({
  id: 'decideBudgetStatement',
  method: 'POST',
  path: '/api/v1/budget/statements/:id/decision',
  access: { action: 'budget.approve' },
  summary: 'Approve or return; never by somebody who wrote or submitted it',
  params: Id,
  body: DecisionSchema,
  response: BudgetStatementSchema,
  problems: [...problems, 'checks-unconfirmed', 'author-decides'],
});

export const withdrawBudgetStatement = route({
  id: 'withdrawBudgetStatement',
  method: 'POST',
  path: '/api/v1/budget/statements/:id/withdrawal',
  access: { action: 'budget.record' },
  summary: 'Withdraw what is not decided yet',
  params: Id,
  body: WithdrawalSchema,
  response: BudgetStatementSchema,
  problems,
});

export type BudgetAnswer = Static<typeof BudgetSchema>;
export type BudgetStatement = Static<typeof BudgetStatementSchema>;
export type BudgetFinding = Static<typeof BudgetFindingSchema>;
export type BudgetCheck = BudgetFinding['check'];
export type BudgetKind = Static<typeof BudgetKindSchema>;
export type BudgetMeasureAnswer = Static<typeof MeasureSchema>;
export type BudgetContent = Static<(typeof saveBudgetStatement)['body'] & object>;
