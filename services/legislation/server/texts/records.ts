import { randomUUID } from 'node:crypto';
import type { ReadAct } from '@industry/act-text';
import type { Insertable, Transaction, Updateable } from 'kysely';
import { staleVersion, updateVersioned } from '@industry/database';
import { type Asker, json, type Move, namesOf, newDecision, offersOf, requireMove, traceOf } from '@industry/decisions';
import { officialText, Problem, type Viewer } from '@industry/http';
import type { ActImport, ActText } from '@industry/legislation/contract';
import type { Platform } from '@industry/registry/types.ts';
import type { ActTextRow, LegislationTables } from '../tables.ts';

/** Everything of a text but its articles, which are megabytes. */
export const HEAD = [
  'id',
  'act',
  'act_title',
  'adopted',
  'language',
  'source',
  'retrieved_on',
  'file_name',
  'file_hash',
  'format',
  'encoding',
  'rule',
  'characters',
  'article_count',
  'state',
  'authors',
  'created_at',
  'created_by',
  'submitted_at',
  'submitted_by',
  'decided_at',
  'decided_by',
  'confirmed',
  'reason',
  'remark',
  'version',
] as const satisfies readonly (keyof ActTextRow)[];

export function mayWork({ may }: Pick<Asker, 'may'>): boolean {
  return may('law.draft') || may('law.approve');
}

/** The text, if the asker may see it. */
export async function textOf({ store }: Pick<Platform, 'store'>, id: string, asker: Asker): Promise<ActTextRow> {
  const row = await store
    .tables<LegislationTables>()
    .selectFrom('act_text')
    .select(HEAD)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || (row.state !== 'approved' && !mayWork(asker))) throw new Problem('act-text-unknown', { id });
  return row;
}

export async function textAnswers(
  platform: Platform,
  rows: readonly ActTextRow[],
  { viewer, may }: Asker,
): Promise<ActText[]> {
  const recorder = may('law.draft');
  const approver = may('law.approve');
  const names = recorder || approver ? await namesOf(platform, rows) : new Map<string, string>();
  return rows.map((row) => ({
    id: row.id,
    act: row.act,
    actTitle: row.act_title,
    adopted: row.adopted,
    language: row.language,
    source: row.source,
    retrievedOn: row.retrieved_on,
    fileName: row.file_name,
    fileHash: row.file_hash,
    format: row.format,
    encoding: row.encoding,
    rule: row.rule,
    characters: row.characters,
    articles: row.article_count,
    state: row.state,
    remark: row.remark,
    trace: traceOf(row, names),
    version: row.version,
    // A file is not edited: another one is brought in.
    offers: { ...offersOf(row, viewer?.id, { recorder, approver }), edit: false },
  }));
}

export async function insertText(
  platform: Platform,
  viewer: Viewer,
  request: ActImport,
  read: ReadAct & { readonly fileHash: string },
): Promise<ActTextRow> {
  const { act, actTitle, adopted, language, source, retrievedOn, fileName, format, encoding, rule } = request;
  const values: Insertable<LegislationTables['act_text']> = {
    id: randomUUID(),
    act: act.trim(),
    act_title: json(officialText(actTitle, 'body.actTitle', platform.pack.passport.texts.officialLanguages)),
    adopted,
    language,
    source: source.trim(),
    retrieved_on: retrievedOn,
    file_name: fileName.trim(),
    file_hash: read.fileHash,
    format,
    encoding,
    rule,
    characters: read.characters,
    article_count: read.articles.length,
    articles: json(read.articles),
    ...newDecision(viewer.id, platform.now()),
  };
  return platform.store.transaction<LegislationTables, ActTextRow>(async (tx) => {
    const row = await tx
      .insertInto('act_text')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .returning(HEAD)
      .executeTakeFirst();
    if (!row) throw new Problem('act-text-known', { hash: read.fileHash.slice(0, 12), language });
    await recordEvent(platform, tx, viewer, 'act-text.import', null, row);
    return row;
  });
}

export interface TextStep {
  readonly id: string;
  readonly version: number;
  readonly move: Move;
  readonly action: string;
  change(row: ActTextRow): Updateable<LegislationTables['act_text']>;
  after?(row: ActTextRow, tx: Transaction<LegislationTables>): Promise<void>;
}

export async function takeTextStep(platform: Platform, asker: Asker, step: TextStep): Promise<ActTextRow> {
  const stored = await textOf(platform, step.id, asker);
  const current = async () => (await textAnswers(platform, [await textOf(platform, step.id, asker)], asker))[0];
  if (stored.version !== step.version) throw staleVersion(await current());
  requireMove(stored, step.move);
  const set = step.change(stored);
  try {
    return await platform.store.transaction<LegislationTables, ActTextRow>(async (tx) => {
      const save = { key: { id: step.id }, version: step.version };
      const row = headOf(await updateVersioned<LegislationTables, 'act_text'>(tx, 'act_text', save, set, () => null));
      await recordEvent(platform, tx, asker.viewer!, step.action, stored, row);
      await step.after?.(row, tx);
      return row;
    });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'stale-version') throw error;
    throw staleVersion(await current());
  }
}

function headOf(row: ActTextRow): ActTextRow {
  return Object.fromEntries(HEAD.map((name) => [name, row[name]])) as unknown as ActTextRow;
}

async function recordEvent(
  { audit }: Platform,
  tx: Transaction<LegislationTables>,
  viewer: Viewer,
  action: string,
  before: ActTextRow | null,
  after: ActTextRow,
): Promise<void> {
  await audit.record(tx, {
    actor: `person:${viewer.id}`,
    action,
    object: `act-text:${after.id}`,
    ...(before && { before }),
    after,
  });
}
