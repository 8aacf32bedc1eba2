import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Migration, Store } from '@industry/database/types.ts';
import type { NamedReading } from '@industry/facts/access.ts';
import type { Purpose } from '@industry/facts/types.ts';
import { type CivilDate, civilDateAt } from '@industry/values';

/** A firm's consent that its facts in some registers are read by name, for one purpose, until a day. */
export interface ConsentRow {
  id: string;
  firm: string;
  /** Ids of registers of the pack's catalogue. */
  registers: unknown;
  purpose: Purpose;
  given_at: string;
  given_by: string;
  given_by_name: string;
  /** Last day on which it holds. */
  valid_until: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  /** Day on which what was taken under it is erased; set when it ends. */
  erase_on: string | null;
  erased_at: string | null;
}

export interface ConsentTables {
  firm_consent: ConsentRow;
}

export interface Consent {
  readonly id: string;
  readonly firm: string;
  readonly registers: readonly string[];
  readonly purpose: Purpose;
  readonly givenAt: string;
  readonly givenByName: string;
  readonly validUntil: string;
  readonly withdrawnAt: string | null;
  readonly eraseOn: string | null;
  readonly erasedAt: string | null;
}

export const consentMigrations: readonly Migration[] = [
  {
    name: '20261201T0340_firm_consent',
    sql: `
create table firm_consent (
  id text primary key,
  firm text not null,
  registers jsonb not null,
  purpose text not null check (purpose in ('monitor-agreement', 'decide-support', 'evaluate')),
  given_at timestamptz not null,
  given_by text not null,
  given_by_name text not null,
  valid_until date not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  erase_on date,
  erased_at timestamptz
);
create index firm_consent_firm on firm_consent (firm);
create index firm_consent_open on firm_consent (purpose, valid_until) where withdrawn_at is null;`,
  },
];

/** What a firm agrees to. */
export interface NewConsent {
  readonly firm: string;
  readonly registers: readonly string[];
  readonly purpose: Purpose;
  readonly validUntil: string;
}

/** Writes consents in the deciding transaction; whoever calls records the audit event. */
export async function giveConsents(
  tx: Transaction<ConsentTables>,
  consents: readonly NewConsent[],
  by: { readonly id: string; readonly name: string },
  now: Date,
): Promise<string[]> {
  const rows = consents.map(({ firm, registers, purpose, validUntil }) => ({
    id: randomUUID(),
    firm,
    registers: JSON.stringify(registers),
    purpose,
    given_at: now.toISOString(),
    given_by: by.id,
    given_by_name: by.name,
    valid_until: validUntil,
    withdrawn_at: null,
    withdrawn_by: null,
    erase_on: null,
    erased_at: null,
  }));
  for (let from = 0; from < rows.length; from += 2_000)
    await tx
      .insertInto('firm_consent')
      .values(rows.slice(from, from + 2_000))
      .execute();
  return rows.map(({ id }) => id);
}

/** A firm's consents, newest first. */
export async function consentsOf(store: Store, firm: string): Promise<Consent[]> {
  const rows = await store
    .tables<ConsentTables>()
    .selectFrom('firm_consent')
    .selectAll()
    .where('firm', '=', firm)
    .orderBy('given_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(consentOf);
}

export function consentOf(row: ConsentRow): Consent {
  return {
    id: row.id,
    firm: row.firm,
    registers: row.registers as string[],
    purpose: row.purpose,
    givenAt: row.given_at,
    givenByName: row.given_by_name,
    validUntil: row.valid_until,
    withdrawnAt: row.withdrawn_at,
    eraseOn: row.erase_on,
    erasedAt: row.erased_at,
  };
}

/** Whether the consent opens anything on this day. */
export function holds(
  { validUntil, withdrawnAt }: Pick<Consent, 'validUntil' | 'withdrawnAt'>,
  today: CivilDate,
): boolean {
  return withdrawnAt === null && validUntil >= today;
}

export interface ConsentReading {
  readonly store: Store;
  readonly now: () => Date;
  readonly timeZone: string;
  /** Register of a dataset by the pack's catalogue. */
  readonly registerOf: (dataset: string) => string | undefined;
}

/** `NamedReading` of platform/facts: firms whose consent to a dataset's register and to the purpose holds now. */
export function readingByConsent({ store, now, timeZone, registerOf }: ConsentReading): NamedReading {
  return async ({ purpose, dataset }) => {
    const register = dataset.secrecy === 'consent' ? registerOf(dataset.id) : undefined;
    if (register === undefined) return [];
    const db: Kysely<ConsentTables> = store.tables<ConsentTables>();
    const { rows } = await sql<{ firm: string }>`
      select distinct firm from firm_consent where purpose = ${purpose} and withdrawn_at is null
        and valid_until >= ${civilDateAt(now(), timeZone)} and registers @> ${JSON.stringify([register])}::jsonb`.execute(
      db,
    );
    return rows.map(({ firm }) => firm);
  };
}

/** Those of these firms whose consent covers a register today, for whatever purpose: what may be taken in by name. */
export async function firmsCovered(
  store: Store,
  register: string,
  firms: readonly string[],
  today: CivilDate,
): Promise<ReadonlySet<string>> {
  if (firms.length === 0) return new Set();
  const { rows } = await sql<{ firm: string }>`
    select distinct firm from firm_consent where firm = any(${[...firms]}::text[]) and withdrawn_at is null
      and valid_until >= ${today} and registers @> ${JSON.stringify([register])}::jsonb`.execute(
    store.tables<ConsentTables>(),
  );
  return new Set(rows.map(({ firm }) => firm));
}
