import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { type FieldError, Problem } from '@industry/http';
import type { ImportForm } from '@industry/catalogue/contract';
import { placesOf } from './places.ts';

/** Bytes of one uploaded file. */
export const LARGEST_UPLOAD = 512 * 1024 * 1024;
const LONGEST_OPTION = 300;

export interface Received {
  readonly fileName: string;
  readonly fileBytes: number;
  readonly options: Readonly<Record<string, string>>;
  readonly secondFiles: readonly string[];
}

const SAY = {
  option: {
    kk: 'бұл деректер жиынтығында мұндай параметр жоқ',
    ru: 'у этого набора данных нет такого параметра',
    en: 'this dataset has no such option',
    ja: 'このデータセットにそのオプションはありません',
  },
  value: {
    kk: 'мән тізімде жоқ немесе тым ұзын',
    ru: 'значения нет в списке, или оно слишком длинное',
    en: 'the value is not in the list, or is too long',
    ja: '値が一覧にないか、長すぎます',
  },
} as const;

/** Throws `upload-option` with every option that the importer does not know or that has no such value. */
export function checkOptions(form: ImportForm, options: Readonly<Record<string, string>>): void {
  const errors: FieldError[] = [];
  for (const [name, value] of Object.entries(options)) {
    const known = form.options.find((one) => one.name === name);
    if (known === undefined) errors.push({ path: `options.${name.slice(0, 80)}`, message: SAY.option });
    else if (value.length > LONGEST_OPTION || (known.choices.length > 0 && !known.choices.includes(value)))
      errors.push({ path: `options.${name}`, message: SAY.value });
  }
  if (errors.length > 0) throw new Problem('upload-option', {}, { errors });
}

/** Takes a multipart form in; throws `upload-missing`, `upload-too-large` or `upload-option` and then leaves nothing behind. */
export async function receive(
  request: FastifyRequest,
  stateFolder: string,
  upload: string,
  form: ImportForm,
): Promise<Received> {
  const { inbox } = placesOf(stateFolder, upload);
  const options: Record<string, string> = {};
  const secondFiles: string[] = [];
  let fileName: string | null = null;
  await mkdir(join(inbox, 'second'), { recursive: true, mode: 0o700 });
  try {
    for await (const part of request.parts({ limits: { fileSize: LARGEST_UPLOAD, files: 4, fields: 20, parts: 24 } })) {
      if (part.type === 'field') {
        const value = String(part.value ?? '').trim();
        if (value !== '') options[part.fieldname] = value;
        continue;
      }
      const second = /^second\.([a-z]{1,40})$/.exec(part.fieldname)?.[1];
      // A browser sends a part without a name for a file that was not chosen.
      if (part.filename === '' || (second === undefined && fileName !== null)) {
        part.file.resume();
        continue;
      }
      if (second !== undefined && !form.secondFiles.includes(second)) {
        part.file.resume();
        throw new Problem('upload-option', {}, { errors: [{ path: part.fieldname, message: SAY.option }] });
      }
      const to =
        second === undefined ? join(inbox, (fileName = uploadName(part.filename))) : join(inbox, 'second', second);
      await pipeline(part.file, createWriteStream(to, { mode: 0o600 }));
      if (part.file.truncated) throw new Problem('upload-too-large');
      if (second !== undefined) secondFiles.push(second);
    }
    if (fileName === null) throw new Problem('upload-missing');
    checkOptions(form, options);
    return { fileName, fileBytes: (await stat(join(inbox, fileName))).size, options, secondFiles };
  } catch (error) {
    await rm(inbox, { recursive: true, force: true });
    throw error;
  }
}

/** A name for our own folder whatever the browser said: its last part, without what a path could do. */
export function uploadName(name: string): string {
  const last = basename(name.replaceAll('\\', '/')).replace(/[^\p{L}\p{N}._-]/gu, '_');
  const safe = /^\.*$/.test(last) || last === 'second' ? 'upload' : last;
  return Buffer.byteLength(safe) > 200 ? safe.slice(-60) : safe;
}
