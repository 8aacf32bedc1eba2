import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SearchAnswer } from '@industry/search/contract';
import { loadText } from '../../apps/server/small-trade.fixture.ts';
import { openTestServer, testSettings, type TestServer } from '../../apps/server/testing.ts';

const grid = parse(readFileSync(new URL('queries.yaml', import.meta.url), 'utf8')) as Record<
  string,
  readonly (readonly [query: string, page: string])[]
>;

const GOODS_RU = `8703,"Автомобили легковые и прочие моторные транспортные средства, предназначенные главным образом для перевозки людей"
870323,"с рабочим объемом цилиндров двигателя более 1500 см3, но не более 3000 см3"
7202,Ферросплавы
2709,Нефть сырая и нефтепродукты сырые
1001,Пшеница и меслин`;
const GOODS_EN = `8703,Motor cars and other motor vehicles principally designed for the transport of persons
7202,Ferro-alloys; ferroalloy
2709,Crude petroleum oils
1001,Wheat and meslin`;

const ACTIVITIES = `CODE,NAME_KZ,NAME_RU
C,Өңдеу өнеркәсібі,Обрабатывающая промышленность
2910,Автомобильдер өндіру,Производство автомобилей
`;

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ settings: testSettings({ INDUSTRY_PACK: 'programmes/kz-2020-2025' }) });
  // Classifiers are imported, never shipped: a few classes of each.
  const goods = { ru: GOODS_RU, en: GOODS_EN };
  for (const [language, lines] of Object.entries(goods))
    await loadText(server, 'goods-names', `code,desc\n${lines}\n`, { classification: 'HS2017', language });
  await loadText(server, 'oked', ACTIVITIES);
  const { platform } = server.composition;
  await platform.contributions.textPublished(platform);
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
