import type { Platform } from '@industry/registry/types.ts';
import {
  ANSWERS_DATASET,
  type Connector,
  CONNECTORS,
  type Delivery,
  type Fault,
  type RegisterPage,
  type RegisterRecord,
  type Source,
} from '@industry/registers/contract';
import { civilDateAt } from '@industry/values';
import { sql, type Selectable } from 'kysely';
import { freshnessOf } from './freshness.ts';
import { keyAnswer } from './keys.ts';
import { rowForm } from './row-form.ts';
import type { RegisterTables } from './tables.ts';

const LAST = 50;
const DAYS = 30;
const DAY = 86_400_000;

/** Every register with how it keeps its promise. */
export async function registerAnswers(platform: Platform): Promise<RegisterRecord[]> {
  const { store, now } = platform;
  const since = new Date(now().getTime() - DAYS * DAY).toISOString();
  const { rows } = await sql<{
    register: string;
    last: string | null;
    recent: string;
    refused: string;
    waiting: string;
  }>`
    select register, max(received_at) filter (where state <> 'refused' and way in ('push', 'pull', 'file')) as last,
      count(*) filter (where received_at >= ${since} and way <> 'answer') as recent,
      count(*) filter (where received_at >= ${since} and state = 'refused') as refused,
      coalesce(sum(rows) filter (where state = 'waiting'), 0) as waiting
    from register_delivery group by register`.execute(store.tables<RegisterTables>());
  const faults = await store
    .tables<RegisterTables>()
    .selectFrom('register_fault')
    .select(['register', ({ fn }) => fn.sum<string>('times').as('times')])
    .where('last_at', '>=', since)
    .groupBy('register')
    .execute();
  return CONNECTORS.map((connector) => {
    const of = rows.find(({ register }) => register === connector.id);
    const times = faults.find(({ register }) => register === connector.id)?.times ?? '0';
    return record(platform, connector, {
      last: of?.last ?? null,
      recent: Number(of?.recent ?? 0),
      faults: Number(of?.refused ?? 0) + Number(times),
      waiting: Number(of?.waiting ?? 0),
    });
  });
}

interface Counts {
  readonly last: string | null;
  readonly recent: number;
  readonly faults: number;
  readonly waiting: number;
}

function record(
  { pack, calendar, facts, now }: Platform,
  { id, title, delivers, cadence, dueDays, datasets }: Connector,
  { last, recent, faults, waiting }: Counts,
): RegisterRecord {
  const at = last === null ? null : new Date(last).toISOString();
  const day = at === null ? null : civilDateAt(new Date(at), pack.passport.timeZone);
  return {
    id,
    title,
    delivers,
    cadence,
    dueDays,
    datasets: datasets.flatMap((dataset) => {
      const declared = facts.dataset(dataset);
      return declared ? [{ id: dataset, title: declared.title, public: declared.secrecy === 'public' }] : [];
    }),
    freshness: freshnessOf(
      { cadence, dueDays },
      calendar.today(now()),
      at === null || day === null ? null : { at, day },
    ),
    deliveries: recent,
    faults,
    waitingRows: waiting,
  };
}

/** `manages`: keys, sources and reasons are shown too. */
export async function registerPage(
  platform: Platform,
  { id, pullsPerMinute, predicates, datasets }: Connector,
  manages: boolean,
): Promise<RegisterPage> {
  const tables = platform.store.tables<RegisterTables>();
  const [all, deliveries, faults, keys, sources] = await Promise.all([
    registerAnswers(platform),
    tables
      .selectFrom('register_delivery')
      .selectAll()
      .where('register', '=', id)
      .orderBy('received_at', 'desc')
      .limit(LAST)
      .execute(),
    tables
      .selectFrom('register_fault')
      .selectAll()
      .where('register', '=', id)
      .orderBy('last_at', 'desc')
      .limit(LAST)
      .execute(),
    manages
      ? tables.selectFrom('register_key').selectAll().where('register', '=', id).orderBy('created_at').execute()
      : null,
    manages
      ? tables.selectFrom('register_source').selectAll().where('register', '=', id).orderBy('dataset').execute()
      : null,
  ]);
  return {
    register: all.find((one) => one.id === id)!,
    pullsPerMinute,
    predicates: predicates.map((one) => ({ id: one.id, title: one.title })),
    forms: [...datasets, ...(predicates.length > 0 ? [ANSWERS_DATASET] : [])].flatMap((dataset) => {
      const declared = platform.facts.dataset(dataset);
      return declared ? [{ dataset, columns: [...rowForm(declared).columns] }] : [];
    }),
    deliveries: deliveries.filter(({ way }) => manages || way !== 'answer').map((row) => deliveryAnswer(row, manages)),
    faults: faults.map((row) => faultAnswer(row, manages)),
    keys: keys && keys.map(keyAnswer),
    sources: sources && sources.map(sourceAnswer),
    mayManage: manages,
  };
}

function deliveryAnswer(row: Selectable<RegisterTables['register_delivery']>, manages: boolean): Delivery {
  return {
    id: row.id,
    dataset: row.dataset,
    way: row.way,
    state: row.state,
    receivedAt: row.received_at,
    rows: row.rows,
    bytes: row.bytes,
    superseded: row.superseded,
    withoutConsent: row.without_consent,
    batches: manages ? [...row.batches] : [],
    reason: manages ? row.reason : null,
  };
}

function faultAnswer(row: Selectable<RegisterTables['register_fault']>, manages: boolean): Fault {
  return { at: row.last_at, way: row.way, code: row.code, detail: manages ? row.detail : null, times: row.times };
}

export function sourceAnswer(row: Selectable<RegisterTables['register_source']>): Source {
  return {
    dataset: row.dataset,
    url: row.url,
    active: row.active,
    everyMinutes: row.every_minutes,
    cursor: row.cursor,
    lastPullAt: row.last_pull_at,
    nextPullAt: row.active ? row.next_pull_at : null,
    version: row.version,
  };
}
