import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import {
  fastify,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import { clientErrors } from './client-errors.ts';
import { type ActionDefinition, ProblemSchema, type ProblemDefinition } from './contract.ts';
import { rememberMethods } from './methods.ts';
import { type OperationsOptions, registerOperations } from './operations.ts';
import { registerPages } from './pages.ts';
import { sendProblem, toProblem } from './problem-document.ts';
import { Problem, type ProblemTable, problemTable } from './problem.ts';
import { LINES, registerSecurity, type SecurityOptions } from './security.ts';
import { checkAccess } from './serve.ts';
import { buildSerializer } from './serialization.ts';
import { validatorCompiler } from './validation.ts';
import type { Permits, Viewer } from './viewer.ts';

export interface AppOptions extends OperationsOptions {
  /** Address under which people reach this installation, and the address that the server listens on. */
  readonly publicUrl: string;
  /** Origins of pictures that pages show beside their own. */
  readonly pictures?: readonly string[];
  readonly host: string;
  readonly log: Logger;
  /** Rows of the problem table that services contribute. */
  readonly problems: readonly ProblemDefinition[];
  /** Everything that routes may name as their action, and who may do it; without them nobody may. */
  readonly actions?: readonly ActionDefinition[];
  readonly permits?: Permits;
  /** Folder of the built pages. */
  readonly pages: string;
  /** Who is signed in, from the request's cookie; asked once a request. */
  viewer(request: FastifyRequest): Promise<Viewer | null>;
  readonly rateLimit?: SecurityOptions['rateLimit'];
  /** Milliseconds for a body to arrive. */
  readonly bodyTimeout?: number;
  /** Milliseconds for the headers of a request to arrive, from the opening of its connection; 20 000 when absent. */
  readonly headersTimeout?: number;
  /** Compare each answer with its route's schema: for tests. */
  readonly checkAnswers?: boolean;
}

const REQUEST_ID = /^[\w-]{8,64}$/;
const BODY_LIMIT = 1_048_576;
const UPLOAD_LIMIT = 200 * 1_048_576;

function createInstance(options: AppOptions, problems: ProblemTable): FastifyInstance {
  const headersTimeout = options.headersTimeout ?? 20_000;
  return fastify({
    // A connection that sends nothing, or its headers word by word, is closed.
    http: { headersTimeout, connectionsCheckingInterval: Math.min(5_000, headersTimeout / 2) },
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: BODY_LIMIT,
    schemaController: { compilersFactory: { buildSerializer } },
    // A series key names many codes; what a route takes is bounded by its own schema.
    routerOptions: { maxParamLength: 2_000 },
    // A file upload may take long; other bodies have their own, shorter limit (security.ts).
    requestTimeout: 900_000,
    // Only a proxy on this machine is believed when it says for whom it asks.
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    // An address that cannot be decoded never reaches a route, its hooks or the error handler.
    frameworkErrors(error, request, reply) {
      const problem = toProblem(error);
      const what = request.url.split('?', 1)[0] ?? '/';
      reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
      sendProblem(
        reply as unknown as FastifyReply,
        problem.code === 'not-found' ? new Problem('not-found', { what }) : problem,
        problems,
      );
    },
    clientErrorHandler: clientErrors(problems),
  }) as unknown as FastifyInstance;
}

/** One line a request. The query is left out: what people search for is nobody's business, and links may carry secrets. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        person: request.viewer?.id,
      },
      'request',
    );
  });
}

function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: Error, request, reply) => {
    const problem = toProblem(error);
    if (problem.code === 'internal') request.log.error({ err: error }, 'unexpected error');
    return sendProblem(reply, problem, app.problems);
  });
}

/**
 * The web application without a port: tests call `inject`, the process calls `listen`. Register the services' routes
 * on what it answers; every route names its access or the start fails.
 *
 * Example:
 * ```ts
 * const app = await createApp({ publicUrl: 'http://127.0.0.1:8080', ... });
 * serve(app, getRegion, async ({ params }) => regionByCode(params.code));
 * await app.ready();
 * ```
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const problems = problemTable(options.problems);
  const app = createInstance(options, problems);
  const allowed = rememberMethods(app);
  app.decorate('problems', problems);
  const permits = options.permits ?? (() => false);
  app.decorate('actions', new Map((options.actions ?? []).map((action) => [action.id, action])));
  app.decorate('permits', permits);
  app.decorate('checkAnswers', options.checkAnswers ?? false);
  app.decorateRequest('viewer', null);
  app.addSchema({ ...ProblemSchema, $id: 'Problem' });
  app.setValidatorCompiler(validatorCompiler);
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('lines', null);
  app.addContentTypeParser(LINES, (request, payload, done) => {
    request.lines = payload;
    done(null);
  });
  answerProblems(app);
  logRequests(app);
  app.addHook('onRoute', (definition) => {
    if (!definition.config?.access) {
      throw new Error(`${String(definition.method)} ${definition.url} names no access: register it with serve()`);
    }
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // What a person sees may be theirs alone; routes that are the same for everybody say so themselves.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  await registerSecurity(app, {
    publicUrl: options.publicUrl,
    ...(options.pictures && { pictures: options.pictures }),
    host: options.host,
    rateLimit: options.rateLimit ?? { perMinute: 600, loopbackPerMinute: 60_000 },
    bodyTimeout: options.bodyTimeout ?? 20_000,
  });
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 20, fieldSize: 10_000, parts: 21 },
  });
  await app.register(compress, {
    global: true,
    threshold: 1_024,
    encodings: ['br', 'gzip'],
    // Brotli's default is made for files that are compressed once, and takes a second for a script.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
    requestEncodings: ['identity'],
  });
  app.addHook('onRequest', async (request) => {
    if (request.is404) return;
    const { access } = request.routeOptions.config;
    if (access !== 'public' || Object.keys(request.cookies).length > 0) request.viewer = await options.viewer(request);
    checkAccess(access, request, permits);
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Industry',
        version: options.health.version,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
    },
    refResolver: { buildLocalReference: (schema, _base, _fragment, index) => String(schema['$id'] ?? `def-${index}`) },
  });
  registerOperations(app, options);
  await registerPages(app, options.pages, allowed);
  return app;
}
