import { type Static, Type as T } from 'typebox';
import {
  DecisionSchema,
  DecisionStateSchema,
  OffersSchema,
  TraceSchema,
  WithdrawalSchema,
} from '@industry/decisions/contract';
import {
  lineSchema,
  LocalisedTextSchema,
  route,
  TimesQuery,
  userTextSchema,
  UserTextSchema,
} from '@industry/http/contract.ts';
import { LANGUAGES } from '@industry/values';

const Nullable = <S extends ReturnType<typeof T.String>>(schema: S) => T.Union([schema, T.Null()]);

/** Encodings, forms and rules of numbering that an upload names: engines/act-text. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1251', 'koi8-r', 'shift_jis'] as const;
export const FORMATS = ['text', 'html'] as const;
export const NUMBERING_RULES = ['article', 'chapter', 'point', 'whole'] as const;

/** A full text that was brought in, apart from our own summaries. */
export const ActTextSchema = T.Object({
  id: T.String(),
  /** Id of an act of the pack, or what people call another one. */
  act: T.String(),
  actTitle: UserTextSchema,
  adopted: T.String(),
  /** The language of the text. */
  language: T.Enum([...LANGUAGES]),
  /** Where the file came from, and the day on which it was fetched. */
  source: T.String(),
  retrievedOn: T.String(),
  fileName: T.String(),
  /** SHA-256 of the file as it was uploaded. */
  fileHash: T.String(),
  format: T.Enum([...FORMATS]),
  encoding: T.Enum([...ENCODINGS]),
  rule: T.Enum([...NUMBERING_RULES]),
  characters: T.Integer(),
  articles: T.Integer(),
  state: DecisionStateSchema,
  remark: T.Union([UserTextSchema, T.Null()]),
  trace: TraceSchema,
  version: T.Integer(),
  offers: OffersSchema,
});

/** An act that the pack speaks of, on a day. What is not known is null, `unknown` or `not-available`. */
export const ActSchema = T.Object({
  id: T.String(),
  kind: T.Enum(['law', 'decree', 'resolution', 'order', 'address', 'other']),
  number: T.String(),
  title: LocalisedTextSchema,
  date: Nullable(T.String()),
  year: T.Integer(),
  inForceFrom: Nullable(T.String()),
  inForceUntil: Nullable(T.String()),
  state: T.Enum(['in-force', 'not-yet', 'ended', 'unknown']),
  replacedBy: T.Array(T.String()),
  /** `summary`: clauses of the pack; `full`: a published full text; `not-available`: neither. */
  text: T.Enum(['summary', 'full', 'not-available']),
  namedBy: T.Array(T.String()),
  source: LocalisedTextSchema,
  note: T.Union([LocalisedTextSchema, T.Null()]),
});

export const listActs = route({
  id: 'listActs',
  method: 'GET',
  path: '/api/v1/acts',
  access: 'public',
  summary:
    'Acts that the programme rests on, and its successors, as they stand on a day; full texts that were brought in',
  query: T.Object({ asOf: TimesQuery.asOf }),
  response: T.Object({
    asOf: T.String(),
    acts: T.Array(ActSchema),
    /** Published; for those who work on them, undecided ones too. */
    texts: T.Array(ActTextSchema),
    mayImport: T.Boolean(),
    officialLanguages: T.Array(T.String()),
  }),
});

const Id = T.Object({ id: T.String({ format: 'uuid' }) });
const ArticleHead = T.Object({ ordinal: T.Integer(), number: Nullable(T.String()), heading: T.String() });

export const getActText = route({
  id: 'getActText',
  method: 'GET',
  path: '/api/v1/act-texts/:id',
  access: 'public',
  summary: 'A full act: where it came from, and its articles by number and heading',
  params: Id,
  response: T.Object({ text: ActTextSchema, articles: T.Array(ArticleHead) }),
  problems: ['act-text-unknown'],
});

export const getArticle = route({
  id: 'getArticle',
  method: 'GET',
  path: '/api/v1/act-texts/:id/articles/:ordinal',
  access: 'public',
  summary: 'One article of a full act',
  params: T.Object({ id: T.String({ format: 'uuid' }), ordinal: T.Integer({ minimum: 1, maximum: 100_000 }) }),
  response: T.Object({
    text: ActTextSchema,
    article: T.Object({ ...ArticleHead.properties, text: T.String() }),
    previous: T.Union([ArticleHead, T.Null()]),
    next: T.Union([ArticleHead, T.Null()]),
  }),
  problems: ['act-text-unknown'],
});

/** Largest file, in bytes. */
export const LARGEST_ACT = 5 * 1024 * 1024;

const file = {
  /** The bytes in base64. */
  file: T.String({ minLength: 4, maxLength: Math.ceil(LARGEST_ACT / 3) * 4 }),
  format: T.Enum([...FORMATS]),
  encoding: T.Enum([...ENCODINGS]),
  rule: T.Enum([...NUMBERING_RULES]),
};
const fileProblems = [
  'act-file-encoding',
  'act-file-binary',
  'act-file-empty',
  'act-file-articles',
  'upload-too-large',
];

export const previewActText = route({
  id: 'previewActText',
  method: 'POST',
  path: '/api/v1/act-texts/preview',
  access: { action: 'law.draft' },
  summary: 'How a file would be split into articles by a rule of numbering, with what looks wrong; nothing is kept',
  body: T.Object(file),
  response: T.Object({
    fileHash: T.String(),
    characters: T.Integer(),
    articles: T.Array(
      T.Object({ number: Nullable(T.String()), heading: T.String(), beginning: T.String(), characters: T.Integer() }),
    ),
    warnings: T.Array(
      T.Object({ kind: T.Enum(['none-found', 'repeated', 'gap', 'long']), number: Nullable(T.String()) }),
    ),
  }),
  problems: fileProblems,
});

export const importActText = route({
  id: 'importActText',
  method: 'POST',
  path: '/api/v1/act-texts',
  access: { action: 'law.draft' },
  summary: 'Bring in the full text of an act as a draft',
  body: T.Object({
    ...file,
    act: lineSchema(80),
    actTitle: userTextSchema(500),
    adopted: T.String({ format: 'date' }),
    language: T.Enum([...LANGUAGES]),
    source: lineSchema(500),
    retrievedOn: T.String({ format: 'date' }),
    fileName: lineSchema(200),
  }),
  response: ActTextSchema,
  status: 201,
  problems: [...fileProblems, 'act-text-known'],
});

const problems = ['act-text-unknown', 'stale-version', 'decision-state'];

export const submitActText = route({
  id: 'submitActText',
  method: 'POST',
  path: '/api/v1/act-texts/:id/submission',
  access: { action: 'law.draft' },
  summary: 'Submit a full text for publication',
  params: Id,
  body: WithdrawalSchema,
  response: ActTextSchema,
  problems,
});

export const decideActText = route({
  id: 'decideActText',
  method: 'POST',
  path: '/api/v1/act-texts/:id/decision',
  access: { action: 'law.approve' },
  summary: 'Publish a full text or return it; never by somebody who brought it in',
  params: Id,
  body: DecisionSchema,
  response: ActTextSchema,
  problems: [...problems, 'author-decides'],
});

export const withdrawActText = route({
  id: 'withdrawActText',
  method: 'POST',
  path: '/api/v1/act-texts/:id/withdrawal',
  access: { action: 'law.draft' },
  summary: 'Withdraw a full text that is not published',
  params: Id,
  body: WithdrawalSchema,
  response: ActTextSchema,
  problems,
});

export type Act = Static<typeof ActSchema>;
export type ActText = Static<typeof ActTextSchema>;
export type ActPreview = Static<(typeof previewActText)['response']>;
export type ActImport = Static<(typeof importActText)['body'] & object>;
