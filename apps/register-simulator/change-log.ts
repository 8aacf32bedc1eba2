import type { ProgrammePack } from '@industry/pack';
import { createEconomy, TABLES, type TableName } from '@industry/simulated-economy';
import { economyParameters } from '@industry/support-population/economy-parameters.ts';
import { addDays, type CivilDate } from '@industry/values';

/** One change as a register tells it: a row of a delivery. */
export type SimulatedChange = Readonly<Record<string, string | number>>;

export interface ChangeLogRequest {
  readonly dataset: TableName;
  readonly firms: number;
  readonly seed: number;
  /** Only facts whose period begins on or after this day. */
  readonly since: CivilDate;
  readonly today: CivilDate;
}

/** Days over which the register has told its changes. */
const DAYS = 5;

/**
 * What a register has told of a simulated economy: each row once, one in twelve first with another figure and put right by a later
 * change, some on the same day, some on a later one.
 */
export function changeLog(
  pack: ProgrammePack,
  { dataset, firms, seed, since, today }: ChangeLogRequest,
): SimulatedChange[] {
  const economy = createEconomy(economyParameters(pack), { firms, seed });
  const columns: readonly string[] = TABLES[dataset];
  const rows: Record<string, string>[] = [];
  for (let firm = 0; firm < firms; firm += 1)
    economy.rows(firm, (table, line) => {
      if (table !== dataset) return;
      const cells = line.split(',').map((cell, i) => [columns[i]!, cell] as const);
      const row = Object.fromEntries(cells.filter(([, cell]) => cell !== ''));
      // Tables of what is, not of periods, are told whole.
      if (row['period_start'] === undefined || row['period_start'] >= since)
        rows.push(columns.includes('region') ? { ...row, region_scheme: 'KATO-2022' } : row);
    });
  const figure = columns.includes('value') ? 'value' : columns.includes('oked') ? 'oked' : null;
  const wrong = rows.map((row, i) =>
    figure !== null && i % 12 === 5 ? { ...row, [figure]: figure === 'value' ? '1' : '24100' } : row,
  );
  const corrections = figure === null ? [] : rows.filter((_, i) => i % 12 === 5);
  const day = (i: number, of: number) => addDays(today, -DAYS + 1 + Math.floor((i * (DAYS - 1)) / of));
  return [
    ...wrong.map((row, i) => ({ ...row, published_on: day(i, wrong.length) })),
    // Half on the day of the row that they correct, half on the last day.
    ...corrections.map((row, i) => ({
      ...row,
      published_on: i % 2 === 0 ? day(i * 12 + 5, wrong.length) : today,
    })),
  ].map((row, i) => ({ sequence: i + 1, ...row }));
}

/** What is true in the end: of each fact the change of the latest day, then of the largest sequence. */
export function finalState(changes: readonly SimulatedChange[], key: readonly string[]): Map<string, SimulatedChange> {
  const last = new Map<string, SimulatedChange>();
  for (const change of changes) {
    const name = key.map((column) => String(change[column] ?? '')).join(' ');
    last.set(name, later(last.get(name), change));
  }
  return last;
}

function later(before: SimulatedChange | undefined, change: SimulatedChange): SimulatedChange {
  if (before === undefined || before['published_on']! < change['published_on']!) return change;
  if (before['published_on']! > change['published_on']!) return before;
  return Number(before['sequence']) > Number(change['sequence']) ? before : change;
}
