import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AllowedMethods } from './methods.ts';
import { sendProblem } from './problem-document.ts';
import { Problem } from './problem.ts';

/** Hashed files never change under their name; the page that names them is asked for each time. */
const FOREVER = { maxAge: '365d', immutable: true } as const;
const AN_HOUR = { maxAge: '1h' } as const;

/** A path that asks for a file or the interface; everything else may be a page, `/indicators/ind.t5.value` too. */
const NO_PAGE = /^\/(api|assets|sdmx)(\/|$)|\.(js|mjs|css|map|json|png|jpe?g|svg|ico|woff2?|txt|xml|webmanifest|php)$/;

function filesOf(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('.br'),
  );
  return new Set(files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')));
}

/** One part of a page, for frames on other people's pages. What is private there is not: such a frame gets no cookie. */
const EMBEDDED = /^\/[a-z]{2}\/embed(\/|$)/;

/** Everybody may show these pages in a frame, nobody any other. */
function allowFrames(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy') ?? '');
  reply.header('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
  reply.removeHeader('x-frame-options');
}

const PAGE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Serves the built pages: hashed assets for ever, `index.html` for every page route, a problem for the rest. A path that is
 * there for other methods is answered with 405, and with its methods when they are asked for (OPTIONS).
 */
export async function registerPages(app: FastifyInstance, folder: string, allowed: AllowedMethods): Promise<void> {
  // Only names that were there at the start are sent, so no spelling of a path reaches outside the folder.
  const files = filesOf(folder);
  if (files.size > 0)
    await app.register(fastifyStatic, {
      root: folder,
      serve: false,
      index: false,
      dotfiles: 'ignore',
      // Scripts and style sheets lie compressed beside themselves (scripts/compress.mjs); who takes no Brotli gets them packed as they go.
      preCompressed: true,
    });

  function sendIndex(reply: FastifyReply, path: string): void {
    if (files.has('index.html')) {
      if (EMBEDDED.test(path)) allowFrames(reply);
      reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
    } else {
      sendProblem(reply, new Problem('pages-not-built'), app.problems);
    }
  }

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const { method } = request;
    const isPage = !NO_PAGE.test(path);
    const methods = isPage || files.has(path.slice(1)) ? PAGE_METHODS : allowed(path);
    const headers = { allow: methods.join(', ') };
    if (isPage && (method === 'GET' || method === 'HEAD')) sendIndex(reply, path);
    else if (methods.length > 0 && method === 'OPTIONS') void reply.code(204).headers(headers).send();
    else if (methods.length > 0 && !methods.includes(method))
      sendProblem(
        reply,
        new Problem('method-not-allowed', { method, allowed: headers.allow }, { headers }),
        app.problems,
      );
    else sendProblem(reply, new Problem('not-found', { what: path }), app.problems);
  });

  app.route<{ Params: { '*': string } }>({
    method: 'GET',
    url: '/*',
    config: { access: 'public' },
    schema: { hide: true },
    handler: (request, reply) => {
      const file = request.params['*'];
      if (file !== 'index.html' && files.has(file)) {
        // Whoever keeps the answer for others keeps one for each way of packing.
        reply.header('vary', 'accept-encoding').sendFile(file, file.startsWith('assets/') ? FOREVER : AN_HOUR);
      } else {
        reply.callNotFound();
      }
    },
  });
}
