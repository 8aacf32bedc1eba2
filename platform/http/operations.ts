import type { FastifyInstance } from 'fastify';
import { Histogram, type Registry as MetricsRegistry } from 'prom-client';
import { type Static, Type as T } from 'typebox';
import { route } from './contract.ts';
import { Problem } from './problem.ts';
import { serve } from './serve.ts';

export const HealthSchema = T.Object({
  status: T.Literal('ok'),
  version: T.String(),
  mode: T.Enum(['real', 'demonstration']),
  pack: T.Object({ id: T.String(), version: T.String(), hash: T.String() }),
  startedAt: T.String(),
});

export const getHealth = route({
  id: 'getHealth',
  method: 'GET',
  path: '/api/v1/health',
  access: 'public',
  summary: 'What runs here: version, mode, programme pack',
  response: HealthSchema,
});

const ProblemRow = T.Object({ code: T.String(), status: T.Integer(), title: T.String(), detail: T.String() });

export const listProblems = route({
  id: 'listProblems',
  method: 'GET',
  path: '/api/v1/problems',
  access: 'public',
  summary: 'The table of problem codes that answers may carry',
  response: T.Object({ problems: T.Array(ProblemRow) }),
});

export const getOpenApi = route({
  id: 'getOpenApi',
  method: 'GET',
  path: '/api/v1/openapi.json',
  access: 'public',
  summary: 'This interface as an OpenAPI 3.1 document',
  response: T.Object({}, { additionalProperties: true }),
});

/** Something that must work before requests are taken; `check` throws when it does not. */
export interface Readiness {
  readonly name: string;
  check(): Promise<void>;
}

export interface OperationsOptions {
  readonly health: Omit<Static<typeof HealthSchema>, 'status'>;
  readonly readiness: readonly Readiness[];
  readonly metrics: MetricsRegistry;
}

async function notReady(checks: readonly Readiness[]): Promise<readonly string[]> {
  const results = await Promise.allSettled(checks.map((c) => c.check()));
  return results.flatMap((result, i) =>
    result.status === 'rejected'
      ? [`${checks[i]?.name}: ${result.reason instanceof Error ? result.reason.message : 'failed'}`]
      : [],
  );
}

function measureRequests(app: FastifyInstance, metrics: MetricsRegistry): void {
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [metrics],
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
    seconds.observe(labels, reply.elapsedTime / 1000);
  });
}

/** Health, liveness, readiness, metrics and the two descriptions of the interface. */
export function registerOperations(app: FastifyInstance, options: OperationsOptions): void {
  measureRequests(app, options.metrics);
  serve(app, getHealth, () => ({ status: 'ok' as const, ...options.health }));
  serve(app, listProblems, ({ language }) => ({
    problems: [...app.problems.values()].map((p) => ({
      code: p.code,
      status: p.status,
      title: p.title[language],
      detail: p.detail[language],
    })),
  }));
  serve(app, getOpenApi, () => app.swagger() as unknown as Record<string, unknown>);

  const text = { schema: { hide: true }, config: { access: 'public' } } as const;
  app.get('/livez', text, async (_request, reply) => reply.type('text/plain').send('ok\n'));
  app.get('/readyz', text, async (_request, reply) => {
    const reasons = await notReady(options.readiness);
    if (reasons.length > 0) throw new Problem('not-ready', { reasons: reasons.join('; ') });
    return reply.type('text/plain').send('ok\n');
  });
  app.get('/metrics', { ...text, config: { access: 'loopback' } }, async (_request, reply) =>
    reply.type(options.metrics.contentType).send(await options.metrics.metrics()),
  );
}
