import { type Static, type TSchema, Type as T } from 'typebox';
import { LANGUAGES, type LocalisedText } from '@industry/values';

/**
 * Who may call a route. A route without this does not compile; what is not allowed here is denied.
 * - `public`: everybody · `person`: anyone signed in, for what is their own
 * - `loopback`: only from this machine (set-up, metrics, demonstration persons)
 * - `{ action }`: whom the pack's table of rights permits the action (`ActionDefinition`); where the action is scoped, the
 *   handler says which record it is about with `call.within(scope)` before it answers
 */
export type Access = 'public' | 'person' | 'loopback' | { readonly action: string };

/** Something that a role may be permitted to do; declared by the package whose routes it guards, permitted by the pack. */
export interface ActionDefinition {
  /** Noun and verb, `actual.submit`. */
  readonly id: string;
  readonly title: LocalisedText;
  /** True: permitted for records of a scope (a body's, a region's); false: for the whole system or not at all. */
  readonly scoped: boolean;
}

/**
 * One route: path, schemas and access, written once in a service's contract. The server validates by it, OpenAPI is made
 * from it and the web client is typed by it.
 *
 * Example:
 * ```ts
 * export const getRegion = route({
 *   id: 'getRegion', method: 'GET', path: '/api/v1/regions/:code', access: 'public', summary: 'A region by its KATO code',
 *   params: Type.Object({ code: Type.String() }), response: RegionSchema,
 * });
 * ```
 */
export interface Route<
  P extends TSchema = TSchema,
  Q extends TSchema = TSchema,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
> {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify path, `/api/v1/regions/:code`. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly response: R;
  /** Media types of a good answer, where it is no plain JSON: the handler sends it by itself. */
  readonly media?: readonly string[];
  /** Status of a good answer; 200 when absent. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Codes of the problem table that this route may answer. */
  readonly problems?: readonly string[];
}

export function route<P extends TSchema, Q extends TSchema, B extends TSchema, R extends TSchema>(
  definition: Route<P, Q, B, R>,
): Route<P, Q, B, R> {
  return definition;
}

/** The times of FACTS.md as query parameters, the same words in every route. */
export const TimesQuery = {
  asOf: T.Optional(T.String({ format: 'date' })),
  knownAt: T.Optional(T.String({ format: 'date' })),
  recordedAt: T.Optional(T.String({ format: 'date-time' })),
};

export const LocalisedTextSchema = T.Object({ kk: T.String(), ru: T.String(), en: T.String(), ja: T.String() });

/**
 * No control characters but tab and line ends, and none that turn the direction of the text round them: a remark may not
 * show as something other than what was approved.
 */
const PRINTABLE = String.raw`^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]*$`;

/**
 * Text that a person writes, `UserText` of platform/values, at most `maxLength` characters a language. The handler reads it with
 * `readUserText`, or `officialText` where a document is official (platform/http), before it is kept.
 *
 * Example: `body: T.Object({ version: T.Integer(), remark: userTextSchema(2_000) })`
 */
export function userTextSchema(maxLength = 4_000) {
  const text = T.Optional(T.String({ minLength: 1, maxLength, pattern: PRINTABLE }));
  return T.Object({ original: T.Enum([...LANGUAGES]), texts: T.Object({ kk: text, ru: text, en: text, ja: text }) });
}

/**
 * One line that says something: a name, a title. No line ends, control characters or turns of direction: it may stand in the
 * head of a mail and beside other people's names.
 *
 * Example: `body: T.Object({ name: lineSchema(200) })`
 */
export function lineSchema(maxLength = 200) {
  return T.String({ minLength: 1, maxLength, pattern: String.raw`^\p{Zs}*[^\p{C}\p{Z}][^\p{C}\p{Zl}\p{Zp}]*$` });
}

/** A `UserText` as answers carry it. */
export const UserTextSchema = userTextSchema();

/** Where a figure comes from: see platform/facts `Origin`. */
export const OriginSchema = T.Object({
  dataset: T.String(),
  batch: T.String(),
  fileHash: T.String(),
  source: T.String(),
  sourceText: LocalisedTextSchema,
  licence: T.String(),
  publishedOn: T.Union([T.String(), T.Null()]),
  recordedAt: T.String(),
  quoted: T.Boolean(),
  simulated: T.Boolean(),
});
export type OriginAnswer = Static<typeof OriginSchema>;

/** RFC 9457 problem document. `code` is a row of the problem table. */
export const ProblemSchema = T.Object({
  type: T.String(),
  title: T.String(),
  status: T.Integer(),
  code: T.String(),
  detail: T.Optional(T.String()),
  instance: T.Optional(T.String()),
  requestId: T.Optional(T.String()),
  errors: T.Optional(T.Array(T.Object({ path: T.String(), message: T.String() }))),
  /** With `stale-version`: the record as it is stored now, as its own contract answers it. */
  current: T.Optional(T.Unknown()),
});
export type ProblemAnswer = Static<typeof ProblemSchema>;

/** One row of the problem table; packages contribute theirs, codes are unique over the product. */
export interface ProblemDefinition {
  readonly code: string;
  readonly status: number;
  readonly title: LocalisedText;
  /** Text with {placeholders} filled from what the throwing code gives. */
  readonly detail: LocalisedText;
}
