import { randomUUID } from 'node:crypto';
import type { ReadAct } from '@industry/act-text';
import type { Insertable, Kysely } from 'kysely';
import {
  type Asker,
  type DecidedRecord,
  type DecisionStep,
  json,
  namesOf,
  newDecision,
  offersOf,
  recordDecision,
  takeStep,
  traceOf,
} from '@industry/decisions';
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
  const row = await headOf(store.tables<LegislationTables>(), id);
  if (row.state !== 'approved' && !mayWork(asker)) throw new Problem('act-text-unknown', { id });
  return row;
}

async function headOf(db: Kysely<LegislationTables>, id: string): Promise<ActTextRow> {
  const row = await db.selectFrom('act_text').select(HEAD).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('act-text-unknown', { id });
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
    await recordDecision(platform, tx, viewer, actText(platform), { action: 'act-text.import', after: row });
    return row;
  });
}

const actText = (platform: Platform): DecidedRecord<LegislationTables, 'act_text', ActTextRow> => ({
  table: 'act_text',
  object: 'act-text',
  read: headOf,
  columns: (row) => row,
  clause: () => undefined,
  audited: (row) => row,
  answer: async (row, asker) => (await textAnswers(platform, [row], asker))[0],
});

/** One versioned step of a text with its event. */
export const takeTextStep = (
  platform: Platform,
  asker: Asker,
  step: DecisionStep<LegislationTables, 'act_text', ActTextRow>,
): Promise<ActTextRow> => takeStep(platform, asker, actText(platform), step);
