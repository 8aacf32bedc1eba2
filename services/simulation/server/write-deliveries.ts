import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type DeliveryFate, fateOf, type TableName } from '@industry/simulated-economy';

/** One file as a register sends it; files are sent in the order of the list. */
export interface Delivery {
  readonly number: number;
  readonly table: TableName;
  readonly file: string;
  readonly publishedOn: string;
  readonly rows: number;
  /** `first`, `correction` of earlier rows with what came late, or `repeated`: the same bytes once more. */
  readonly kind: 'first' | 'correction' | 'repeated';
}

interface Year {
  readonly first: string[];
  readonly later: string[];
}

/**
 * Splits the fact tables of an economy into deliveries as registers make them: a file a year, in which some rows are missing
 * and some are wrong; a file half a year later that brings and corrects these; some files sent twice. After the last of
 * them every row stands as in the tables themselves. Answers the list, which is also written as `deliveries.json`.
 */
export async function writeDeliveries(
  files: ReadonlyMap<TableName, string>,
  folder: string,
  seed: number,
): Promise<readonly Delivery[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const list: Delivery[] = [];
  for (const [table, path] of files) {
    const { header, years } = await readYears(path, seed);
    if (header === null) continue;
    for (const [year, { first, later }] of [...years].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const send = async (kind: Delivery['kind'], name: string, publishedOn: string, rows: readonly string[]) => {
        const file = `${table}-${name}.csv`;
        await writeFile(join(folder, file), `${[header, ...rows].join('\n')}\n`, { mode: 0o600 });
        list.push({ number: 0, table, file, publishedOn, rows: rows.length, kind });
      };
      await send('first', year, `${Number(year) + 1}-02-15`, first);
      if (Number(year) % 3 === 0) await send('repeated', `${year}-again`, `${Number(year) + 1}-02-15`, first);
      if (later.length > 0) await send('correction', `${year}-corrected`, `${Number(year) + 1}-08-15`, later);
    }
  }
  const ordered = list
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : 0))
    .map((one, i) => ({ ...one, number: i + 1 }));
  await writeFile(join(folder, 'deliveries.json'), `${JSON.stringify(ordered, null, 1)}\n`, { mode: 0o600 });
  return ordered;
}

/** Rows by the year in which their period begins; `header` null for a table without periods of facts. */
async function readYears(path: string, seed: number): Promise<{ header: string | null; years: Map<string, Year> }> {
  const years = new Map<string, Year>();
  let header: string | null = null;
  let start = -1;
  let value = -1;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    if (header === null) {
      const columns = line.split(',');
      start = columns.indexOf('period_start');
      value = columns.indexOf('value');
      if (start < 0) return { header: null, years };
      header = line;
      continue;
    }
    const cells = line.split(',');
    const year = cells[start]!.slice(0, 4);
    const rows = years.get(year) ?? { first: [], later: [] };
    years.set(year, rows);
    const fate: DeliveryFate = fateOf(line, cells[value]!, seed);
    if (fate.first !== null) rows.first.push([...cells.slice(0, value), fate.first].join(','));
    if (fate.later) rows.later.push(line);
  }
  return { header, years };
}
