import { isCivilDate, isLanguage, LANGUAGES, type CivilDate } from '@industry/values';
import { nearest } from '@industry/pack/nearest.ts';
import { ENCODINGS } from './encoding.ts';
import { ImportError } from './import-error.ts';
import { FILE_OPTIONS, type Importer } from './importer.ts';

/** Options of an import; they are part of the batch's identity, with the file and the importer's version. */
export interface ImportOptions {
  /** The day the source released the file; unknown when absent. */
  readonly publishedOn?: CivilDate;
  /** Scheme of the regions, where the file does not say. */
  readonly scheme?: string;
  readonly encoding?: string;
  /** Publisher as printed, when it is not the importer's own. */
  readonly source?: string;
  readonly licence?: string;
  /** Year of a file that does not name it. */
  readonly year?: string;
  /** Classification in which the codes of goods are read, `HS2017`. */
  readonly classification?: string;
  /** Language of the names in the file. */
  readonly language?: string;
  /** What the values are, where the file does not say. */
  readonly indicator?: string;
  /** Hashes of the second files that codes were looked up in, by what they hold. */
  readonly lookups?: string;
  /** Id of the batch after which the same file is imported again, to put its figures back in force. */
  readonly after?: string;
}

const NAMES = [
  'publishedOn',
  'scheme',
  'encoding',
  'source',
  'licence',
  'after',
  'year',
  'classification',
  'language',
  'indicator',
  'lookups',
];

/** Reads options as they come from a command line; throws `ImportError` for an unknown one or a day that is none. */
export function readOptions(
  options: Readonly<Record<string, unknown>>,
  file: string,
  schemes: ReadonlySet<string>,
): ImportOptions {
  for (const [name, value] of Object.entries(options)) {
    const hint = nearest(name, NAMES);
    if (!NAMES.includes(name))
      throw wrong(file, name, value, hint === undefined ? `Known options: ${NAMES.join(', ')}.` : `Is it ${hint}?`);
    if (typeof value !== 'string' || value === '' || value.length > 300)
      throw wrong(file, name, value, 'Give it as a text of at most 300 characters.');
  }
  const { publishedOn, scheme, encoding, year, language } = options;
  if (year !== undefined && !/^(19|20)\d{2}$/.test(String(year)))
    throw wrong(file, 'year', year, 'Give a year as YYYY.');
  if (language !== undefined && !isLanguage(String(language)))
    throw wrong(file, 'language', language, `Known languages: ${LANGUAGES.join(', ')}.`);
  if (publishedOn !== undefined && !isCivilDate(publishedOn))
    throw wrong(file, 'publishedOn', publishedOn, 'Give a day of the calendar as YYYY-MM-DD.');
  if (scheme !== undefined && !schemes.has(String(scheme)))
    throw wrong(file, 'scheme', scheme, `Known schemes: ${[...schemes].join(', ')}.`);
  if (encoding !== undefined && !ENCODINGS.some((one) => one === String(encoding).toLowerCase()))
    throw wrong(file, 'encoding', encoding, `Known encodings: ${ENCODINGS.join(', ')}.`);
  return options as ImportOptions;
}

/** The options with those that the file's name says. Example: `wdi_SP.POP.TOTL.csv.gz` says its indicator. */
export function withFileName(
  options: ImportOptions,
  { fromFileName = {} }: Pick<Importer, 'fromFileName'>,
  file: string,
): ImportOptions {
  const said = FILE_OPTIONS.flatMap((option) => {
    if (options[option] !== undefined) return [];
    for (const { matches, is } of fromFileName[option] ?? []) {
      const found = new RegExp(matches, 'u').exec(file);
      const value = is ?? found?.[1];
      if (found !== null && value !== undefined) return [[option, value] as const];
    }
    return [];
  });
  return { ...options, ...Object.fromEntries(said) };
}

function wrong(file: string, field: string, value: unknown, remedy: string): ImportError {
  return new ImportError({
    file,
    code: 'option',
    reason: 'an option of the import is wrong',
    field,
    value: String(value),
    remedy,
  });
}
