import { randomUUID } from 'node:crypto';
import { updateVersioned } from '@industry/database/versioned.ts';
import { Problem } from '@industry/http';
import type { Body, ProgrammePack } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import { isLanguage, type UserText } from '@industry/values';
import type { Kysely, Selectable } from 'kysely';
import type { OrganisationAnswer } from '../contract/index.ts';
import type { AccountsTables } from './tables.ts';

type Stored = Selectable<AccountsTables['organisation']>;

function bodyAnswer(pack: ProgrammePack, body: Body, persons: number): OrganisationAnswer {
  const [official] = pack.passport.texts.officialLanguages;
  const name = { original: isLanguage(official) ? official : ('en' as const), texts: body.name };
  return { id: body.id, kind: 'body', name, bin: null, persons, version: null };
}

function storedAnswer({ id, kind, name, bin, version }: Stored, persons: number): OrganisationAnswer {
  return { id, kind, name, bin, persons, version };
}

/** Every organisation by id: the bodies of the pack, then those that were added, by name in the store's order. */
export async function organisationsById(
  db: Kysely<AccountsTables>,
  pack: ProgrammePack,
): Promise<ReadonlyMap<string, OrganisationAnswer>> {
  const [stored, counts] = await Promise.all([
    db.selectFrom('organisation').selectAll().orderBy('created_at').orderBy('id').execute(),
    db
      .selectFrom('person')
      .select(['organisation', (f) => f.fn.countAll<string>().as('persons')])
      .where('closed_at', 'is', null)
      .where('organisation', 'is not', null)
      .groupBy('organisation')
      .execute(),
  ]);
  const persons = new Map(counts.map((row) => [row.organisation, Number(row.persons)]));
  return new Map([
    ...[...pack.bodies.values()].map((body) => [body.id, bodyAnswer(pack, body, persons.get(body.id) ?? 0)] as const),
    ...stored.map((row) => [row.id, storedAnswer(row, persons.get(row.id) ?? 0)] as const),
  ]);
}

/** Throws `organisation-unknown` unless it is a body of the pack or was added. */
export async function demandOrganisation(db: Kysely<AccountsTables>, pack: ProgrammePack, id: string): Promise<void> {
  if (pack.bodies.has(id)) return;
  const found = await db.selectFrom('organisation').select('id').where('id', '=', id).executeTakeFirst();
  if (!found) throw new Problem('organisation-unknown', { organisation: id });
}

/** Adds a firm (with a BIN) or another organisation. Throws `organisation-known` for a BIN that is there. */
export async function addOrganisation(
  { store, audit, now }: Platform,
  given: { readonly name: UserText; readonly bin: string | null },
  actor: string,
): Promise<OrganisationAnswer> {
  const { name, bin } = given;
  const id = bin ?? randomUUID();
  return store.transaction<AccountsTables, OrganisationAnswer>(async (tx) => {
    const added = await tx
      .insertInto('organisation')
      .values({
        id,
        kind: bin === null ? 'other' : 'firm',
        bin,
        name: JSON.stringify(name),
        created_at: now().toISOString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!added) throw new Problem('organisation-known', { bin: bin ?? '' });
    await audit.record(tx, { actor, action: 'organisation.add', object: `organisation:${id}`, after: { name, bin } });
    return storedAnswer(added, 0);
  });
}

/** Gives an organisation that was added another name. */
export async function renameOrganisation(
  { store, audit }: Platform,
  id: string,
  given: { readonly name: UserText; readonly version: number },
  actor: string,
): Promise<void> {
  await store.transaction<AccountsTables, void>(async (tx) => {
    const before = await tx.selectFrom('organisation').select('name').where('id', '=', id).executeTakeFirst();
    if (!before) throw new Problem('not-found', { what: id });
    await updateVersioned<AccountsTables, 'organisation'>(
      tx,
      'organisation',
      { key: { id }, version: given.version },
      { name: JSON.stringify(given.name) },
      (stored) => storedAnswer(stored, 0),
    );
    await audit.record(tx, {
      actor,
      action: 'organisation.change',
      object: `organisation:${id}`,
      before: { name: before.name },
      after: { name: given.name },
    });
  });
}
