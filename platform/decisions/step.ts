import { staleVersion, updateVersioned, type VersionedTable } from '@industry/database';
import { Problem, signedIn, type Viewer } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { Kysely, Selectable, Transaction, Updateable } from 'kysely';
import { type Asker, type DecisionColumns, json, type Move, requireMove, requireOther } from './decisions.ts';

/** A kind of record that people decide, as one step needs to know it. */
export interface DecidedRecord<Tables, Name extends VersionedTable<Tables>, Stored> {
  readonly table: Name;
  /** Its kind in the audit's names of objects, `plan-change`. */
  readonly object: string;
  /** Throws the problem of a record that is not there. */
  read(db: Kysely<Tables>, id: string): Promise<Stored>;
  columns(stored: Stored): Pick<DecisionColumns, 'state' | 'authors' | 'version'> & { readonly id: string };
  /** The clause under which it is decided. */
  clause(stored: Stored): string | undefined;
  /** What the audit keeps of it. */
  audited(stored: Stored): object;
  /** As its contract answers it: what a stale save is shown. */
  answer(stored: Stored, asker: Asker): Promise<unknown>;
}

export interface DecisionStep<Tables, Name extends VersionedTable<Tables>, Stored> {
  readonly id: string;
  /** The version that the person has seen. */
  readonly version: number;
  readonly move: Move;
  /** Verb phrase of the audit, `plan-change.submit`. */
  readonly action: string;
  /** The new columns, or the problem that forbids the step; before the transaction: the version holds both together. */
  change(stored: Stored): Promise<Updateable<Tables[Name]>> | Updateable<Tables[Name]>;
  /** What else is written in the transaction, before the record; further columns may come of it. */
  write?(tx: Transaction<Tables>): Promise<Updateable<Tables[Name]> | void>;
  /** Tells people, in the same transaction. */
  after?(now: Stored, tx: Transaction<Tables>): Promise<void>;
}

/**
 * One versioned step of a record that people decide, with its audit event. Throws `stale-version` with the record as it is stored
 * now, `decision-state` when its state forbids the move, `author-decides` when an author would decide; who edits becomes an author.
 *
 * Example: `takeStep(platform, call, planChange(platform), { id, version, move: 'withdraw', action: 'plan-change.withdraw',
 * change: () => ({ state: 'withdrawn' }) })`.
 */
export async function takeStep<Tables, Name extends VersionedTable<Tables>, Stored>(
  platform: Platform,
  asker: Asker,
  kind: DecidedRecord<Tables, Name, Stored>,
  step: DecisionStep<Tables, Name, Stored>,
): Promise<Stored> {
  const { store } = platform;
  const person = signedIn(asker);
  const { id, version } = step;
  try {
    const stored = await kind.read(store.tables<Tables>(), id);
    const columns = kind.columns(stored);
    if (columns.version !== version) throw staleVersion(null);
    requireMove(columns, step.move);
    if (step.move === 'decide') requireOther(columns, person.id);
    const set = await step.change(stored);
    return await store.transaction<Tables, Stored>(async (tx) => {
      const more = await step.write?.(tx);
      const authors = step.move === 'edit' && { authors: json([...new Set([...columns.authors, person.id])]) };
      // Every record of two decisions has the column; its table is a type parameter, which hides it.
      const all = { ...set, ...more, ...authors } as Updateable<Tables[Name]>;
      const key = { id } as unknown as Readonly<Partial<Selectable<Tables[Name]>>>;
      await updateVersioned(tx, kind.table, { key: key as never, version }, all, () => null);
      const now = await kind.read(tx, id);
      await recordDecision(platform, tx, person, kind, { action: step.action, before: stored, after: now });
      await step.after?.(now, tx);
      return now;
    });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'stale-version') throw error;
    throw staleVersion(await kind.answer(await kind.read(store.tables<Tables>(), id), asker));
  }
}

/** The audit event of a step, or of the draft that begins a record, in the transaction that decides. */
export async function recordDecision<Tables, Name extends VersionedTable<Tables>, Stored>(
  { audit }: Pick<Platform, 'audit'>,
  tx: Transaction<Tables>,
  person: Viewer,
  kind: DecidedRecord<Tables, Name, Stored>,
  { action, before, after }: { readonly action: string; readonly before?: Stored; readonly after: Stored },
): Promise<void> {
  const clause = kind.clause(after);
  await audit.record(tx, {
    actor: `person:${person.id}`,
    action,
    object: `${kind.object}:${kind.columns(after).id}`,
    ...(clause !== undefined && { clause }),
    ...(before !== undefined && { before: kind.audited(before) }),
    after: kind.audited(after),
  });
}
