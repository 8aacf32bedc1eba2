import type { Static, TSchema } from 'typebox';
import type { ProblemAnswer, Route } from './contract.ts';

/** A problem document that the server answered, as an error. */
export class ProblemError extends Error {
  readonly problem: ProblemAnswer;

  constructor(problem: ProblemAnswer) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The server could not be reached, or something between here and there answered in its place. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

type Input<P extends TSchema, Q extends TSchema, B extends TSchema> = {
  readonly params?: Static<P>;
  readonly query?: Static<Q>;
  readonly body?: Static<B>;
  readonly signal?: AbortSignal;
};

export interface ClientOptions {
  /** Empty for the page's own server. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  /** Language in which problems and texts are wanted; asked at each call. */
  language?(): string;
  /** The moment whose figures the page shows; given to routes that take `recordedAt` and were not told another. */
  recordedAt?(): string | undefined;
}

export type Client = <P extends TSchema, Q extends TSchema, B extends TSchema, R extends TSchema>(
  route: Route<P, Q, B, R>,
  input?: Input<P, Q, B>,
) => Promise<Static<R>>;

/** Address of a call: `/api/v1/regions/:code` with `{ code: '35' }` is `/api/v1/regions/35`. */
export function routeUrl(path: string, params: unknown, query: unknown): string {
  const values = (params ?? {}) as Record<string, unknown>;
  const filled = path.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined || value === null || value === '') throw new Error(`${path} needs the parameter ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

/**
 * Typed calls of contract routes. Throws `ProblemError` for a problem document, `ConnectionError` when there is no answer.
 *
 * Example: `const call = createClient(); const region = await call(getRegion, { params: { code: '35' } })`
 */
export function createClient(options: ClientOptions = {}): Client {
  const send = options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init));
  return async (route, input = {}) => {
    const headers: Record<string, string> = { accept: 'application/json', 'x-industry-request': '1' };
    const language = options.language?.();
    if (language) headers['accept-language'] = language;
    if (input.body !== undefined) headers['content-type'] = 'application/json';
    let response: Response;
    try {
      const query = withMoment(route.query, input.query, options.recordedAt?.());
      response = await send((options.baseUrl ?? '') + routeUrl(route.path, input.params, query), {
        method: route.method,
        headers,
        credentials: 'same-origin',
        ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
        ...(input.signal && { signal: input.signal }),
      });
    } catch (error) {
      if (input.signal?.aborted) throw error;
      throw new ConnectionError(`no answer from ${route.path}`, { cause: error });
    }
    if (response.status === 204) return undefined as never;
    const type = response.headers.get('content-type') ?? '';
    if (!type.includes('json')) throw new ConnectionError(`${route.path} answered ${response.status} ${type}`);
    const answer: unknown = await response.json();
    if (!response.ok) throw new ProblemError(answer as ProblemAnswer);
    return answer as never;
  };
}

function withMoment(schema: TSchema | undefined, query: unknown, recordedAt: string | undefined): unknown {
  const takes = (schema as { properties?: object } | undefined)?.properties;
  return recordedAt !== undefined && takes && 'recordedAt' in takes ? { recordedAt, ...(query as object) } : query;
}

/** `recordedAt` of a page's address, by which a permanent link shows the same figures for ever; undefined for what is no instant. */
export function recordedAtOf(search: string): string | undefined {
  const text = new URLSearchParams(search).get('recordedAt');
  return text !== null && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

/** Calls on the page's own server; its problems are answered in the page's language, whatever the browser's is. */
export const call: Client = createClient({
  language: () => globalThis.document?.documentElement.lang ?? '',
  recordedAt: () => recordedAtOf(globalThis.location?.search ?? ''),
});
