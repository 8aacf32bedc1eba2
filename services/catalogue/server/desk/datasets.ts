import { Problem } from '@industry/http';
import { type ImportableDataset, isImportable } from '@industry/facts/importer.ts';
import { datasetDelivery } from '@industry/facts/delivery.ts';
import type { BatchRecord, DatasetDeclaration } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { DeskDataset } from '@industry/catalogue/contract';
import { datasetAnswer } from '../answers.ts';
import { importForm } from './import-form.ts';

/** Datasets above "public" are not named to those who may not read them. */
export function publicDataset(platform: Platform, id: string): DatasetDeclaration {
  const declaration = platform.facts.dataset(id);
  if (!declaration || declaration.secrecy !== 'public') throw new Problem('dataset-unknown', { dataset: id });
  return declaration;
}

/** Whether somebody may do to a dataset what they ask for: then it is named to them, whatever its class. */
export type MayDo = (dataset: string) => boolean;

/** One above "public" is there only for who may do to it what they ask for. */
export function namedDataset(platform: Platform, id: string, mayDo: MayDo): DatasetDeclaration {
  const declaration = mayDo(id) ? platform.facts.dataset(id) : publicDataset(platform, id);
  if (declaration === undefined) throw new Problem('dataset-unknown', { dataset: id });
  return declaration;
}

/** One that a file can be imported into. */
export function importable(platform: Platform, id: string, mayPublish: MayDo): ImportableDataset {
  const declaration = namedDataset(platform, id, mayPublish);
  if (!isImportable(declaration)) throw new Problem('dataset-unknown', { dataset: id });
  return declaration;
}

/** `batches` of the dataset in the order of the catalogue. */
export function deskDataset(
  platform: Platform,
  declaration: DatasetDeclaration,
  batches: readonly BatchRecord[],
): DeskDataset {
  const { title, expects, command, licence } = datasetAnswer(declaration, batches.toReversed(), platform);
  const good = batches.filter(({ state }) => state === 'published');
  const newest = good.at(-1);
  const { until, due, late } = datasetDelivery(declaration, good, platform);
  return {
    id: declaration.id,
    title,
    expects,
    command,
    licence,
    secrecy: declaration.secrecy,
    form: importForm(declaration, platform.pack),
    batch: newest?.id ?? null,
    recordedAt: newest?.recordedAt ?? null,
    publishedOn: newest?.publishedOn ?? null,
    rows: newest?.rows ?? null,
    until,
    due,
    late,
  };
}
