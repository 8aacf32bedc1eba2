import { exponential } from './arithmetic.ts';
import type { Path } from './path.ts';
import { type Population, reportsInFull } from './population.ts';
import type { Quarters } from './quarters.ts';
import { PURPOSE, Random } from './random.ts';
import type { RowSink, TableName } from './tables.ts';

/** Wages in value added, taxes in turnover, and how turnover stands to output. */
const WAGES = 0.34;
const TAXES = 0.09;
/** Share of firms that pay taxes with gaps, and of their quarters that are gaps. */
const IRREGULAR = 0.12;
const GAPS = 0.25;
/** Share of quarters in which a firm with interruptions files nothing. */
const INTERRUPTED = 0.15;
/** Part of a quarter's exports that is paid in it; the rest comes a quarter later. */
const PAID_AT_ONCE = 0.7;

/** What the employer and the tax payer files each quarter: `firm-labour` and `firm-tax`. */
export function createLabourAndTax(population: Population) {
  const { quarters, seed } = population;
  const random = new Random(seed, 0, PURPOSE.workers);
  const [wages, turnover, taxes, revenue] = [0, 0, 0, 0].map(() => new Float64Array(quarters.count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const filed = new Uint8Array(quarters.count);
  return (firm: number, bin: string, path: Path, sink: RowSink): void => {
    random.start(seed, firm, PURPOSE.workers);
    const full = reportsInFull(population, firm);
    const share = WAGES * exponential(0.15 * random.normal());
    const rate = TAXES * exponential(0.2 * random.normal());
    const irregular = random.chance(IRREGULAR);
    const exporter = population.exporting[firm]! > 0;
    for (let quarter = path.from; quarter < path.until; quarter += 1) {
      filed[quarter] = full || !random.chance(INTERRUPTED) ? 1 : 0;
      const sold = path.output[quarter]! * (1 + 0.04 * random.normal());
      turnover[quarter] = Math.round(Math.max(0, sold));
      wages[quarter] = Math.round(path.added[quarter]! * share * (1 + 0.02 * random.normal()));
      const paid = irregular && random.chance(GAPS) ? 0 : rate;
      taxes[quarter] = Math.round(turnover[quarter]! * paid);
      const before = quarter > path.from ? path.exports[quarter - 1]! : path.exports[quarter]!;
      revenue[quarter] = Math.round(PAID_AT_ONCE * path.exports[quarter]! + (1 - PAID_AT_ONCE) * before);
    }
    const write = series(quarters, path, sink, filed);
    write('firm-labour', `${bin},employees`, path.workers);
    write('firm-labour', `${bin},wage-fund`, wages);
    if (exporter) write('firm-tax', `${bin},foreign-currency-revenue`, revenue);
    write('firm-tax', `${bin},taxes-paid`, taxes);
    write('firm-tax', `${bin},turnover`, turnover);
  };
}

/** Writes a series of whole numbers, one row a quarter in which the firm files. */
export function series(
  quarters: Quarters,
  { from, until }: Pick<Path, 'from' | 'until'>,
  sink: RowSink,
  filed?: Uint8Array,
) {
  return (table: TableName, key: string, values: ArrayLike<number>): void => {
    for (let quarter = from; quarter < until; quarter += 1) {
      if (filed?.[quarter] === 0) continue;
      sink(table, `${key},${quarters.start(quarter)},${quarters.start(quarter + 1)},${values[quarter]!}`);
    }
  };
}
