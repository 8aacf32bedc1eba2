import { FILE_OPTIONS, type ImportableDataset, isImportable, type Layout } from '@industry/facts/importer.ts';
import type { DatasetDeclaration } from '@industry/facts/types.ts';
import { LANGUAGES } from '@industry/values';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { ImportForm } from '@industry/catalogue/contract';

/** What the importer of a dataset can be told, read from its declaration. */
export function importForm(dataset: DatasetDeclaration, pack: ProgrammePack): ImportForm {
  if (!isImportable(dataset)) return { options: [], secondFiles: [], secondFilesNeeded: false };
  const asked = optionsOf(dataset);
  const schemes = readsRegions(dataset) ? [...pack.regionSchemes.keys()] : [];
  const choices: Readonly<Record<string, readonly string[]>> = {
    language: LANGUAGES,
    classification: Object.values(dataset.importer.keyRules ?? {}).flatMap((rule) => rule.schemes ?? []),
  };
  const required = dataset.importer.wide?.period === 'scheme';
  return {
    options: [
      { name: 'publishedOn', required: false, choices: [] },
      ...(schemes.length > 0 ? [{ name: 'scheme', required, choices: schemes }] : []),
      ...asked.map((name) => ({ name, required: false, choices: [...(choices[name] ?? [])] })),
      { name: 'encoding', required: false, choices: [] },
      { name: 'source', required: false, choices: [] },
      { name: 'licence', required: false, choices: [] },
    ],
    secondFiles: secondFiles(dataset),
    secondFilesNeeded: dataset.importer.layouts.every(looksUp),
  };
}

function optionsOf({ importer }: ImportableDataset): readonly string[] {
  // An option may stand for a whole field, choose among schemes, or fill the name of a column.
  const text = JSON.stringify([importer.layouts, importer.wide]);
  const chosen = Object.values(importer.keyRules ?? {}).some((rule) => rule.schemes !== undefined);
  return FILE_OPTIONS.filter(
    (name) =>
      text.includes(`"option":"${name}"`) ||
      (name === 'classification' && chosen) ||
      (name === 'language' && text.includes('{language}')),
  );
}

/** Whether codes are read in a list of regions of the pack. */
function readsRegions({ keys, importer }: ImportableDataset): boolean {
  if (importer.wide?.period === 'scheme') return true;
  return keys.some(({ name, classification }) => {
    const rule = importer.keyRules?.[name];
    return classification !== undefined && rule?.scheme === undefined && rule?.schemes === undefined;
  });
}

/** Whether a file of this form cannot be read alone. */
function looksUp(layout: Layout): boolean {
  return (
    layout.kind === 'wide' &&
    Object.values(layout.columns).some(
      (source) => typeof source === 'object' && 'lookup' in source && source.lookup !== undefined,
    )
  );
}

function secondFiles({ importer }: ImportableDataset): string[] {
  const sources = importer.layouts.flatMap((layout) => (layout.kind === 'wide' ? Object.values(layout.columns) : []));
  const files = sources.flatMap((source) =>
    typeof source === 'object' && 'lookup' in source && source.lookup ? [source.lookup.file] : [],
  );
  return [...new Set(files)];
}
