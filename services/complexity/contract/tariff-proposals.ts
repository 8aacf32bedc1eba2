import { type Static, Type as T } from 'typebox';
import { DecisionStateSchema, OffersSchema } from '@industry/decisions/contract';
import { LocalisedTextSchema, OriginSchema, route, UserTextSchema, userTextSchema } from '@industry/http/contract.ts';
import { CountryCode, GoodCode, NamesSchema } from '@industry/trade/contract';
import { ListCountriesSchema, ListCriterionSchema, PersonName, ReasonSchema } from './goods-lists.ts';

/** Ad valorem rate, per cent. */
const Rate = T.String({ pattern: '^(0|[1-9]\\d{0,2})(\\.\\d{1,2})?$' });
const Instant = T.Union([T.String(), T.Null()]);

export const ProposalLineSchema = T.Object({
  code: GoodCode,
  names: NamesSchema,
  proposed: Rate,
  /** Lines of the tariff under the good when the proposal was saved; empty: no tariff is loaded. */
  duties: T.Array(T.Object({ code: T.String(), rate: T.String() })),
  /** The evidence of the list, as it stood there. */
  reasons: T.Array(ReasonSchema),
});
export type ProposalLine = Static<typeof ProposalLineSchema>;

/** A document that proposes lower import duties on strategic inputs; `KZ-1050:5.2/strategic.inputs`. */
export const TariffProposalSchema = T.Object({
  id: T.String(),
  /** 1, 2, 3 ... given at approval; null before. */
  number: T.Union([T.Integer(), T.Null()]),
  state: DecisionStateSchema,
  version: T.Integer(),
  clause: T.String(),
  country: CountryCode,
  countries: ListCountriesSchema,
  /** The approved list that it is drafted from. */
  list: T.Object({
    id: T.String(),
    number: T.Integer(),
    title: LocalisedTextSchema,
    validFrom: T.String(),
    year: T.Integer(),
    classification: T.String(),
  }),
  /** Year of the tariff that `duties` is of; null: none is loaded. */
  tariffYear: T.Union([T.Integer(), T.Null()]),
  title: UserTextSchema,
  grounds: UserTextSchema,
  criteria: T.Array(ListCriterionSchema),
  lines: T.Array(ProposalLineSchema),
  /** Of the list and of the tariff. */
  origins: T.Array(OriginSchema),
  remark: T.Union([UserTextSchema, T.Null()]),
  createdAt: T.String(),
  createdBy: PersonName,
  submittedAt: Instant,
  submittedBy: PersonName,
  decidedAt: Instant,
  decidedBy: PersonName,
  officialLanguages: T.Array(T.String()),
  offers: OffersSchema,
});
export type TariffProposal = Static<typeof TariffProposalSchema>;

const params = T.Object({ id: T.String({ format: 'uuid' }) });
const Version = T.Integer({ minimum: 1 });
const content = {
  /** In every official language. */
  title: userTextSchema(300),
  grounds: userTextSchema(8_000),
  lines: T.Array(T.Object({ code: GoodCode, proposed: Rate }), { minItems: 1, maxItems: 500 }),
};
const problems = ['tariff-proposal-unknown', 'decision-state', 'stale-version'];

export const listTariffProposals = route({
  id: 'listTariffProposals',
  method: 'GET',
  path: '/api/v1/complexity/tariff-proposals',
  access: 'public',
  summary:
    'Tariff-reduction proposals: approved ones for everybody, the others for those who work on them; newest first',
  query: T.Object({ list: T.Optional(T.String({ maxLength: 60 })) }),
  response: T.Object({ proposals: T.Array(TariffProposalSchema) }),
});

export const getTariffProposal = route({
  id: 'getTariffProposal',
  method: 'GET',
  path: '/api/v1/complexity/tariff-proposals/:id',
  access: 'public',
  summary: 'A tariff-reduction proposal with the evidence of each good',
  params,
  response: TariffProposalSchema,
  problems: ['tariff-proposal-unknown'],
});

export const exportTariffProposal = route({
  id: 'exportTariffProposal',
  method: 'GET',
  path: '/api/v1/complexity/tariff-proposals/:id/document.pdf',
  access: 'public',
  summary: 'The proposal as a PDF in the reader’s language: what is proposed for which good, why, and the sources',
  params,
  response: T.String(),
  problems: ['tariff-proposal-unknown'],
});

export const draftTariffProposal = route({
  id: 'draftTariffProposal',
  method: 'POST',
  path: '/api/v1/complexity/tariff-proposals',
  access: { action: 'tariff-proposal.draft' },
  summary: 'Draft a proposal from goods of an approved list of strategic inputs',
  body: T.Object({ list: T.String({ maxLength: 60 }), ...content }),
  response: TariffProposalSchema,
  status: 201,
  problems: ['goods-list-unknown', 'goods-list-state', 'goods-lists-differ'],
});

export const saveTariffProposal = route({
  id: 'saveTariffProposal',
  method: 'PUT',
  path: '/api/v1/complexity/tariff-proposals/:id',
  access: { action: 'tariff-proposal.draft' },
  summary: 'Save a draft, or a proposal that was returned',
  params,
  body: T.Object({ version: Version, ...content }),
  response: TariffProposalSchema,
  problems,
});

export const submitTariffProposal = route({
  id: 'submitTariffProposal',
  method: 'POST',
  path: '/api/v1/complexity/tariff-proposals/:id/submission',
  access: { action: 'tariff-proposal.draft' },
  summary: 'Submit for decision',
  params,
  body: T.Object({ version: Version }),
  response: TariffProposalSchema,
  problems,
});

export const decideTariffProposal = route({
  id: 'decideTariffProposal',
  method: 'POST',
  path: '/api/v1/complexity/tariff-proposals/:id/decision',
  access: { action: 'tariff-proposal.approve' },
  summary: 'Approve a proposal, or return it with a remark; never by somebody who worked on it',
  params,
  body: T.Object({
    version: Version,
    decision: T.Enum(['approve', 'return']),
    /** Needed with `return`. */
    remark: T.Optional(userTextSchema(2_000)),
  }),
  response: TariffProposalSchema,
  problems: [...problems, 'author-decides'],
});

export const withdrawTariffProposal = route({
  id: 'withdrawTariffProposal',
  method: 'POST',
  path: '/api/v1/complexity/tariff-proposals/:id/withdrawal',
  access: { action: 'tariff-proposal.draft' },
  summary: 'Withdraw a proposal that is not decided yet',
  params,
  body: T.Object({ version: Version }),
  response: TariffProposalSchema,
  problems,
});
