import { randomUUID } from 'node:crypto';
import { updateVersioned } from '@industry/database';
import type { Transaction } from 'kysely';
import { Problem } from '@industry/http';
import type { Viewer } from '@industry/http/viewer.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { SandboxDraft } from '@industry/support/contract';
import type { SandboxTables, SupportDraftRow } from './migrations.ts';

export type DraftInput = Pick<SandboxDraft, 'title' | 'text' | 'population' | 'shared'>;

/** One's own drafts and those that are shared, the last changed first. */
export async function readDrafts({ store }: Pick<Platform, 'store'>, person: Viewer): Promise<SandboxDraft[]> {
  const rows = await store
    .tables<SandboxTables>()
    .selectFrom('support_draft')
    .selectAll()
    .where((where) => where.or([where('author', '=', person.id), where('shared', '=', true)]))
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => answerOf(row, person));
}

export async function insertDraft(platform: Platform, person: Viewer, input: DraftInput): Promise<SandboxDraft> {
  const at = platform.now().toISOString();
  return platform.store.transaction<SandboxTables, SandboxDraft>(async (tx) => {
    const row = await tx
      .insertInto('support_draft')
      .values({
        id: randomUUID(),
        ...columnsOf(input),
        version: 1,
        author: person.id,
        author_name: person.name,
        created_at: at,
        updated_at: at,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await record(platform, tx, person, 'support-draft.save', row.id, input);
    return answerOf(row, person);
  });
}

/** Throws `draft-unknown` for what is not one's own, `stale-version` for a save made from an older version. */
export async function updateDraft(
  platform: Platform,
  person: Viewer,
  { id, version, ...input }: DraftInput & { readonly id: string; readonly version: number },
): Promise<SandboxDraft> {
  return platform.store.transaction<SandboxTables, SandboxDraft>(async (tx) => {
    await ownDraft(tx, id, person);
    const row = await updateVersioned<SandboxTables, 'support_draft'>(
      tx,
      'support_draft',
      { key: { id }, version },
      { ...columnsOf(input), updated_at: platform.now().toISOString() },
      (stored) => answerOf(stored, person),
    );
    await record(platform, tx, person, 'support-draft.save', id, input);
    return answerOf(row, person);
  });
}

/** Throws `draft-unknown` for what is not one's own. */
export async function deleteDraft(platform: Platform, person: Viewer, id: string): Promise<void> {
  await platform.store.transaction<SandboxTables, void>(async (tx) => {
    await ownDraft(tx, id, person);
    await tx.deleteFrom('support_draft').where('id', '=', id).execute();
    await record(platform, tx, person, 'support-draft.remove', id, null);
  });
}

async function ownDraft(tx: Transaction<SandboxTables>, id: string, { id: author }: Viewer): Promise<void> {
  const found = await tx
    .selectFrom('support_draft')
    .select('id')
    .where('id', '=', id)
    .where('author', '=', author)
    .executeTakeFirst();
  if (found === undefined) throw new Problem('draft-unknown');
}

async function record(
  { audit }: Platform,
  tx: Transaction<SandboxTables>,
  person: Viewer,
  action: string,
  id: string,
  after: DraftInput | null,
): Promise<void> {
  await audit.record(tx, { actor: `person:${person.id}`, action, object: `support-draft:${id}`, after });
}

function columnsOf({ title, text, population, shared }: DraftInput) {
  return { title, text, firms: population.firms, seed: population.seed, as_of: population.asOf, shared };
}

function answerOf(row: SupportDraftRow, person: Viewer): SandboxDraft {
  return {
    id: row.id,
    title: row.title,
    text: row.text,
    population: { firms: row.firms, seed: Number(row.seed), asOf: row.as_of },
    shared: row.shared,
    version: row.version,
    author: row.author_name,
    own: row.author === person.id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
