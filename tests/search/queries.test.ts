import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SearchAnswer } from '@industry/search/contract';
import { openTestServer, testSettings, type TestServer } from '../../apps/server/testing.ts';

const grid = parse(readFileSync(new URL('queries.yaml', import.meta.url), 'utf8')) as Record<
  string,
  readonly (readonly [query: string, page: string])[]
>;

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ settings: testSettings({ INDUSTRY_PACK: 'programmes/kz-2020-2025' }) });
}, 120_000);
afterAll(() => server.close());

async function ask(q: string, language: string): Promise<SearchAnswer> {
  const { statusCode, body } = await server.app.inject({ url: '/api/v1/search', query: { q, language } });
  expect(statusCode, body).toBe(200);
  return JSON.parse(body) as SearchAnswer;
}

describe.each(['kk', 'ru', 'en', 'ja'])('queries in %s', (language) => {
  test('are forty and no two alike', () => {
    expect(new Set(grid[language]!.map(([query]) => query)).size).toBeGreaterThanOrEqual(40);
  });
  test.each(grid[language]!.map(([query, page]) => [query, page]))('«%s» finds %s', async (query, page) => {
    const { results } = await ask(query, language);
    expect(results.map(({ path }) => path)).toContain(page);
  });
});
