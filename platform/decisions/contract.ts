import { type Static, Type as T } from 'typebox';
import { lineSchema, userTextSchema, UserTextSchema } from '@industry/http/contract.ts';

/** How a record goes from the hand that writes it to the hand that puts it in force; nobody is both. */
export const DecisionStateSchema = T.Enum(['draft', 'submitted', 'returned', 'approved', 'withdrawn']);

/** The act that a change rests on, as an officer enters it; its title in every official language. */
export const ActInputSchema = T.Object({
  code: lineSchema(80),
  title: userTextSchema(500),
  adopted: T.String({ format: 'date' }),
});
export const ActSchema = T.Object({ code: T.String(), title: UserTextSchema, adopted: T.String() });

const Version = T.Integer({ minimum: 1 });

/** Submission: which warnings the person has read and stands by, and why. */
export const SubmitSchema = T.Object({
  version: Version,
  confirmed: T.Array(T.String({ maxLength: 60 }), { maxItems: 20, uniqueItems: true }),
  reason: T.Optional(userTextSchema(2_000)),
});

/** A return says what is to be put right. */
export const DecisionSchema = T.Object({
  version: Version,
  decision: T.Enum(['approve', 'return']),
  remark: T.Optional(userTextSchema(2_000)),
});
export const WithdrawalSchema = T.Object({ version: Version });

/** What the viewer may do with the record as it stands now. */
export const OffersSchema = T.Object({
  edit: T.Boolean(),
  submit: T.Boolean(),
  decide: T.Boolean(),
  withdraw: T.Boolean(),
});

const Name = T.Union([T.String(), T.Null()]);
const Instant = T.Union([T.String(), T.Null()]);

/** Who did what when; names only for those who work on such records. */
export const TraceSchema = T.Object({
  createdAt: T.String(),
  createdBy: Name,
  submittedAt: Instant,
  submittedBy: Name,
  decidedAt: Instant,
  decidedBy: Name,
});

export type DecisionState = Static<typeof DecisionStateSchema>;
export type Act = Static<typeof ActSchema>;
export type Offers = Static<typeof OffersSchema>;
export type Trace = Static<typeof TraceSchema>;
