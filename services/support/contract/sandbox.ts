import { type Static, Type as T } from 'typebox';
import {
  type ActionDefinition,
  lineSchema,
  LocalisedTextSchema,
  type ProblemDefinition,
  route,
} from '@industry/http/contract.ts';

const strict = { additionalProperties: false } as const;
const access = { action: 'support-sandbox.use' } as const;
const Text = T.Union([LocalisedTextSchema, T.Null()]);
const OrNull = T.Union([T.String(), T.Null()]);

/** Which firms a draft is tried on: the simulated economy of a size and seed, on a day. */
const populationFields = {
  firms: T.Integer({ minimum: 100, maximum: 50_000 }),
  seed: T.Integer({ minimum: 0, maximum: 4_294_967_295 }),
  asOf: T.String({ format: 'date' }),
};
export const PopulationSchema = T.Object(populationFields, strict);

/** A draft as `industry rules sandbox DRAFT.yaml` takes it: YAML (JSON is YAML) of changes by section and id. */
const DraftText = T.String({ minLength: 1, maxLength: 200_000 });

/** A figure, list or rule that a draft may change, as it is in force on the day. */
export const SandboxParameterSchema = T.Object({
  id: T.String(),
  text: LocalisedTextSchema,
  type: T.String(),
  unit: OrNull,
  /** Null on a day for which none is set: a draft cannot give it one. */
  value: T.Union([
    T.String(),
    T.Number(),
    T.Boolean(),
    T.Object({ amount: T.String(), currency: T.String() }),
    T.Null(),
  ]),
  clause: OrNull,
  inDecree: T.Boolean(),
  note: Text,
  /** Measures that it can reach. */
  measures: T.Array(T.String()),
});
export const SandboxListSchema = T.Object({
  id: T.String(),
  text: LocalisedTextSchema,
  scheme: T.String(),
  codes: T.Array(T.String()),
  clause: OrNull,
  inDecree: T.Boolean(),
});
/** A group, condition or measure with its rule as YAML. */
export const SandboxRuleSchema = T.Object({
  section: T.Enum(['groups', 'conditions', 'measures']),
  id: T.String(),
  title: LocalisedTextSchema,
  clause: OrNull,
  when: T.String(),
});

export const getSandboxForm = route({
  id: 'getSandboxForm',
  method: 'GET',
  path: '/api/v1/support/sandbox/form',
  access,
  summary: 'What a draft of the rules can change: figures, lists and rules as they are in force on a day',
  query: T.Object({ asOf: T.Optional(T.String({ format: 'date' })) }, strict),
  response: T.Object({
    asOf: T.String(),
    act: T.String(),
    currency: T.String(),
    parameters: T.Array(SandboxParameterSchema),
    lists: T.Array(SandboxListSchema),
    rules: T.Array(SandboxRuleSchema),
    measures: T.Array(T.Object({ id: T.String(), title: LocalisedTextSchema, clause: T.String() })),
    groups: T.Array(T.Object({ id: T.String(), title: LocalisedTextSchema })),
    facts: T.Array(T.Object({ id: T.String(), text: LocalisedTextSchema })),
    regions: T.Array(T.Object({ code: T.String(), title: LocalisedTextSchema })),
    sectors: T.Array(T.Object({ code: T.String(), title: LocalisedTextSchema })),
  }),
});

/** How far a population is. */
export const PopulationStateSchema = T.Object({
  state: T.Enum(['absent', 'loading', 'ready', 'failed']),
  step: T.Union([T.Enum(['pack', 'firms', 'columns', 'money']), T.Null()]),
  done: T.Integer(),
  total: T.Integer(),
  /** Firms that are registered by the day; null until it is ready. */
  firms: T.Union([T.Integer(), T.Null()]),
  simulated: T.Literal(true),
  /** Exchange rates of the day that were found, as EUR. */
  rates: T.Array(T.String()),
  /** Approved lists of goods that hold on the day. */
  lists: T.Array(T.String()),
  reason: OrNull,
});

export const loadSandboxPopulation = route({
  id: 'loadSandboxPopulation',
  method: 'POST',
  path: '/api/v1/support/sandbox/population',
  access,
  summary: 'Load the firms that drafts are tried on, or say how far the loading is',
  body: PopulationSchema,
  response: PopulationStateSchema,
});

const CountsSchema = T.Object({ id: T.String(), yes: T.Integer(), no: T.Integer(), unknown: T.Integer() });
/** Totals by currency; `unknown` firms get it with an amount that cannot be said. */
const MoneySchema = T.Object({ totals: T.Record(T.String(), T.String()), unknown: T.Integer() });
const MoneyChangeSchema = T.Object({ before: MoneySchema, after: MoneySchema });
export const SandboxCellSchema = T.Object({
  code: T.String(),
  before: T.Integer(),
  after: T.Integer(),
  enters: T.Integer(),
  leaves: T.Integer(),
  money: MoneyChangeSchema,
});
const OverlapSchema = T.Array(T.Object({ a: T.String(), b: T.String(), rows: T.Integer() }));
export const SandboxMeasureSchema = T.Object({
  id: T.String(),
  before: CountsSchema,
  after: CountsSchema,
  enters: T.Integer(),
  leaves: T.Integer(),
  money: MoneyChangeSchema,
  /** Of the money what falls into the first year, by the terms of the measure; null where they do not say. */
  firstYear: T.Union([MoneyChangeSchema, T.Null()]),
  cells: T.Object({
    region: T.Array(SandboxCellSchema),
    sector: T.Array(SandboxCellSchema),
    size: T.Array(SandboxCellSchema),
  }),
});

export const tryDraft = route({
  id: 'tryDraft',
  method: 'POST',
  path: '/api/v1/support/sandbox/impact',
  access,
  summary: 'Who enters and who leaves which measure under a draft, with the money, by region, sector and size',
  body: T.Object({ population: PopulationSchema, draft: DraftText }, strict),
  problems: ['draft-invalid', 'sandbox-not-loaded'],
  response: T.Object({
    firms: T.Integer(),
    changes: T.Array(T.Object({ section: T.String(), id: T.String(), before: T.String(), after: T.String() })),
    affected: T.Array(T.String()),
    measures: T.Array(SandboxMeasureSchema),
    groups: T.Array(T.Object({ id: T.String(), before: CountsSchema, after: CountsSchema })),
    overlap: T.Object({ before: OverlapSchema, after: OverlapSchema }),
    /** Milliseconds that the rules took, without the way there and back. */
    milliseconds: T.Number(),
  }),
});

export const MovedFirmSchema = T.Object({
  bin: T.String(),
  region: T.String(),
  sector: T.String(),
  size: T.String(),
  answer: T.Enum(['yes', 'no', 'unknown']),
  /** Why not: under the rules in force for who enters, under the draft for who leaves; lines in four languages with their clause. */
  why: T.Array(T.Object({ text: LocalisedTextSchema, clause: OrNull })),
});

export const listMovedFirms = route({
  id: 'listMovedFirms',
  method: 'POST',
  path: '/api/v1/support/sandbox/firms',
  access,
  summary: 'Firms that enter or leave a measure under a draft, each with what barred it',
  body: T.Object(
    {
      population: PopulationSchema,
      draft: DraftText,
      measure: T.String({ maxLength: 120 }),
      way: T.Enum(['enters', 'leaves']),
      offset: T.Integer({ minimum: 0, maximum: 100_000 }),
      limit: T.Integer({ minimum: 1, maximum: 200 }),
    },
    strict,
  ),
  problems: ['draft-invalid', 'sandbox-not-loaded', 'not-found'],
  response: T.Object({ total: T.Integer(), firms: T.Array(MovedFirmSchema) }),
});

export const writeDraft = route({
  id: 'writeDraft',
  method: 'POST',
  path: '/api/v1/support/sandbox/text',
  access,
  summary:
    'A draft as the file that `industry rules sandbox` takes, and as a text difference of the rules (unified diff)',
  body: T.Object({ draft: DraftText }, strict),
  problems: ['draft-invalid'],
  response: T.Object({ yaml: T.String(), difference: T.String() }),
});

export const SandboxDraftSchema = T.Object({
  id: T.String(),
  title: T.String(),
  text: T.String(),
  population: PopulationSchema,
  shared: T.Boolean(),
  version: T.Integer(),
  author: T.String(),
  own: T.Boolean(),
  createdAt: T.String(),
  updatedAt: T.String(),
});

const draftFields = { title: lineSchema(200), text: DraftText, population: PopulationSchema, shared: T.Boolean() };
const DraftParams = T.Object({ id: T.String({ format: 'uuid' }) });

export const listDrafts = route({
  id: 'listDrafts',
  method: 'GET',
  path: '/api/v1/support/sandbox/drafts',
  access,
  summary: "One's own drafts of the rules, and those that others share",
  response: T.Object({ drafts: T.Array(SandboxDraftSchema) }),
});

export const saveDraft = route({
  id: 'saveDraft',
  method: 'POST',
  path: '/api/v1/support/sandbox/drafts',
  access,
  summary: 'Keep a draft of the rules',
  body: T.Object(draftFields, strict),
  status: 201,
  problems: ['draft-invalid'],
  response: SandboxDraftSchema,
});

export const changeDraft = route({
  id: 'changeDraft',
  method: 'PUT',
  path: '/api/v1/support/sandbox/drafts/:id',
  access,
  summary: 'Change or share a draft of the rules that one has made oneself',
  params: DraftParams,
  body: T.Object({ ...draftFields, version: T.Integer({ minimum: 1 }) }, strict),
  problems: ['draft-invalid', 'draft-unknown', 'stale-version'],
  response: SandboxDraftSchema,
});

export const removeDraft = route({
  id: 'removeDraft',
  method: 'DELETE',
  path: '/api/v1/support/sandbox/drafts/:id',
  access,
  summary: 'Remove a draft of the rules that one has made oneself',
  params: DraftParams,
  status: 204,
  response: T.Null(),
  problems: ['draft-unknown'],
});

export type SandboxPopulation = Static<typeof PopulationSchema>;
export type SandboxPopulationState = Static<typeof PopulationStateSchema>;
export type SandboxParameter = Static<typeof SandboxParameterSchema>;
export type SandboxRule = Static<typeof SandboxRuleSchema>;
export type SandboxMeasure = Static<typeof SandboxMeasureSchema>;
export type SandboxCell = Static<typeof SandboxCellSchema>;
export type SandboxDraft = Static<typeof SandboxDraftSchema>;
export type SandboxMovedFirm = Static<typeof MovedFirmSchema>;

export const sandboxActions: readonly ActionDefinition[] = [
  {
    id: 'support-sandbox.use',
    title: {
      kk: 'Қолдау қағидаларының жобасын сынау',
      ru: 'Испытывать проекты правил поддержки',
      en: 'Try drafts of the rules of support',
      ja: '支援規則の案の試行',
    },
    scoped: false,
  },
];

export const sandboxProblems: readonly ProblemDefinition[] = [
  {
    code: 'draft-invalid',
    status: 422,
    title: {
      kk: 'Қағидалар жобасы қате',
      ru: 'Проект правил содержит ошибки',
      en: 'The draft of the rules is not valid',
      ja: '規則案に誤りがあります',
    },
    detail: {
      kk: 'Көрсетілген жерлерді түзетіңіз.',
      ru: 'Исправьте указанные места.',
      en: 'Put right the places that are named.',
      ja: '示された箇所を直してください。',
    },
  },
  {
    code: 'sandbox-not-loaded',
    status: 409,
    title: {
      kk: 'Кәсіпорындар жүктелмеген',
      ru: 'Предприятия не загружены',
      en: 'The firms are not loaded',
      ja: '企業が読み込まれていません',
    },
    detail: {
      kk: 'Алдымен жиынтықты жүктеңіз.',
      ru: 'Сначала загрузите совокупность.',
      en: 'Load the population first.',
      ja: '先に母集団を読み込んでください。',
    },
  },
  {
    code: 'draft-unknown',
    status: 404,
    title: {
      kk: 'Мұндай жоба жоқ',
      ru: 'Такого проекта нет',
      en: 'No such draft',
      ja: '該当する案がありません',
    },
    detail: {
      kk: 'Жоба жойылған немесе басқа біреудікі.',
      ru: 'Проект удалён или принадлежит другому.',
      en: 'The draft was removed, or is somebody else’s.',
      ja: '案は削除されたか、他の人のものです。',
    },
  },
];

export type SandboxForm = Static<(typeof getSandboxForm)['response']>;
export type SandboxImpact = Static<(typeof tryDraft)['response']>;
