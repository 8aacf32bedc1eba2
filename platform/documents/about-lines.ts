import { createFormat, licenceText } from '@industry/i18n';
import { isCivilDate, type Language } from '@industry/values';
import { type About, type DocumentHead, type DocumentSource, uniqueSources } from './about.ts';
import { DOCUMENT_WORDS } from './words.ts';

/** The sources of a document as rows: source, dataset, published on, recorded at, licence and what else must be said. */
export function sourceRows(about: About, language: Language): readonly (readonly string[])[] {
  const words = DOCUMENT_WORDS[language];
  const format = createFormat(language);
  const day = ({ publishedOn }: DocumentSource) =>
    publishedOn !== null && isCivilDate(publishedOn) ? format.date(publishedOn) : words.unknownDay;
  return uniqueSources(about.sources).map((source) => [
    source.sourceText[language],
    source.dataset,
    day(source),
    format.instant(source.recordedAt, about.timeZone),
    licenceText(source.licence)[language],
    source.simulated ? words.simulated : source.quoted ? words.quoted : '',
  ]);
}

/** "Head of the audit chain: 2026-11-29 · 3f…": the whole hash, so that it can be checked. */
export function headText(head: DocumentHead | null, language: Language): string {
  const words = DOCUMENT_WORDS[language];
  if (head === null) return words.nothingSealed;
  const day = head.day !== null && isCivilDate(head.day) ? createFormat(language).date(head.day) : words.notSigned;
  return `${day} · ${head.head}`;
}
