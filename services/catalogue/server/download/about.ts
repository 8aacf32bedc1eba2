import { sourceTexts } from '@industry/facts/source-text.ts';
import type { BatchRecord, DatasetDeclaration, Times } from '@industry/facts/types.ts';
import { type About, documentHead } from '@industry/documents';
import { createFormat, licenceText } from '@industry/i18n';
import type { Platform } from '@industry/registry/types.ts';
import { civilDateAt, type Language } from '@industry/values';
import { ABOUT_WORDS } from './about-words.ts';

/** What a file is of: a dataset at some times, or one batch; `batches` are those whose rows it may hold. */
export interface Subject {
  readonly dataset: DatasetDeclaration;
  readonly times: Times;
  readonly batch: BatchRecord | null;
  readonly batches: readonly BatchRecord[];
}

/** The batches that were published, known and recorded by the times asked for: no other can be in the file. */
export async function subjectOf(
  platform: Platform,
  dataset: DatasetDeclaration,
  times: Times,
  batch: BatchRecord | null = null,
): Promise<Subject> {
  const { timeZone } = platform.pack.passport;
  const all = batch ? [batch] : (await platform.facts.batches(dataset.id)).filter(({ state }) => state === 'published');
  const batches = all.filter(
    ({ publishedOn, recordedAt }) =>
      (times.knownAt === undefined || (publishedOn ?? civilDateAt(new Date(recordedAt), timeZone)) <= times.knownAt) &&
      (times.recordedAt === undefined || Date.parse(recordedAt) <= Date.parse(times.recordedAt)),
  );
  return { dataset, times, batch, batches: batches.toReversed() };
}

/** The same for workbooks: the last sheet is made from it. */
export async function workbookAbout(platform: Platform, subject: Subject, language: Language): Promise<About> {
  const { contributions, pack, settings } = platform;
  const sourceText = sourceTexts(contributions.datasets, pack);
  return {
    recordedAt: subject.times.recordedAt ?? platform.now().toISOString(),
    timeZone: pack.passport.timeZone,
    sources: subject.batches.map((one) => ({ ...one, sourceText: sourceText(one.source) })),
    auditHead: await documentHead(platform.audit),
    address: addressOf(settings.publicUrl, subject, language),
    notes: timesLines(platform, subject, language),
  };
}

export function addressOf(publicUrl: string, { dataset, batch }: Subject, language: Language): string {
  const page = `/${language}/datasets/${dataset.id}${batch ? `/batches/${batch.id}` : ''}`;
  return new URL(page, publicUrl).href;
}

function timesLines(platform: Platform, { times, batch }: Subject, language: Language): string[] {
  const words = ABOUT_WORDS[language];
  const format = createFormat(language);
  const zone = platform.pack.passport.timeZone;
  return [
    ...(platform.mode === 'demonstration' ? [words.simulated] : []),
    ...(batch ? [`${words.batchOnly}: ${batch.id}`] : []),
    ...(times.asOf ? [`${words.asOf}: ${format.date(times.asOf)}`] : []),
    ...(times.knownAt ? [`${words.knownAt}: ${format.date(times.knownAt)}`] : []),
    ...(times.recordedAt ? [`${words.recordedAt}: ${format.instant(times.recordedAt, zone)}`] : []),
  ];
}

/** The file beside a CSV file, in plain words. */
export async function aboutText(platform: Platform, subject: Subject, language: Language): Promise<string> {
  const { dataset, batches } = subject;
  const { pack, contributions, settings } = platform;
  const words = ABOUT_WORDS[language];
  const format = createFormat(language);
  const zone = pack.passport.timeZone;
  const sourceText = sourceTexts(contributions.datasets, pack);
  const head = await documentHead(platform.audit);
  const owner = pack.bodies.get(dataset.owner)?.name[language] ?? dataset.owner;
  const lines = [
    dataset.title[language],
    dataset.description[language],
    '',
    `${words.dataset}: ${dataset.id}`,
    `${words.owner}: ${owner}`,
    `${words.licence}: ${licenceText(dataset.licence)[language]}`,
    `${words.address}: ${addressOf(settings.publicUrl, subject, language)}`,
    `${words.made}: ${format.instant(platform.now().toISOString(), zone)}`,
    ...timesLines(platform, subject, language),
    `${words.auditHead}: ${head === null ? words.nothingSealed : `${head.day ?? words.notSigned} ${head.head}`}`,
    '',
    `${words.facts}:`,
    ...dataset.facts.map(
      ({ id, title, unit }) => `  ${id}: ${title[language]}, ${pack.units.get(unit)?.name[language] ?? unit}`,
    ),
    '',
    `${words.batches}:`,
    ...batches.flatMap((one) => [
      `  ${one.id}`,
      `    ${words.source}: ${sourceText(one.source)[language]}${one.simulated ? ` (${words.simulated})` : ''}`,
      `    ${words.published}: ${one.publishedOn ? format.date(one.publishedOn) : words.unknown}`,
      `    ${words.recorded}: ${format.instant(one.recordedAt, zone)}`,
      `    ${words.licence}: ${licenceText(one.licence)[language]}`,
      `    SHA-256: ${one.fileHash}`,
      ...one.findings.map(({ message }) => `    ${words.finding}: ${message[language]}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A few words in the footer of a Parquet file. */
export async function parquetWords(
  platform: Platform,
  subject: Subject,
  language: Language,
): Promise<Record<string, string>> {
  return {
    title: subject.dataset.title[language],
    licence: licenceText(subject.dataset.licence)[language],
    address: addressOf(platform.settings.publicUrl, subject, language),
    about: await aboutText(platform, subject, language),
  };
}
