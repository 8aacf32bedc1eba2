import { readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, test, vi } from 'vitest';
import type { Route } from '@industry/http/contract.ts';
import { clientContracts } from './client-contracts.ts';

// Contracts as pages see them: TypeBox is the stand-in.
vi.mock('typebox', () => import('./client-schemas.ts'));

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

function clientCode(code: string): string {
  const { transform } = clientContracts();
  if (typeof transform !== 'function') throw new Error('no transform');
  const made = transform.call({ parse: parseAst } as never, code, '/services/trade/contract/index.ts');
  return (made as { readonly code: string }).code;
}

describe('contracts in the browser', () => {
  test('keep of a route what the client reads', () => {
    expect(
      clientCode(
        `export const get = route({ id: 'get', method: 'GET', path: '/x', query: T.Object({}), response: X });`,
      ),
    ).toBe(
      `export const get = /* @__PURE__ */ route({ ...{}, method: 'GET', path: '/x', query: /* @__PURE__ */ T.Object({}), ...{} });`,
    );
  });

  test('are dropped where nothing uses them, spread or not', () => {
    expect(clientCode('const A = T.Object({ ...B });')).toBe(
      'const A = /* @__PURE__ */ (() => (/* @__PURE__ */ T.Object({ ...B })))();',
    );
  });

  test('leave functions alone', () => {
    const code = 'export function path(id) { return encode({ ...id }); }';
    expect(clientCode(code)).toBe(code);
  });

  // The client gives a page's moment to the routes that take one, by the names in the query's schema.
  test('name recordedAt in the queries of the same routes as OpenAPI', async () => {
    const modules = import.meta.glob<Record<string, unknown>>([
      '../../services/*/contract/**/*.ts',
      '../../platform/*/contract.ts',
    ]);
    const exported = (await Promise.all(Object.values(modules).map((load) => load()))).flatMap(Object.values);
    const takes = exported.filter(
      (one): one is Route =>
        typeof one === 'object' && one !== null && 'path' in one && 'method' in one && 'query' in one,
    );
    const { paths } = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    };
    const seen = new Set<string>();
    for (const { path, method, query } of takes) {
      const operation = paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      if (!operation) continue;
      seen.add(`${method} ${path}`);
      const names = (operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name);
      expect([path, 'recordedAt' in (query as { properties: object }).properties]).toEqual([
        path,
        names.includes('recordedAt'),
      ]);
    }
    expect(seen.size).toBeGreaterThan(60);
  });
});
