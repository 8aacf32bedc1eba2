import { type Static, Type as T } from 'typebox';
import {
  LocalisedTextSchema,
  OriginSchema,
  type ProblemDefinition,
  route,
  TimesQuery,
} from '@industry/http/contract.ts';
import { SupportMeasureSchema } from './measures.ts';
import { FigureValueSchema } from './values.ts';

const strict = { additionalProperties: false } as const;
const AnswerSchema = T.Enum(['yes', 'no', 'unknown']);
const OrNull = T.Union([T.String(), T.Null()]);
const MoneySchema = T.Object({ amount: T.String(), currency: T.String() });

/** What a person says of a firm and its project, by fact; a fact that is not known has no key. */
const AskedFacts = T.Record(T.String({ pattern: '^[a-z][A-Za-z]*\\.[A-Za-z]+$' }), FigureValueSchema, {
  maxProperties: 80,
});

export const FactsField = {
  /** The day whose rules and rates are asked; absent: today, or the last day of the programme when it is over. */
  asOf: T.Optional(T.String({ format: 'date' })),
  facts: AskedFacts,
};

const question = {
  ...FactsField,
  /** Facts of its registers are taken where the reader may decide on support for it; they stand above what is said here. */
  bin: T.Optional(T.String({ maxLength: 12 })),
};

/** A condition in words, with the clause that sets it; depth is its indentation. */
export const ConditionLineSchema = T.Object({
  depth: T.Integer(),
  answer: AnswerSchema,
  text: LocalisedTextSchema,
  clause: OrNull,
});

/** A question whose answer still decides something. */
export const SupportQuestionSchema = T.Object({
  fact: T.String(),
  text: LocalisedTextSchema,
  question: T.Union([LocalisedTextSchema, T.Null()]),
  type: T.Enum(['boolean', 'integer', 'decimal', 'share', 'money', 'date', 'enum', 'code', 'goods']),
  unit: OrNull,
  values: T.Array(T.Object({ id: T.String(), text: LocalisedTextSchema })),
  /** Register that would answer it for a signed-in firm. */
  register: OrNull,
  /** How many measures wait for it. */
  decides: T.Integer(),
});

/** Money, or why it cannot be said. */
const AmountSchema = T.Union([
  T.Object({ value: T.String(), currency: OrNull }),
  T.Object({ missing: T.Array(LocalisedTextSchema) }),
]);

/** The answer for one measure, with every reason. */
export const SupportAnswerSchema = T.Object({
  measure: T.String(),
  clause: T.String(),
  title: LocalisedTextSchema,
  operator: T.Union([LocalisedTextSchema, T.Null()]),
  selection: T.Union([T.Enum(['application', 'competition', 'by-hand']), T.Null()]),
  answer: AnswerSchema,
  /** Every condition that fails; empty unless the answer is no. */
  reasons: T.Array(T.Object({ text: LocalisedTextSchema, clause: T.String() })),
  /** What is not known; empty unless the answer is unknown. */
  missing: T.Array(T.Object({ fact: OrNull, text: LocalisedTextSchema })),
  amount: T.Union([AmountSchema, T.Null()]),
  terms: T.Array(T.Object({ id: T.String(), text: LocalisedTextSchema, unit: OrNull, amount: AmountSchema })),
  /** Smallest changes that turn a no, cheapest first: each a set of changes that are needed together. */
  nearest: T.Array(T.Object({ changes: T.Array(LocalisedTextSchema), becomes: T.Enum(['yes', 'unknown']) })),
});

export const SupportDay = {
  asOf: T.String(),
  /** Of the programme: `until` is the first day after it. */
  period: T.Union([T.Object({ from: T.String(), until: OrNull }), T.Null()]),
};

export const evaluateSupport = route({
  id: 'evaluateSupport',
  method: 'POST',
  path: '/api/v1/support/evaluation',
  access: 'public',
  summary:
    'Which measures a firm can get on a day, why, what would change it, and the best lawful bundle; nothing is kept',
  body: T.Object({ ...question, skipped: T.Optional(T.Array(T.String({ maxLength: 80 }), { maxItems: 80 })) }, strict),
  problems: ['facts-invalid', 'not-a-bin', 'firm-unknown', 'not-readable'],
  response: T.Object({
    ...SupportDay,
    /** By certainty, then by money, then by how little is missing. */
    answers: T.Array(SupportAnswerSchema),
    /** Those whose answers still matter, the one that decides most measures first. */
    questions: T.Array(SupportQuestionSchema),
    /** What the answers rest on: what was said, and what registers tell. */
    facts: T.Array(
      T.Object({
        fact: T.String(),
        text: LocalisedTextSchema,
        value: LocalisedTextSchema,
        /** Register that tells it; null: somebody said it. */
        register: T.Union([T.Object({ origins: T.Array(OriginSchema) }), T.Null()]),
      }),
    ),
    rates: T.Array(T.Object({ base: T.String(), quote: T.String(), rate: T.String(), date: T.String() })),
    /** The lawful choice of granted measures that brings most; null while nothing is granted. */
    bundle: T.Union([
      T.Object({
        chosen: T.Array(T.Object({ measure: T.String(), amount: MoneySchema })),
        total: MoneySchema,
        /** No lawful choice brings more; checked by the engine's second program. */
        proved: T.Boolean(),
        /** How many branches of the search the proof closes. */
        branches: T.Integer(),
        /** Granted measures whose money cannot be said. */
        unpriced: T.Array(T.String()),
      }),
      T.Null(),
    ]),
  }),
});

export const explainSupport = route({
  id: 'explainSupport',
  method: 'POST',
  path: '/api/v1/support/explanation',
  access: 'public',
  summary: 'The path of one answer: every condition with its value, limit and clause',
  body: T.Object({ ...question, measure: T.String({ maxLength: 80 }) }, strict),
  problems: ['facts-invalid', 'support-measure-unknown', 'not-a-bin', 'firm-unknown', 'not-readable'],
  response: T.Object({ ...SupportDay, answer: SupportAnswerSchema, lines: T.Array(ConditionLineSchema) }),
});

export const getSupportMeasure = route({
  id: 'getSupportMeasure',
  method: 'GET',
  path: '/api/v1/support/measures/:section/:name',
  access: 'public',
  summary: 'A measure of support: its figures on a day, what must hold in words, worked examples',
  params: T.Object({ section: T.String({ maxLength: 20 }), name: T.String({ maxLength: 60 }) }),
  query: T.Object({ asOf: TimesQuery.asOf }, strict),
  problems: ['support-measure-unknown'],
  response: T.Object({
    ...SupportDay,
    measure: SupportMeasureSchema,
    groups: T.Array(T.Object({ id: T.String(), title: LocalisedTextSchema, clause: T.String() })),
    conditions: T.Array(ConditionLineSchema),
    terms: T.Array(T.Object({ id: T.String(), text: LocalisedTextSchema, clause: OrNull })),
    examples: T.Array(T.Object({ title: LocalisedTextSchema, answer: AnswerSchema, amount: OrNull })),
  }),
});

export const navigatorProblems: readonly ProblemDefinition[] = [
  {
    code: 'facts-invalid',
    status: 422,
    title: {
      kk: 'Мәліметтер қабылданбайды',
      ru: 'Сведения не подходят',
      en: 'The facts do not fit',
      ja: '入力された事実が適切ではありません',
    },
    detail: {
      kk: '{problems}',
      ru: '{problems}',
      en: '{problems}',
      ja: '{problems}',
    },
  },
  {
    code: 'support-measure-unknown',
    status: 404,
    title: { kk: 'Мұндай шара жоқ', ru: 'Такой меры нет', en: 'No such measure', ja: '該当する支援策がありません' },
    detail: {
      kk: 'Бағдарламада {measure} шарасы жоқ. Шаралар тізімін қараңыз.',
      ru: 'В программе нет меры {measure}. Посмотрите перечень мер.',
      en: 'The programme has no measure {measure}. Look at the list of measures.',
      ja: 'プログラムに支援策{measure}はありません。支援策の一覧をご覧ください。',
    },
  },
];

export type ConditionLine = Static<typeof ConditionLineSchema>;
export type SupportQuestion = Static<typeof SupportQuestionSchema>;
export type SupportAnswer = Static<typeof SupportAnswerSchema>;
export type SupportAmount = Static<typeof AmountSchema>;
export type SupportEvaluation = Static<typeof evaluateSupport.response>;
export type SupportMeasureAnswer = Static<typeof getSupportMeasure.response>;
