import { PassThrough } from 'node:stream';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';
import { hostName, isLoopback, isLoopbackName } from './viewer.ts';

export interface SecurityOptions {
  readonly publicUrl: string;
  /** Origins from which pages may show pictures beside their own: tiles of a map. */
  readonly pictures?: readonly string[];
  readonly host: string;
  /** Requests a minute from one address, and from this machine. */
  readonly rateLimit: { readonly perMinute: number; readonly loopbackPerMinute: number };
  /** Milliseconds in which a body that is no file upload must have arrived. */
  readonly bodyTimeout: number;
}

/** Header that pages of this system send with every change; another site's form cannot. */
export const REQUEST_HEADER = 'x-industry-request';

/** Media type of JSON lines; like `application/json` no form of another site can send it. */
export const LINES = 'application/x-ndjson';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

async function registerHelmet(
  app: FastifyInstance,
  { publicUrl, pictures = [] }: Pick<SecurityOptions, 'publicUrl' | 'pictures'>,
): Promise<void> {
  const https = publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...pictures],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https && { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  });
}

async function registerRateLimit(app: FastifyInstance, limits: SecurityOptions['rateLimit']): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    timeWindow: 60_000,
    max: (request) => (isLoopback(request) ? limits.loopbackPerMinute : limits.perMinute),
    // Pages and their assets are files that anyone may have; only the interface is counted.
    allowList: (request) => !/^\/(api|sdmx)\//.test(request.url),
    errorResponseBuilder: (_request, context) =>
      new Problem('too-many-requests', { seconds: Math.ceil(context.ttl / 1000) }),
  });
}

/** Names under which this installation may be called: DNS rebinding brings a stranger's name to our address. */
function hostCheck(options: SecurityOptions): (request: FastifyRequest) => void {
  const names = new Set([hostName(new URL(options.publicUrl).host), hostName(options.host)]);
  for (const everywhere of ['0.0.0.0', '::', '']) names.delete(everywhere);
  return (request) => {
    const name = hostName(request.headers.host);
    if (!names.has(name) && !isLoopbackName(name)) throw new Problem('unknown-host');
  };
}

/** Changes are taken only from pages of this system, or from programs that are no browser and so carry no cookies by accident. */
function crossSiteCheck(publicUrl: string): (request: FastifyRequest) => void {
  const publicOrigin = new URL(publicUrl).origin;
  return (request) => {
    if (SAFE.has(request.method)) return;
    const { origin, host } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const own = origin === publicOrigin || origin === `http://${host}`;
    if ((origin !== undefined && !own) || (site !== undefined && site !== 'same-origin'))
      throw new Problem('cross-site');
    const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    const takesLines = request.routeOptions.config?.takesLines;
    // Lines as they are: what is compressed could be anything once it is not.
    if (takesLines && request.headers['content-encoding'] !== undefined) throw new Problem('unsupported-media-type');
    if (takesLines && type === LINES) return;
    if (type === undefined || type === 'application/json') return;
    if (type === 'multipart/form-data' && request.headers[REQUEST_HEADER] !== undefined) return;
    throw new Problem('unsupported-media-type');
  };
}

/** Host, origin, content type, rate and headers: everything that is refused before a route is looked at. */
export async function registerSecurity(app: FastifyInstance, options: SecurityOptions): Promise<void> {
  const checkHost = hostCheck(options);
  const checkSite = crossSiteCheck(options.publicUrl);
  app.addHook('onRequest', async (request) => {
    checkHost(request);
    checkSite(request);
  });
  await registerHelmet(app, options);
  await registerRateLimit(app, options.rateLimit);
  app.addHook('preParsing', async (request, reply, payload) => {
    if (SAFE.has(request.method) || request.headers['content-type']?.startsWith('multipart/')) return payload;
    const timed = new PassThrough();
    const timer = setTimeout(() => {
      if (reply.sent) return;
      reply.header('connection', 'close');
      timed.destroy(new Problem('request-timeout'));
    }, options.bodyTimeout);
    // Nobody reads on after a refusal; an error that comes then must not end the process.
    timed.on('error', () => undefined);
    for (const stream of [timed, reply.raw]) stream.once('close', () => clearTimeout(timer));
    payload.once('error', (error) => timed.destroy(error));
    return payload.pipe(timed);
  });
}
