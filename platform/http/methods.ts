import type { FastifyInstance } from 'fastify';

/** The methods that a path has, sorted, with OPTIONS; empty for a path that no route has. */
export type AllowedMethods = (path: string) => readonly string[];

/**
 * Remembers the methods of every route that is registered from now on, so that a request with another one is told which
 * would do (405 and `Allow`) instead of that nothing is there.
 */
export function rememberMethods(app: FastifyInstance): AllowedMethods {
  const exact = new Map<string, Set<string>>();
  const patterns: { readonly path: RegExp; readonly methods: Set<string> }[] = [];
  const methodsOf = (url: string): Set<string> => {
    const known = exact.get(url) ?? new Set<string>();
    if (!exact.has(url)) {
      exact.set(url, known);
      if (url.includes(':')) patterns.push({ path: pattern(url), methods: known });
    }
    return known;
  };
  app.addHook('onRoute', ({ url, method }) => {
    // The one route of all pages has every path.
    if (url.includes('*')) return;
    for (const one of [method].flat()) methodsOf(url).add(one);
  });
  return (path) => {
    const found = new Set(exact.get(path));
    for (const { path: like, methods } of patterns) if (like.test(path)) for (const one of methods) found.add(one);
    return found.size === 0 ? [] : [...found.add('OPTIONS')].toSorted();
  };
}

function pattern(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)));
  return new RegExp(`^${parts.join('/')}$`);
}
