import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnerCommand } from '@industry/control/types.ts';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { Type as T } from 'typebox';
import { makeDocument } from './make-document.ts';

/** Folder inside the state folder in which a document waits for the command line that asked for it. */
export const DOCUMENT_FOLDER = 'documents';

const Input = T.Object(
  {
    period: T.String({ maxLength: 10 }),
    language: T.Enum(['kk', 'ru', 'en', 'ja']),
    format: T.Enum(['pdf', 'xlsx']),
    /** A day, up to its end in the pack's time zone but never later than now, or a UTC instant. */
    recordedAt: T.Optional(T.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);

export interface MadeReport {
  /** Where the document lies in the state folder, for the command line to take away; null: it could not be made. */
  readonly file: string | null;
  readonly fileName: string;
  /** Why not, in words. */
  readonly refused: string | null;
}

/** `report.programme`: files do not cross the socket, so the document is left in the state folder. */
export const reportCommand: OwnerCommand<Platform, typeof Input, MadeReport> = {
  name: 'report.programme',
  input: Input,
  async run(platform, { period, language, format, recordedAt }, report) {
    try {
      const instant = recordedAt === undefined ? {} : { recordedAt: instantOf(platform, recordedAt) };
      const made = await makeDocument(platform, { report: period, language, format, ...instant }, report);
      const folder = join(platform.settings.stateFolder, DOCUMENT_FOLDER);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${randomUUID()}.${format}`);
      await writeFile(file, made.bytes, { mode: 0o600 });
      return { file, fileName: made.fileName, refused: null };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { file: null, fileName: '', refused: refusal(platform, error) };
    }
  },
};

function instantOf({ calendar, now }: Platform, text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const end = new Date(Date.parse(calendar.endOfDay(text as Parameters<typeof calendar.endOfDay>[0])) - 1);
  return (end < now() ? end : now()).toISOString();
}

function refusal({ contributions, pack }: Platform, { code, values }: Problem): string {
  const row = contributions.problems.find((one) => one.code === code);
  const { firstYear, lastYear } = pack.passport.period;
  const text = row?.detail.en.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')) ?? code;
  return `${text} (the programme is of ${firstYear}-${lastYear})`;
}
