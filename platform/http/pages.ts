import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Problem } from './problem.ts';
import { sendProblem } from './problem-document.ts';

/** Hashed files never change under their name; the page that names them is asked for each time. */
const FOREVER = { maxAge: '365d', immutable: true } as const;
const ASK_AGAIN = { maxAge: 0, cacheControl: false } as const;

function sendIndex(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-cache').sendFile('index.html', ASK_AGAIN);
}

/** Serves the built pages: hashed assets for ever, `index.html` for every page route, a problem for the rest. */
export async function registerPages(app: FastifyInstance, folder: string): Promise<void> {
  const built = () => existsSync(join(folder, 'index.html'));
  await app.register(fastifyStatic, { root: folder, serve: false, index: false, dotfiles: 'ignore' });

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const page = (request.method === 'GET' || request.method === 'HEAD') && !/^\/(api|assets)(\/|$)|\.\w+$/.test(path);
    if (!page) return sendProblem(reply, new Problem('not-found', { what: path }), app.problems);
    return built() ? sendIndex(reply) : sendProblem(reply, new Problem('pages-not-built'), app.problems);
  });

  app.route<{ Params: { '*': string } }>({
    method: 'GET',
    url: '/*',
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (request, reply) => {
      const file = request.params['*'];
      if (file === '' || file === 'index.html' || !/\.\w+$/.test(file) || file.startsWith('api/')) {
        reply.callNotFound();
        return reply;
      }
      return file.startsWith('assets/') ? reply.sendFile(file, FOREVER) : reply.sendFile(file, { maxAge: '1h' });
    },
  });
}
