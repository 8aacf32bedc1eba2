import type { Economy } from './economy.ts';
import { cellsOf, type CellFilter } from './parameters.ts';
import { STATUS } from './population.ts';
import type { TableName } from './tables.ts';

type Column = 'firms' | 'output' | 'value-added' | 'exports' | 'investment';

/** What was added up, as it crosses between threads. */
export interface TallyState {
  /** By division and region. */
  readonly columns: Readonly<Record<Column, Float64Array>>;
  readonly use: { sum: number; count: number };
  /** Firms by digital level, and how many have one. */
  readonly levels: Map<number, number>;
  readonly zones: Map<string, { readonly region: string; plants: number }>;
  workers: number;
  innovating: number;
  rated: number;
}

/** Sums of the rows of the year of reference, as the tables say them: what a report compares with its sources. */
export interface TallySums {
  /** Tenge, tenge, dollars, tenge; firms are those on the register. */
  sum(of: Column, filter?: CellFilter): number;
  /** Workers in the mean of the year, of firms that report value added. */
  workers(): number;
  /** Mean over firms and quarters. */
  capacityUse(): number;
  /** Shares of the active firms that worked the whole year: with spending on R&D, at a digital level. */
  innovating(): number;
  digital(level: (level: number) => boolean): number;
  /** Zones with plants in them, and plants, of a kind (`SEZ`, `IZ`); of one region when given. */
  zones(kind: string, region?: string): { readonly zones: number; readonly plants: number };
}

/** Sums that grow row by row. */
export interface Tally extends TallySums {
  /** Takes a row of a firm; rows of other years are passed over. */
  row(firm: number, table: TableName, line: string): void;
  readonly state: TallyState;
}

export function createTally({ parameters, population }: Pick<Economy, 'parameters' | 'population'>): Tally {
  const cells = parameters.divisions.length * parameters.regions.length;
  const columns = {
    firms: new Float64Array(cells),
    output: new Float64Array(cells),
    'value-added': new Float64Array(cells),
    exports: new Float64Array(cells),
    investment: new Float64Array(cells),
  };
  for (let firm = 0; firm < population.size; firm += 1) columns.firms[cellOf(firm)]! += 1;
  const year = `,${parameters.referenceYear}-`;
  const yearly = `,${parameters.referenceYear}-01-01,${parameters.referenceYear + 1}-01-01,`;
  const state: TallyState = {
    columns,
    use: { sum: 0, count: 0 },
    levels: new Map(),
    zones: new Map(),
    workers: 0,
    innovating: 0,
    rated: 0,
  };
  const { use, levels, zones } = state;
  // Workers stand in another table than value added, before it.
  let own = { firm: -1, workers: 0 };

  function cellOf(firm: number): number {
    return population.division[firm]! * parameters.regions.length + population.region[firm]!;
  }

  function fact(firm: number, table: TableName, line: string): void {
    if (!line.includes(year)) return;
    const comma = line.lastIndexOf(',');
    const value = Number(line.slice(comma + 1));
    const name = line.slice(line.lastIndexOf(',', comma - 23) + 1, comma - 22);
    const start = line.slice(comma - 21, comma - 11);
    if (!start.startsWith(year.slice(1))) return;
    const cell = cellOf(firm);
    if (table === 'firm-labour' && name === 'employees') {
      if (own.firm !== firm) own = { firm, workers: 0 };
      own.workers += value / 4;
    } else if (table === 'firm-customs' && name === 'exports') columns.exports[cell]! += value;
    else if (table !== 'firm-statistics' || line.slice(12, 15) !== ',,,') return;
    else if (name === 'output' || name === 'investment') columns[name][cell]! += value;
    else if (name === 'value-added') {
      columns['value-added'][cell]! += value;
      if (own.firm === firm) state.workers += own.workers;
      own = { firm, workers: 0 };
    } else if (name === 'capacity-use') {
      use.sum += value;
      use.count += 1;
    } else if (!line.includes(yearly) || population.status[firm] !== STATUS.active) return;
    else if (name === 'rnd-spending') state.innovating += 1;
    else if (name === 'digital-level') {
      levels.set(value, (levels.get(value) ?? 0) + 1);
      state.rated += 1;
    }
  }

  function plant(line: string): void {
    const [, , , , , region, , , , , zone, opened, closed] = line.split(',') as string[];
    const day = `${parameters.referenceYear + 1}-01-01`;
    if (zone === '' || opened! >= day || (closed !== '' && closed! < day)) return;
    const found = zones.get(zone!) ?? { region: region!, plants: 0 };
    found.plants += 1;
    zones.set(zone!, found);
  }

  return {
    row(firm, table, line) {
      if (table === 'firm-plants') plant(line);
      else if (table !== 'firm-registration' && table !== 'firm-owners') fact(firm, table, line);
    },
    state,
    ...readTally(parameters, state),
  };
}

/** Reads what was added up, maybe in another thread. */
export function readTally(parameters: Economy['parameters'], state: TallyState): TallySums {
  const { columns, use, levels, zones } = state;
  return {
    sum(of, filter = {}) {
      const mask = cellsOf(parameters, filter);
      return columns[of].reduce((sum, value, cell) => sum + (mask[cell] === 1 ? value : 0), 0);
    },
    workers: () => state.workers,
    capacityUse: () => use.sum / Math.max(1, use.count),
    innovating: () => state.innovating / Math.max(1, state.rated),
    digital(matches) {
      let found = 0;
      for (const [level, firms] of levels) if (matches(level)) found += firms;
      return found / Math.max(1, state.rated);
    },
    zones(kind, region) {
      const found = [...zones].filter(
        ([zone, one]) => zone.startsWith(`${kind}-`) && (region === undefined || one.region === region),
      );
      return { zones: found.length, plants: found.reduce((sum, [, { plants }]) => sum + plants, 0) };
    },
  };
}
