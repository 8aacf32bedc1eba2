import { type Static, Type as T } from 'typebox';
import { lineSchema, LocalisedTextSchema, route, userTextSchema, UserTextSchema } from '@industry/http/contract.ts';
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

const PlannedValue = T.String({ pattern: '^-?(0|[1-9]\\d{0,17})(\\.\\d{1,6})?$' });

/** A question of the ex-ante assessment sheet; without a clause it is not in the decree. */
export const QuestionSchema = T.Object({
  id: T.String(),
  text: LocalisedTextSchema,
  required: T.Boolean(),
  clause: T.Union([T.String(), T.Null()]),
});

/**
 * What is to be read before a plan changes: a rule of pack lint that the new path breaks and the old one did not, or
 * - `past-year`: the plan of a year that has ended changes
 * - `weaker`: the new figure asks for less
 */
export const PlanFindingSchema = T.Object({ check: T.String(), message: LocalisedTextSchema });

export const PlanChangeSchema = T.Object({
  id: T.String(),
  indicator: T.Object({ id: T.String(), title: LocalisedTextSchema, clause: T.String() }),
  unit: UnitSchema,
  /** The body that proposes, one of those responsible for the indicator. */
  body: BodyRefSchema,
  /** The body that supervises the programme, whose approver decides. */
  decides: BodyRefSchema,
  state: DecisionStateSchema,
  act: ActSchema,
  /** Point of the changing act. */
  clause: T.String(),
  /** `before`: of the path that the change was drafted against. */
  values: T.Array(T.Object({ year: T.Integer(), before: T.Union([T.String(), T.Null()]), value: T.String() })),
  grounds: UserTextSchema,
  assessment: T.Array(T.Object({ ...QuestionSchema.properties, answer: T.Union([UserTextSchema, T.Null()]) })),
  findings: T.Array(PlanFindingSchema),
  confirmed: T.Array(T.String()),
  reason: T.Union([UserTextSchema, T.Null()]),
  remark: T.Union([UserTextSchema, T.Null()]),
  trace: TraceSchema,
  version: T.Integer(),
  offers: OffersSchema,
});

const content = {
  act: ActInputSchema,
  clause: lineSchema(60),
  /** Every year of the path in force. */
  values: T.Array(T.Object({ year: T.Integer(), value: PlannedValue }), { minItems: 1, maxItems: 60 }),
  /** Why the plan changes; in every official language. */
  grounds: userTextSchema(4_000),
  assessment: T.Array(T.Object({ question: T.String({ maxLength: 60 }), answer: userTextSchema(4_000) }), {
    maxItems: 60,
  }),
};

const Id = T.Object({ id: T.String({ format: 'uuid' }) });
const IndicatorId = T.String({ maxLength: 60 });
const problems = ['plan-change-unknown', 'stale-version', 'decision-state'];

export const getPlanSheet = route({
  id: 'getPlanSheet',
  method: 'GET',
  path: '/api/v1/indicators/:id/plan-sheet',
  access: 'public',
  summary:
    'What a proposal to change the plan of an indicator starts from, and for which bodies the viewer may make one',
  params: T.Object({ id: IndicatorId }),
  response: T.Object({
    indicator: T.Object({ id: T.String(), title: LocalisedTextSchema, clause: T.String() }),
    unit: UnitSchema,
    better: T.Enum(['higher', 'lower']),
    inForce: T.Object({
      act: T.String(),
      adopted: T.String(),
      values: T.Array(T.Object({ year: T.Integer(), value: T.String() })),
    }),
    questions: T.Array(QuestionSchema),
    bodies: T.Array(BodyRefSchema),
    officialLanguages: T.Array(T.String()),
  }),
  problems: ['indicator-unknown'],
});

export const listPlanChanges = route({
  id: 'listPlanChanges',
  method: 'GET',
  path: '/api/v1/plan-changes',
  access: 'public',
  summary: 'Changes of plans: those in force, and the undecided ones on which the viewer works; newest first',
  query: T.Object({ indicator: T.Optional(IndicatorId) }),
  response: T.Object({ changes: T.Array(PlanChangeSchema) }),
});

export const getPlanChange = route({
  id: 'getPlanChange',
  method: 'GET',
  path: '/api/v1/plan-changes/:id',
  access: 'public',
  summary: 'One change of a plan with its ex-ante assessment sheet',
  params: Id,
  response: PlanChangeSchema,
  problems: ['plan-change-unknown'],
});

export const proposePlanChange = route({
  id: 'proposePlanChange',
  method: 'POST',
  path: '/api/v1/plan-changes',
  access: { action: 'plan-change.propose' },
  summary: 'Draft a change of an indicator’s plan by an act',
  body: T.Object({ indicator: IndicatorId, body: T.String({ maxLength: 60 }), ...content }),
  response: PlanChangeSchema,
  status: 201,
  problems: ['indicator-unknown', 'plan-change-open-already'],
});

export const savePlanChange = route({
  id: 'savePlanChange',
  method: 'PUT',
  path: '/api/v1/plan-changes/:id',
  access: { action: 'plan-change.propose' },
  summary: 'Save a draft, or a proposal that was returned',
  params: Id,
  body: T.Object({ version: T.Integer({ minimum: 1 }), ...content }),
  response: PlanChangeSchema,
  problems,
});

export const submitPlanChange = route({
  id: 'submitPlanChange',
  method: 'POST',
  path: '/api/v1/plan-changes/:id/submission',
  access: { action: 'plan-change.propose' },
  summary: 'Submit for decision: the sheet is answered, and what the checks found is confirmed with a reason',
  params: Id,
  body: SubmitSchema,
  response: PlanChangeSchema,
  problems: [...problems, 'checks-unconfirmed', 'assessment-incomplete'],
});

export const decidePlanChange = route({
  id: 'decidePlanChange',
  method: 'POST',
  path: '/api/v1/plan-changes/:id/decision',
  access: { action: 'plan-change.approve' },
  summary: 'Put a change in force or return it; never by somebody who wrote or submitted it',
  params: Id,
  body: DecisionSchema,
  response: PlanChangeSchema,
  problems: [...problems, 'checks-unconfirmed', 'author-decides'],
});

export const withdrawPlanChange = route({
  id: 'withdrawPlanChange',
  method: 'POST',
  path: '/api/v1/plan-changes/:id/withdrawal',
  access: { action: 'plan-change.propose' },
  summary: 'Withdraw a proposal that is not decided yet',
  params: Id,
  body: WithdrawalSchema,
  response: PlanChangeSchema,
  problems,
});

export type PlanChange = Static<typeof PlanChangeSchema>;
export type PlanFinding = Static<typeof PlanFindingSchema>;
export type PlanSheet = Static<(typeof getPlanSheet)['response']>;
export type Question = Static<typeof QuestionSchema>;
export type PlanChangeContent = Static<(typeof savePlanChange)['body'] & object>;
