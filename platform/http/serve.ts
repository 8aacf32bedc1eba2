import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema, RouteOptions } from 'fastify';
import { type Static, type TSchema, Type as T } from 'typebox';
import { LANGUAGES, type Language } from '@industry/values';
import type { Access, ActionDefinition, Route } from './contract.ts';
import { languageOf } from './problem-document.ts';
import { Problem, type ProblemTable } from './problem.ts';
import { closed } from './validation.ts';
import { isLoopback, type Permits, type Scope, type Viewer } from './viewer.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly problems: ProblemTable;
    readonly actions: ReadonlyMap<string, ActionDefinition>;
    readonly permits: Permits;
    /** Compare each answer with the schema of its route (tests): an answer that breaks its contract is a 500. */
    readonly checkAnswers: boolean;
  }
}

/** What a handler gets; everything was validated and access was granted. */
export interface Call<P extends TSchema, Q extends TSchema, B extends TSchema> {
  readonly params: Static<P>;
  readonly query: Static<Q>;
  readonly body: Static<B>;
  /** Null only on routes that are open to people who have not signed in. */
  readonly viewer: Viewer | null;
  /**
   * Throws `forbidden` unless the viewer may do the route's action on a record of this scope. A route of a scoped action
   * that answers without having asked is a 500: nothing is allowed by forgetting.
   */
  within(scope: Scope): void;
  /** May the viewer do another action, on a record of this scope or on any? For what a page offers; never throws. */
  may(action: string, scope?: Scope): boolean;
  readonly language: Language;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What a handler answers: the route's response, nothing for 204, or the reply when it has sent something by itself. */
export type Answer<R extends TSchema> = Static<R> | FastifyReply;

/** Who is signed in, on a route that only people who have signed in reach. */
export function signedIn(call: { readonly viewer: Viewer | null }): Viewer {
  if (!call.viewer) throw new Problem('unauthenticated');
  return call.viewer;
}

/** Throws unless the route's access allows the request. Called before the body is read. */
export function checkAccess(access: Access | undefined, request: FastifyRequest, permits: Permits): void {
  if (access === 'public') return;
  if (access === 'loopback') {
    if (!isLoopback(request)) throw new Problem('loopback-only');
    return;
  }
  if (!request.viewer) throw new Problem('unauthenticated');
  if (access === 'person') return;
  if (typeof access === 'object' && permits(request.viewer, access.action)) return;
  throw new Problem('forbidden');
}

const language = T.Optional(T.Enum([...LANGUAGES], { description: 'Language of texts; before Accept-Language' }));
const noAnswer = { type: 'null', description: 'Done; there is nothing to answer' };
const empty = T.Object({});

function withLanguage(query: TSchema | undefined): TSchema {
  const own = (query ?? empty) as TSchema & { properties: Record<string, TSchema>; required?: string[] };
  return { ...own, properties: { ...own.properties, language } } as TSchema;
}

function described({ media, response, summary }: Route): object {
  if (!media) return response;
  return { description: summary, content: Object.fromEntries(media.map((type) => [type, { schema: response }])) };
}

/** One for all: each has its own copy of the meta-schema to compile. Its code is used a few times, so it is not optimised. */
const ANSWERS = addFormats.default(
  new Ajv({ strict: false, allErrors: true, validateSchema: false, code: { optimize: false }, addUsedSchema: false }),
);

function answerChecker(schema: TSchema): (answer: unknown) => void {
  let compiled: ValidateFunction | undefined;
  return (answer) => {
    // At the first answer: a test server has hundreds of routes, and a test calls a few.
    const validate = (compiled ??= ANSWERS.compile(closed(schema) as object));
    // As it will travel: dates become text, undefined fields go.
    if (validate(JSON.parse(JSON.stringify(answer ?? null)))) return;
    const first = (validate.errors ?? [])
      .slice(0, 5)
      .map((e: ErrorObject) => `${e.instancePath || '/'} ${e.message} ${JSON.stringify(e.params)}`);
    throw new Error(`the answer breaks its contract: ${first.join('; ')}`);
  };
}

/**
 * Registers a route of a contract: validation, access, OpenAPI and handler in one place. There is no other way to add
 * a route: the application refuses to start with one that names no access.
 *
 * Example: `serve(app, getRegion, async ({ params }) => regionByCode(params.code))`
 */
export function serve<P extends TSchema, Q extends TSchema, B extends TSchema, R extends TSchema>(
  app: FastifyInstance,
  route: Route<P, Q, B, R>,
  handler: (call: Call<P, Q, B>) => Promise<Answer<R>> | Answer<R>,
  options: Pick<RouteOptions, 'bodyLimit' | 'config'> = {},
): void {
  for (const code of route.problems ?? []) {
    if (!app.problems.has(code)) throw new Error(`route ${route.id} names the unknown problem code ${code}`);
  }
  const action = typeof route.access === 'object' ? app.actions.get(route.access.action) : null;
  if (action === undefined) throw new Error(`route ${route.id} names an action that no service declares`);
  const status = route.status ?? 200;
  const check = app.checkAnswers && status !== 204 ? answerChecker(route.response) : undefined;
  const schema: FastifySchema & Readonly<Record<string, unknown>> = {
    operationId: route.id,
    summary: route.summary,
    tags: [route.path.split('/')[3] ?? 'platform'],
    ...(route.params && { params: closed(route.params) }),
    querystring: closed(withLanguage(route.query)),
    ...(route.body && { body: closed(route.body) }),
    response: {
      [status]: status === 204 ? noAnswer : described(route),
      default: {
        description: 'A problem document (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
      },
    },
    'x-access': typeof route.access === 'object' ? `action:${route.access.action}` : route.access,
    'x-problems': route.problems ?? [],
  };
  app.route({
    method: route.method,
    url: route.path,
    ...(options.bodyLimit !== undefined && { bodyLimit: options.bodyLimit }),
    config: { ...options.config, access: route.access },
    schema,
    handler: async (request, reply) => {
      if (!route.body && request.body !== undefined && request.body !== null) {
        const message = {
          kk: 'дене күтілмейді',
          ru: 'тело не ожидается',
          en: 'no body is expected',
          ja: '本文は不要です',
        };
        throw new Problem('invalid-request', {}, { errors: [{ path: 'body', message }] });
      }
      let asked = false;
      const { viewer } = request;
      const answer = await handler({
        params: request.params as Static<P>,
        query: request.query as Static<Q>,
        body: request.body as Static<B>,
        viewer,
        within(scope) {
          asked = true;
          if (!viewer || !action || !app.permits(viewer, action.id, scope)) throw new Problem('forbidden');
        },
        may: (other, scope) => viewer !== null && app.permits(viewer, other, scope),
        language: languageOf(request),
        request,
        reply,
      });
      if (action?.scoped && !asked) throw new Error(`route ${route.id} answered without asking for the record's scope`);
      if (reply.sent || (answer as unknown) === reply) return reply;
      check?.(answer);
      reply.code(status);
      return status === 204 ? reply.send() : reply.send(answer);
    },
  });
}
