import { Problem } from '@industry/http';
import type { Times } from '@industry/facts/types.ts';
import { type CivilDate, toCivilDate } from '@industry/values';
import type { Flow, FlowRow } from './flow.ts';
import type { Filter } from './filter.ts';

/** Observations of a message that share an action and, with the history, the days on which they were in force. */
export interface DataSet {
  readonly action: 'Information' | 'Append' | 'Replace' | 'Delete';
  readonly rows: readonly FlowRow[];
  readonly validFrom?: CivilDate;
  readonly validTo?: CivilDate;
}

export interface DataRequest {
  readonly updatedAfter?: string;
  readonly firstNObservations?: number;
  readonly lastNObservations?: number;
  readonly includeHistory?: boolean;
  readonly offset?: number;
  readonly limit?: number;
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** A message holds no more observations than this. */
export const MOST = 200_000;
/** Releases of a history that are answered at most. */
const MOST_RELEASES = 60;

/** The rows that a data query asks for: those in force, what changed since an instant, or every release. */
export async function dataSets(flow: Flow, filter: Filter, request: DataRequest): Promise<readonly DataSet[]> {
  const times: Times = {
    ...(request.knownAt !== undefined && { knownAt: toCivilDate(request.knownAt) }),
    ...(request.asOf !== undefined && { recordedAt: request.asOf }),
  };
  const ask = async (at: Times): Promise<readonly FlowRow[]> =>
    (await flow.rows(at, filter.wanted)).filter((row) => filter.keeps(row));
  const sets = request.includeHistory
    ? await history(flow, times, ask)
    : request.updatedAfter === undefined
      ? [{ action: 'Information' as const, rows: await ask(times) }]
      : await changes(times, request.updatedAfter, ask);
  const chosen = sets.map((set) => ({ ...set, rows: page(ofEachSeries(set.rows, request), request) }));
  const count = chosen.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count > MOST) throw new Problem('sdmx-too-large', { count, most: MOST });
  return chosen;
}

type Ask = (at: Times) => Promise<readonly FlowRow[]>;

/** One set for each release, as it was known from its day until the next. */
async function history(flow: Flow, times: Times, ask: Ask): Promise<readonly DataSet[]> {
  const days = (await flow.knownDays()).filter((day) => times.knownAt === undefined || day <= times.knownAt);
  const asked = days.slice(-MOST_RELEASES);
  const sets: DataSet[] = [];
  for (const [i, day] of asked.entries()) {
    const next = asked[i + 1];
    const rows = await ask({ ...times, knownAt: day });
    sets.push({ action: 'Replace', rows, validFrom: day, ...(next !== undefined && { validTo: next }) });
  }
  return sets.filter(({ rows }) => rows.length > 0);
}

const identity = ({ key, period }: FlowRow): string => `${key.join('.')}.${period}`;
const said = ({ value, unit, status }: FlowRow): string => `${value}|${unit}|${status}`;

/** What was added or revised since the instant, and what has been withdrawn. */
async function changes(times: Times, updatedAfter: string, ask: Ask): Promise<readonly DataSet[]> {
  if (times.recordedAt !== undefined && Date.parse(updatedAfter) > Date.parse(times.recordedAt))
    throw new Problem('sdmx-query', {
      parameter: 'updatedAfter',
      value: updatedAfter,
      example: `before ${times.recordedAt}`,
    });
  const [now, before] = [await ask(times), await ask({ ...times, recordedAt: updatedAfter })];
  const held = new Map(before.map((row) => [identity(row), said(row)]));
  const inForce = new Set(now.map(identity));
  const sets: readonly DataSet[] = [
    { action: 'Replace', rows: now.filter((row) => held.get(identity(row)) !== said(row)) },
    { action: 'Delete', rows: before.filter((row) => !inForce.has(identity(row))) },
  ];
  return sets.filter(({ rows }) => rows.length > 0);
}

/** The first or last observations of each series; rows are ordered by key and period. */
function ofEachSeries(
  rows: readonly FlowRow[],
  { firstNObservations: first, lastNObservations: last }: DataRequest,
): readonly FlowRow[] {
  if (first === undefined && last === undefined) return rows;
  return series(rows).flatMap((one) =>
    one.filter((_, i) => (first !== undefined && i < first) || (last !== undefined && i >= one.length - last)),
  );
}

export function series(rows: readonly FlowRow[]): FlowRow[][] {
  const found = new Map<string, FlowRow[]>();
  for (const row of rows) {
    const key = row.key.join('.');
    const one = found.get(key);
    if (one) one.push(row);
    else found.set(key, [row]);
  }
  return [...found.values()];
}

function page(rows: readonly FlowRow[], { offset = 0, limit }: DataRequest): readonly FlowRow[] {
  return offset === 0 && limit === undefined
    ? rows
    : rows.slice(offset, limit === undefined ? undefined : offset + limit);
}
