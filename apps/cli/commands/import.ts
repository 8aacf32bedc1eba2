import { resolve } from 'node:path';
import { makeStateFolder } from '@industry/control/paths.ts';
import type { CliCommand, CliContext } from '@industry/control/types.ts';
import {
  discardStaged,
  importFile,
  type Preview,
  type PublishResult,
  type StagedBatch,
  stageImport,
  type StageRequest,
} from '@industry/facts';
import { importers, type ImportableDataset } from '@industry/facts/importer.ts';
import type { BatchRecord, CheckFinding } from '@industry/facts/types.ts';
import { loadPack } from '@industry/pack';
import { datasetsOf } from '@industry/registry';
import { nearest } from '@industry/pack/nearest.ts';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';
import { previewWords } from './preview-words.ts';

const OPTIONS = {
  list: { type: 'boolean' },
  json: { type: 'boolean' },
  'published-on': { type: 'string' },
  scheme: { type: 'string' },
  encoding: { type: 'string' },
  source: { type: 'string' },
  licence: { type: 'string' },
  year: { type: 'string' },
  classification: { type: 'string' },
  language: { type: 'string' },
  indicator: { type: 'string' },
  countries: { type: 'string' },
  products: { type: 'string' },
  preview: { type: 'boolean' },
} as const;

/**
 * Reads, checks and writes the file as Parquet in this process; only publishing, one transaction, happens in the owner of the
 * state folder.
 */
export const importCommand: CliCommand = {
  name: 'import',
  summary: 'Import a file of figures into a dataset, or list the datasets',
  usage:
    'industry import --list [--json]\n' +
    '       industry import DATASET FILE [--published-on YYYY-MM-DD] [--scheme SCHEME] [--encoding NAME]\n' +
    '                       [--source TEXT] [--licence TEXT] [--year YYYY] [--classification NAME] [--language kk|ru|en|ja]\n' +
    '                       [--indicator NAME] [--countries FILE] [--products FILE] [--preview] [--json]\n' +
    '  --published-on: the day the source released the file; unknown when absent.\n' +
    '  --scheme: the list of regions in which the codes are read, where the file does not say.\n' +
    '  --year, --classification (HS2017), --language, --indicator: what the file does not say of itself.\n' +
    '  --countries, --products: second files in which the codes of the first are explained.\n' +
    '  --preview: checks the file and says what it would change, and publishes nothing.',
  async run(argv, cli) {
    const { values, positionals } = readArguments(argv, OPTIONS, { least: 0, most: 2, names: 'DATASET and FILE' });
    const { SERVICES } = await import('@industry/app-server/services.ts');
    const pack = await loadPack(cli.packFolder);
    const datasets = importers(SERVICES.flatMap(({ contributions = {} }) => datasetsOf(contributions, pack)));
    if (values.list) {
      cli.stdout(
        values.json ? `${JSON.stringify({ datasets: [...datasets.values()].map(listed) })}\n` : listing(datasets),
      );
      return 0;
    }
    const [id, file] = positionals;
    if (id === undefined || file === undefined)
      throw new UsageError('missing: DATASET and FILE (see industry import --list)');
    const { 'published-on': publishedOn, scheme, encoding, source, licence } = values;
    const { year, classification, language, indicator, countries, products } = values;
    const given = Object.entries({
      publishedOn,
      scheme,
      encoding,
      source,
      licence,
      year,
      classification,
      language,
      indicator,
    }).filter(([, text]) => text !== undefined);
    const lookups = Object.entries({ countries, products }).flatMap(([name, path]) =>
      path === undefined ? [] : [[name, resolve(path)]],
    );
    const more = { options: Object.fromEntries(given), lookups: Object.fromEntries(lookups), pack };
    if (values.preview) {
      const found = await previewOf(dataset(datasets, id), resolve(file), more, cli);
      const { record, ...preview } = found;
      const checks = record.findings.map((one) => `${finding(one)}\n`).join('');
      cli.stdout(
        values.json ? `${JSON.stringify(found)}\n` : `${checks}${previewWords(preview)}Nothing was published.\n`,
      );
      return 0;
    }
    const {
      already,
      replacedBy: _replacedBy,
      ...batch
    } = await importInto(dataset(datasets, id), resolve(file), more, cli);
    cli.stdout(values.json ? `${JSON.stringify({ batch, already })}\n` : summary(batch, already));
    return 0;
  },
};

async function previewOf(
  declaration: ImportableDataset,
  file: string,
  more: Pick<StageRequest, 'options' | 'lookups' | 'pack'>,
  cli: CliContext,
): Promise<Preview & Pick<StagedBatch, 'record'>> {
  const { stateFolder } = cli;
  const { importer } = declaration;
  makeStateFolder(stateFolder);
  const { staged, record } = await stageImport({
    stateFolder,
    declaration,
    importer,
    file,
    ...more,
    report: cli.progress,
  });
  try {
    return { ...(await cli.call<Preview>('preview-staged', { staged })), record };
  } finally {
    await discardStaged(stateFolder, staged);
  }
}

async function importInto(
  declaration: ImportableDataset,
  file: string,
  more: Pick<StageRequest, 'options' | 'lookups' | 'pack'>,
  cli: CliContext,
): Promise<PublishResult> {
  const { stateFolder } = cli;
  const { importer } = declaration;
  makeStateFolder(stateFolder);
  return importFile({ stateFolder, declaration, importer, file, ...more, report: cli.progress }, (staged) =>
    cli.call<PublishResult>('publish-batch', { staged }),
  );
}

function dataset(datasets: ReadonlyMap<string, ImportableDataset>, id: string): ImportableDataset {
  const found = datasets.get(id) ?? [...datasets.values()].find(({ shortName }) => shortName === id);
  if (found) return found;
  const meant = nearest(id, datasets.keys());
  throw new UsageError(
    `there is no dataset "${id}"; ${meant === undefined ? `known: ${[...datasets.keys()].join(', ')}` : `did you mean ${meant}?`}`,
  );
}

function listed({ id, shortName, title, expects, delivery, owner, licence, sourceUrl }: ImportableDataset) {
  const named = shortName === undefined ? {} : { shortName };
  const linked = sourceUrl === undefined ? {} : { sourceUrl };
  return { id, ...named, title, expects, delivery, owner, licence, ...linked };
}

function listing(datasets: ReadonlyMap<string, ImportableDataset>): string {
  return [...datasets.values()]
    .map(({ id, shortName, title, expects, sourceUrl }) =>
      [
        shortName === undefined ? id : `${id} (${shortName})`,
        `    ${title.en}`,
        `    ${expects.en}`,
        ...(sourceUrl === undefined ? [] : [`    ${sourceUrl}`]),
        '',
      ].join('\n'),
    )
    .join('\n');
}

function summary(batch: BatchRecord, already: boolean): string {
  const end = batch.validTo === null ? '' : ` until before ${batch.validTo}`;
  const period = batch.validFrom === null ? '' : `, valid from ${batch.validFrom}${end}`;
  return [
    already
      ? `${batch.dataset}: this file was imported before, with the same importer and options; nothing was added.`
      : `${batch.dataset}: ${batch.rows} rows are visible${period}.`,
    ...batch.findings.map(finding),
    `Batch ${batch.id}, recorded ${batch.recordedAt} by ${batch.actor}. Source: ${batch.source}.`,
    '',
  ].join('\n');
}

function finding({ severity, message, examples: [first] }: CheckFinding): string {
  const place = first === undefined ? '' : ` (line ${first.line}, ${first.field}: ${first.value})`;
  return `${severity}: ${message.en}${place}`;
}
