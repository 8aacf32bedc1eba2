import { createFormat } from '@industry/i18n';
import { headText, sourceRows } from '../about-lines.ts';
import { DOCUMENT_WORDS } from '../words.ts';
import type { Cell, Sheet, SheetColumn, Workbook } from './types.ts';

/** The last sheet: what the workbook is, when its figures were held, their sources, the audit head and the address. */
export function originSheet({ title, language, sheets, about }: Workbook): Sheet {
  const words = DOCUMENT_WORDS[language];
  const text = (header: string, width: number): SheetColumn => ({ header, kind: 'text', width });
  const line = (label: string, value: string): readonly Cell[] => [label, value];
  return {
    name: words.sources,
    columns: [
      text(words.source, 48),
      text(words.dataset, 36),
      text(words.publishedOn, 22),
      text(words.recordedAt, 26),
      text(words.licence, 44),
      text(words.note, 44),
    ],
    rows: [
      ...sourceRows(about, language),
      [],
      line(words.title, title),
      line(words.heldAt, createFormat(language).instant(about.recordedAt, about.timeZone)),
      line(words.auditHead, headText(about.auditHead, language)),
      ...(about.address === null ? [] : [line(words.address, about.address)]),
      ...sheets.flatMap(({ name, notes = [] }) => notes.map((note) => line(name, note))),
      ...(about.notes ?? []).map((note) => line(words.note, note)),
    ],
  };
}
