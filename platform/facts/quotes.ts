import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Quote } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { inside } from '@industry/warehouse';
import { readCatalogue } from './catalogue.ts';
import { ImportError } from './import-error.ts';
import { importers } from './importer.ts';
import { publishBatch } from './publish.ts';
import { stageImport } from './stage.ts';
import { batchId } from './staged-batch.ts';
import type { BatchRecord, DatasetDeclaration } from './types.ts';

const IMPORTER = 'pack-quotes';
const VERSION = '1';

/**
 * The figures that the pack quotes become batches of their datasets: `quoted`, with their published day, through the
 * same reading, checks and publication as a file that is imported. What is there already is not read again. Throws
 * `ImportError` for a quotation that cannot be read: a pack is wrong then, and the start should say so.
 */
export async function syncPackQuotes(platform: Platform): Promise<readonly BatchRecord[]> {
  const { pack, contributions, store } = platform;
  const datasets = new Map(contributions.datasets.map((dataset) => [dataset.id, dataset]));
  const importable = importers(contributions.datasets);
  const known = new Set((await readCatalogue(store)).map(({ id }) => id));
  const published: BatchRecord[] = [];
  for (const quote of pack.quotes) {
    const declaration = datasets.get(quote.dataset);
    if (declaration === undefined) throw unknownDataset(quote, [...datasets.keys()]);
    const file = quoteFile(pack.folder, quote);
    const options = optionsOf(quote, declaration);
    const fileHash = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    const identity = { dataset: declaration.id, fileHash, importer: IMPORTER, importerVersion: VERSION };
    if (known.has(batchId({ ...identity, options }))) continue;
    const keyRules = importable.get(declaration.id)?.importer.keyRules;
    const { staged } = await stageImport({
      stateFolder: platform.settings.stateFolder,
      declaration,
      importer: {
        version: VERSION,
        source: quote.source.en,
        layouts: [],
        maximumRejectedShare: 0,
        ...(keyRules === undefined ? {} : { keyRules }),
      },
      importerName: IMPORTER,
      file,
      options,
      pack,
      quoted: true,
    });
    published.push(await publishBatch({ ...platform, actor: 'system' }, staged));
  }
  return published;
}

function optionsOf(quote: Quote, { keys }: DatasetDeclaration): Record<string, string> {
  const classified = keys.find(({ classification }) => classification !== undefined);
  const scheme = classified === undefined ? undefined : quote.schemes?.[classified.name];
  return {
    source: quote.source.en,
    licence: quote.licence,
    ...(quote.publishedOn === undefined ? {} : { publishedOn: quote.publishedOn }),
    ...(scheme === undefined ? {} : { scheme }),
  };
}

function quoteFile(folder: string, { file }: Quote): string {
  try {
    return inside(join(folder, 'quotes'), file);
  } catch (cause) {
    const remedy = 'Name a file that lies beside quotes.yaml.';
    throw new ImportError(
      { file: 'quotes.yaml', reason: 'the file of a quotation lies elsewhere', value: file, remedy },
      { cause },
    );
  }
}

function unknownDataset({ file, dataset }: Quote, known: readonly string[]): ImportError {
  const remedy = `Known datasets: ${known.join(', ')}.`;
  return new ImportError({
    file,
    reason: 'the quotation is of a dataset that no service declares',
    value: dataset,
    remedy,
  });
}
