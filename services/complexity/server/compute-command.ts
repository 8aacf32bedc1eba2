import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ComplexityError, economicComplexity, type Complexity } from '@industry/economic-complexity';
import { parseComputeArguments, usage, UsageError, type ComputeRequest } from './compute-options.ts';
import { readPopulationCsv } from './population-csv.ts';
import { countryHeader, countryRows, productHeader, productRows } from './result-text.ts';
import { Stopwatch } from './stopwatch.ts';
import { TradeFileError } from './trade-csv-error.ts';
import { readTradeCsv } from './trade-csv.ts';
import { tradeByYear } from './trade-years.ts';

const STAGES = ['read', 'index', 'rca', 'eci', 'density', 'coi_cog', 'write', 'hash'] as const;
type Stage = (typeof STAGES)[number];

/** Where a command prints. */
export interface CommandOutput {
  stdout(text: string): void;
  stderr(text: string): void;
}

/**
 * `industry complexity compute FILE.csv --out DIR`: complexity of every year of a file, without server and store.
 * `argv` is what follows `compute`. Returns the exit code: 0 done, 1 the data cannot be computed, 2 wrong usage.
 *
 * The hash is SHA-256 over country.csv followed by product.csv: whoever has the file and the options gets the same.
 */
export async function computeCommand(argv: string[], out: CommandOutput): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    out.stdout(usage);
    return 0;
  }
  try {
    const request = parseComputeArguments(argv);
    const { hash, times, notes } = compute(request);
    for (const note of notes) out.stderr(`${note}\n`);
    const peakMB = Math.round(process.resourceUsage().maxRSS / 102.4) / 10;
    if (request.json) out.stdout(`${JSON.stringify({ stages: times, peakMB, hash })}\n`);
    else out.stdout(`${join(request.out, 'country.csv')} and product.csv written, sha256 ${hash}\n`);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      out.stderr(`${error.message}\n\n${usage}`);
      return 2;
    }
    if (!(error instanceof TradeFileError || error instanceof ComplexityError || isFileError(error))) throw error;
    out.stderr(`${error.message}\n`);
    return 1;
  }
}

function compute(request: ComputeRequest): { hash: string; times: Record<Stage, number>; notes: string[] } {
  const watch = new Stopwatch<Stage>(STAGES);
  const table = readTradeCsv(request.file);
  const population = request.population === undefined ? undefined : readPopulationCsv(request.population);
  watch.lap('read');
  const notes: string[] = [];
  let countries = countryHeader;
  let products = productHeader;
  let recycle: Complexity | undefined;
  if (request.cells && request.year === undefined && table.years.size > 1) {
    throw new UsageError(`--cells writes one year and the file has ${table.years.size}: choose with --year`);
  }
  for (const { year, trade } of tradeByYear(request.file, table, request)) {
    watch.lap('index');
    const people = population?.get(year);
    const result = withYear(year, () =>
      economicComplexity(trade, {
        ...request.conventions,
        ...(people === undefined
          ? {}
          : { population: Float64Array.from(trade.countries, (code) => people.get(code) ?? Number.NaN) }),
        ...(recycle === undefined ? {} : { recycle }),
        onStage: (stage) => watch.lap(stage),
      }),
    );
    countries += countryRows(year, result);
    products += productRows(year, result);
    notes.push(...droppedNotes(year, result));
    if (request.cells) writeCells(request.out, result);
    recycle = result;
    watch.lap('write');
  }
  mkdirSync(request.out, { recursive: true });
  writeFileSync(join(request.out, 'country.csv'), countries);
  writeFileSync(join(request.out, 'product.csv'), products);
  watch.lap('write');
  const hash = createHash('sha256').update(countries).update(products).digest('hex');
  watch.lap('hash');
  return { hash, times: watch.rounded(), notes };
}

function withYear<Result>(year: number, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw error instanceof ComplexityError ? new ComplexityError(error.code, `${year}: ${error.message}`) : error;
  }
}

function droppedNotes(year: number, { dropped }: Complexity): string[] {
  const groups = new Map<string, string[]>();
  for (const { kind, code, reason } of dropped) {
    const group = `${reason} ${kind}`;
    groups.set(group, [...(groups.get(group) ?? []), code]);
  }
  return [...groups].map(([group, codes]) => {
    const more = codes.length > 8 ? ` and ${codes.length - 8} more` : '';
    return `${year}: left out (${group}): ${codes.slice(0, 8).join(', ')}${more}`;
  });
}

function writeCells(folder: string, { rca, presence, density, cog }: Complexity): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, cells] of Object.entries({ rca, mcp: Float64Array.from(presence), density, cog })) {
    writeFileSync(join(folder, `${name}.f64`), littleEndian(cells));
  }
}

function littleEndian(cells: Float64Array): Uint8Array {
  const bytes = Buffer.from(cells.buffer, cells.byteOffset, cells.byteLength);
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? bytes : Buffer.from(bytes).swap64();
}

const isFileError = (error: unknown): error is Error => error instanceof Error && 'code' in error && 'syscall' in error;
