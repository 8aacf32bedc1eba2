import type { FieldError } from '@industry/http/problem.ts';
import { isCivilDate, type LocalisedText } from '@industry/values';
import { LIMITS } from '@industry/registers/contract';
import type { RowForm } from './row-form.ts';

/** A row of a delivery: its place among the changes of the register, the day of its release, its fields as text. */
export interface Row {
  readonly sequence: number;
  readonly publishedOn: string;
  readonly fields: Readonly<Record<string, string | null>>;
}

/** A line is no row; `path` names it as `line 3.bin`. */
export class BadLine extends Error {
  override readonly name = 'BadLine';
  readonly fault: FieldError;

  constructor(fault: FieldError) {
    super(`${fault.path}: ${fault.message.en}`);
    this.fault = fault;
  }
}

const say = (kk: string, ru: string, en: string, ja: string): LocalisedText => ({ kk, ru, en, ja });
export const SAY = {
  json: say('JSON нысаны емес', 'не объект JSON', 'is no JSON object', 'JSONオブジェクトではありません'),
  field: say('мұндай өріс жоқ', 'нет такого поля', 'is not a known field', '存在しない項目です'),
  text: say(
    'мәтін немесе null болуы керек',
    'должно быть текстом или null',
    'must be a text or null',
    '文字列またはnullでなければなりません',
  ),
  long: say('тым ұзын', 'слишком длинно', 'is too long', '長すぎます'),
  missing: say('міндетті', 'обязательно', 'is required', '必須です'),
  sequence: say(
    '1 немесе одан үлкен бүтін сан болуы керек',
    'должно быть целым числом от 1',
    'must be a whole number from 1',
    '1以上の整数でなければなりません',
  ),
  day: say(
    'ЖЖЖЖ-АА-КК түріндегі күн болуы керек',
    'должно быть днём вида ГГГГ-ММ-ДД',
    'must be a day as YYYY-MM-DD',
    'YYYY-MM-DD形式の日付でなければなりません',
  ),
  future: say('келешек күн', 'день ещё не наступил', 'is in the future', '未来の日付です'),
  old: say(
    'тым ескі: мұндай жолдар файлмен жүктеледі',
    'слишком давний: такие строки загружают файлом',
    'is too old: such rows are imported as a file',
    '古すぎます。ファイルで取り込んでください',
  ),
  bin: say('БСН 12 цифрдан тұрады', 'БИН состоит из 12 цифр', 'a BIN has 12 digits', 'BINは12桁の数字です'),
} as const;

/** Reads one line; `first` and `last` bound the day of release. Throws `BadLine`. */
export function readLine(
  line: string,
  number: number,
  form: RowForm,
  { first, last }: { readonly first: string; readonly last: string },
): Row {
  const bad = (field: string | null, message: LocalisedText): never => {
    throw new BadLine({ path: field === null ? `line ${number}` : `line ${number}.${field}`, message });
  };
  const value = parse(line) ?? bad(null, SAY.json);
  const { sequence, published_on: publishedOn, ...given } = value;
  if (!Number.isSafeInteger(sequence) || (sequence as number) < 1) bad('sequence', SAY.sequence);
  if (typeof publishedOn !== 'string' || !isCivilDate(publishedOn)) return bad('published_on', SAY.day);
  if (publishedOn > last) bad('published_on', SAY.future);
  if (publishedOn < first) bad('published_on', SAY.old);
  for (const [name, text] of Object.entries(given)) {
    if (!form.names.has(name)) bad(name.slice(0, 60), SAY.field);
    if (text !== null && typeof text !== 'string') bad(name, SAY.text);
    if (typeof text === 'string' && text.length > LIMITS.field) bad(name, SAY.long);
  }
  const fields = given as Readonly<Record<string, string | null>>;
  for (const { name, required } of form.columns) if (required && (fields[name] ?? '') === '') bad(name, SAY.missing);
  for (const name of form.bins) if ((fields[name] ?? '') !== '' && !/^\d{12}$/.test(fields[name]!)) bad(name, SAY.bin);
  return { sequence: sequence as number, publishedOn, fields };
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
