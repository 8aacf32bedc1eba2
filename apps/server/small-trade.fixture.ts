import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFile, importers, publishBatchCommand } from '@industry/facts';
import type { TestServer } from './testing.ts';

export const SMALL_GOODS = ['8457', '8703', '7202', '1001', '2709', '2844'] as const;

const ROWS: readonly (readonly [string, readonly number[]])[] = [
  ['DEU', [90, 80, 70, 10, 10, 0]],
  ['JPN', [80, 90, 10, 10, 0, 0]],
  ['POL', [50, 0, 60, 50, 10, 10]],
  ['SAU', [0, 0, 0, 20, 90, 80]],
];
const HOME = [0, 0, 40, 70, 80, 60];

/** Imports a file of this text into a server. */
export async function loadText(
  { composition, settings }: TestServer,
  dataset: string,
  text: string,
  options: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { platform } = composition;
  const declaration = importers(platform.contributions.datasets).get(dataset)!;
  const file = join(settings.stateFolder, `${dataset}.csv`);
  writeFileSync(file, text);
  const { stateFolder } = settings;
  const request = { stateFolder, declaration, importer: declaration.importer, file, options, pack: platform.pack };
  await importFile(request, (staged) =>
    publishBatchCommand.run({ ...platform, actor: 'cli:test' }, { staged }, () => undefined),
  );
}

/** Exports of five countries in six goods: enough for an index, small enough to follow. */
export async function loadSmallTrade(server: TestServer, home: string, classification = 'SITC2'): Promise<void> {
  const rows = [...ROWS, [home, HOME] as const];
  const lines = rows.flatMap(([country, values]) =>
    values.map((value, at) => `${country},${SMALL_GOODS[at]},${value * 1e9}`),
  );
  const options = { year: '2020', classification };
  await loadText(server, 'trade', `country,product,value\n${lines.join('\n')}\n`, options);
}
