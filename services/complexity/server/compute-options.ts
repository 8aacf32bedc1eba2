import { parseArgs } from 'node:util';
import {
  eigen,
  fitness,
  reflections,
  type ComplexityConventions,
  type ComplexityMethod,
} from '@industry/economic-complexity';

/** What `industry complexity compute` was asked to do. */
export interface ComputeRequest {
  readonly file: string;
  readonly out: string;
  readonly cells: boolean;
  readonly json: boolean;
  readonly year: number | undefined;
  readonly population: string | undefined;
  readonly duplicates: 'reject' | 'sum';
  readonly conventions: Partial<ComplexityConventions>;
}

/** The command line makes no sense; the message says what would. */
export class UsageError extends Error {}

export const usage = `industry complexity compute FILE.csv --out DIR

FILE has the columns year, country, product, value, and may be packed with gzip (FILE.csv.gz). Writes DIR/country.csv
(year, country, diversity, eci, coi) and DIR/product.csv (year, product, ubiquity, pci), 17 significant digits, sorted
by code point.

  --cells                          also DIR/{rca,mcp,density,cog}.f64: float64, little-endian, country-major, one year
  --year Y                         only this year of the file
  --json                           print times of the stages (ms), peak memory and the hash of the result
  --duplicates reject|sum          a second value for the same year, country and product
  --population FILE                columns year, country, population: for presence by rpop or both

Conventions (the first is the default and agrees with py-ecomplexity 0.5.2):
  --presence rca|rpop|both         --rca-threshold 1    --rpop-threshold 1
  --method eigen|reflections:N|fitness:N
  --pci-normalisation eci|own      --ddof 0|1
  --proximity max|sqrt|asymmetric|continuous             --diagonal 1|0
  --continuous-density-of rca|presence
  --coi-pci raw|standardised       --coi-normalisation countries|none
  --cog-pci raw|standardised       --cog-second-term
  --disconnected error|largest
`;

const choices = {
  duplicates: ['reject', 'sum'],
  presence: ['rca', 'rpop', 'both'],
  'pci-normalisation': ['eci', 'own'],
  ddof: ['0', '1'],
  proximity: ['max', 'sqrt', 'asymmetric', 'continuous'],
  diagonal: ['0', '1'],
  'continuous-density-of': ['rca', 'presence'],
  'coi-pci': ['raw', 'standardised'],
  'coi-normalisation': ['countries', 'none'],
  'cog-pci': ['raw', 'standardised'],
  disconnected: ['error', 'largest'],
} as const;
const numbers = ['rca-threshold', 'rpop-threshold'] as const;

/** Throws `UsageError`. */
export function parseComputeArguments(argv: readonly string[]): ComputeRequest {
  const { values, positionals } = parsed(argv);
  const text = values as Readonly<Record<string, string | undefined>>;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(`give one file, not ${positionals.length}`);
  if (text['out'] === undefined) throw new UsageError('give the folder to write to: --out DIR');
  const conventions: Record<string, unknown> = {};
  for (const [name, allowed] of Object.entries(choices)) {
    const value = text[name];
    if (value === undefined) continue;
    if (!(allowed as readonly string[]).includes(value))
      throw new UsageError(`--${name} is ${allowed.join(' or ')}, not ${value}`);
    if (name !== 'duplicates')
      conventions[camel(name)] = name === 'ddof' || name === 'diagonal' ? Number(value) : value;
  }
  for (const name of numbers) if (text[name] !== undefined) conventions[camel(name)] = number(name, text[name]);
  if (text['method'] !== undefined) conventions['method'] = method(text['method']);
  if (values['cog-second-term'] === true) conventions['cogSecondTerm'] = true;
  return {
    file,
    out: text['out'],
    cells: values['cells'] === true,
    json: values['json'] === true,
    year: text['year'] === undefined ? undefined : number('year', text['year']),
    population: text['population'],
    duplicates: text['duplicates'] === 'sum' ? 'sum' : 'reject',
    conventions: conventions as Partial<ComplexityConventions>,
  };
}

function parsed(argv: readonly string[]) {
  const text = ['out', 'year', 'population', 'method', ...numbers, ...Object.keys(choices)];
  const flags = ['cells', 'json', 'cog-second-term'];
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: Object.fromEntries([
        ...text.map((name) => [name, { type: 'string' as const }]),
        ...flags.map((name) => [name, { type: 'boolean' as const }]),
      ]) as Record<string, { type: 'string' | 'boolean' }>,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const camel = (name: string) => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

function number(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new UsageError(`--${name} is a number, not ${text}`);
  return value;
}

function method(text: string): ComplexityMethod {
  if (text === 'eigen') return eigen;
  const match = /^(reflections|fitness):([1-9]\d{0,3})$/.exec(text);
  if (match === null) throw new UsageError(`--method is eigen, reflections:N or fitness:N, not ${text}`);
  return match[1] === 'fitness' ? fitness(Number(match[2])) : reflections(Number(match[2]));
}
