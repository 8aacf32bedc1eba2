import { isImportable } from '@industry/facts/importer.ts';
import { sourceTexts } from '@industry/facts/source-text.ts';
import type { BatchRecord, DatasetDeclaration } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { BatchAnswer, DatasetAnswer } from '@industry/catalogue/contract';

const texts = new WeakMap<Platform['contributions'], ReturnType<typeof sourceTexts>>();

/** Made once: a list of hundreds of datasets asks for hundreds of sources. */
function sourceText({ contributions, pack }: Platform, source: string): BatchAnswer['sourceText'] {
  const made = texts.get(contributions) ?? sourceTexts(contributions.datasets, pack);
  texts.set(contributions, made);
  return made(source);
}

export function batchAnswer(batch: BatchRecord, platform: Platform): BatchAnswer {
  return {
    ...batch,
    sourceText: sourceText(platform, batch.source),
    options: { ...batch.options },
    findings: batch.findings.map((finding) => ({ ...finding, examples: finding.examples.map((e) => ({ ...e })) })),
  };
}

/** `batches` newest first, as the facts give them. */
export function datasetAnswer(
  declaration: DatasetDeclaration,
  batches: readonly BatchRecord[],
  platform: Platform,
): DatasetAnswer {
  const good = batches.filter(({ state }) => state === 'published');
  const newest = good.find((batch) => !batch.quoted) ?? good[0];
  const owner = platform.pack.bodies.get(declaration.owner);
  return {
    id: declaration.id,
    title: declaration.title,
    description: declaration.description,
    expects: declaration.expects,
    licence: declaration.licence,
    owner: owner?.name ?? {
      kk: declaration.owner,
      ru: declaration.owner,
      en: declaration.owner,
      ja: declaration.owner,
    },
    sourceUrl: declaration.sourceUrl ?? null,
    secrecy: declaration.secrecy,
    command: `npx industry import ${declaration.id} FILE${needsScheme(declaration) ? ' --scheme SCHEME' : ''}`,
    batches: batches.length,
    newest: newest ? batchAnswer(newest, platform) : null,
  };
}

/** Borders do not say which list of regions they draw; figures do, by the codes that they hold. */
function needsScheme(declaration: DatasetDeclaration): boolean {
  return isImportable(declaration) && declaration.importer.wide?.period === 'scheme';
}
