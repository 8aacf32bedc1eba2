import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { importFile, importers, publishBatchCommand } from '@industry/facts';
import { SHARED } from '@industry/facts/test-lake.ts';
import { openTestServer, type TestServer, testSettings } from './testing.ts';

const data = join(SHARED, 'data');
export const hasRealData = existsSync(join(data, 'trade'));

const NAMES = 'classifiers/atlas_observatory_hs4_short_names_en_ru.csv';
const FILES: readonly (readonly [
  dataset: string,
  file: string,
  options?: Record<string, string>,
  lookups?: Record<string, string>,
])[] = [
  ['trade', 'trade/world_exports_2017_hs4.csv.gz', { year: '2017', classification: 'HS2017' }],
  [
    'atlas-exports',
    'trade/world_exports_2016_hs92_4.csv.gz',
    {},
    { countries: 'trade/world_exports_2016_countries.csv', products: 'trade/world_exports_2016_products.csv' },
  ],
  ['world-development-indicators', 'macro/wdi_SP.POP.TOTL.csv.gz', { indicator: 'SP.POP.TOTL' }],
  ['world-development-indicators', 'macro/wdi_NY.GDP.PCAP.PP.CD.csv.gz', { indicator: 'NY.GDP.PCAP.PP.CD' }],
  ['goods-names', NAMES, { classification: 'HS1992', language: 'ru' }],
  ['goods-names', NAMES, { classification: 'HS1992', language: 'en' }],
  ['goods-names', 'classifiers/concordances/hs5_desc.csv.gz', { classification: 'HS2017', language: 'en' }],
  ['concordances', 'classifiers/concordances/hs5_sitc2.csv.gz'],
  ['concordances', 'classifiers/concordances/hs5_bec4.csv.gz'],
  ['rauch-classification', 'classifiers/concordances/sitc2_rauch.csv.gz'],
  ['eaeu-duty-rates', 'classifiers/ett_duty_rates_2026.csv.gz', { year: '2026', classification: 'HS2022' }],
  ['harvard-eci', 'reference/harvard_eci_rankings_1995_2024.csv', { publishedOn: '2026-02-08' }],
];

/** A server with Kazakhstan's pack and the real files of `../shared`, and how to ask it. */
export async function openRealServer() {
  const settings = testSettings({ INDUSTRY_PACK: 'programmes/kz-2020-2025' });
  const server: TestServer = await openTestServer({ settings });
  const { platform } = server.composition;
  const datasets = importers(platform.contributions.datasets);
  for (const [dataset, file, options = {}, lookups = {}] of FILES) {
    const declaration = datasets.get(dataset)!;
    const paths = Object.fromEntries(Object.entries(lookups).map(([name, path]) => [name, join(data, path)]));
    await importFile(
      {
        stateFolder: settings.stateFolder,
        declaration,
        importer: declaration.importer,
        file: join(data, file),
        options,
        lookups: paths,
        pack: platform.pack,
      },
      (staged) => publishBatchCommand.run({ ...platform, actor: 'cli:test' }, { staged }, () => undefined),
    );
  }
  return {
    server,
    platform,
    async get<Answer>(path: string): Promise<Answer> {
      const answer = await server.app.inject({ method: 'GET', url: `/api/v1/${path}` });
      if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body.slice(0, 500)}`);
      return answer.json<Answer>();
    },
  };
}
