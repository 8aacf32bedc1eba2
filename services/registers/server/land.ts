import { mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import {
  discardStaged,
  ImportError,
  isImportable,
  publishBatch,
  publishedBefore,
  stageImport,
  type StageRequest,
} from '@industry/facts';
import { readCatalogue } from '@industry/facts/catalogue.ts';
import type { DatasetDeclaration } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { CONNECTORS, LIMITS, type RegisterId } from '@industry/registers/contract';
import type { Selectable } from 'kysely';
import type { Consents } from './consents.ts';
import { readLine } from './lines.ts';
import { type Change, changeOf, createMerge, isLater, type Place, slotOf } from './merge.ts';
import { rowForm, type RowForm } from './row-form.ts';
import type { RegisterTables } from './tables.ts';

type DeliveryRow = Selectable<RegisterTables['register_delivery']>;

/** Rows that are looked at before others get their turn. */
const AT_ONCE = 1_000;
const LONGEST_REASON = 500;

export interface Landed {
  readonly deliveries: number;
  readonly rows: number;
  readonly batches: readonly string[];
}

/**
 * Closes batches of a dataset until its inbox is empty: the waiting deliveries in the order in which they came, at most
 * 100 000 rows a batch, one batch a day of release. Harmless to repeat: where rows stand is noted under the id of their batch
 * before it is published, and counts from the moment at which the catalogue lists it. One at a time over all processes.
 */
export async function landDataset(platform: Platform, consents: Consents, dataset: string): Promise<Landed> {
  const declaration = platform.facts.dataset(dataset);
  const total = { deliveries: 0, rows: 0, batches: [] as string[] };
  if (declaration === undefined) return total;
  return platform.store.exclusive(`land ${dataset}`, async () => {
    for (;;) {
      const deliveries = await nextDeliveries(platform, dataset);
      if (deliveries.length === 0) return total;
      const batches = await land(platform, consents, declaration, deliveries);
      total.deliveries += deliveries.length;
      total.rows += deliveries.reduce((sum, { rows }) => sum + rows, 0);
      total.batches.push(...batches);
    }
  });
}

async function nextDeliveries({ store }: Platform, dataset: string): Promise<DeliveryRow[]> {
  const waiting = await store
    .tables<RegisterTables>()
    .selectFrom('register_delivery')
    .selectAll()
    .where('dataset', '=', dataset)
    .where('state', '=', 'waiting')
    .orderBy('received_at')
    .orderBy('id')
    .limit(1_000)
    .execute();
  let rows = 0;
  return waiting.filter((delivery, i) => {
    rows += delivery.rows;
    return i === 0 || rows <= LIMITS.batchRows;
  });
}

/** A delivery that the checks do not let through must not hold the others up: it is looked for by halves, and refused alone. */
async function land(
  platform: Platform,
  consents: Consents,
  declaration: DatasetDeclaration,
  deliveries: readonly DeliveryRow[],
): Promise<readonly string[]> {
  try {
    return await landTogether(platform, consents, declaration, deliveries);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const [only] = deliveries;
    if (only !== undefined && deliveries.length === 1) {
      await refuse(platform, only, error);
      return [];
    }
    const half = Math.ceil(deliveries.length / 2);
    return [
      ...(await land(platform, consents, declaration, deliveries.slice(0, half))),
      ...(await land(platform, consents, declaration, deliveries.slice(half))),
    ];
  }
}

async function landTogether(
  platform: Platform,
  consents: Consents,
  declaration: DatasetDeclaration,
  deliveries: readonly DeliveryRow[],
): Promise<readonly string[]> {
  const form = rowForm(declaration);
  const register = deliveries[0]!.register;
  const all = await changesOf(platform, form, deliveries);
  const { kept, left } = await withConsent(
    consents,
    declaration,
    form,
    listedRegister(platform, declaration.id, register),
    all,
  );
  const merge = createMerge(await landedPlaces(platform, declaration.id, kept));
  for (const [i, change] of kept.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await breathe();
    merge.add(change);
  }
  const { days, superseded } = merge.merged();
  const told = [
    { notice: 'without-consent', rows: sum(left) },
    { notice: 'superseded', rows: sum(superseded) },
  ] as const;
  const batches: string[] = [];
  for (const [day, changes] of days)
    batches.push(
      await publishDay(
        platform,
        declaration,
        form,
        register,
        day,
        changes,
        told.filter(({ rows }) => rows > 0),
      ),
    );
  await platform.store.transaction<RegisterTables, void>(async (tx) => {
    for (const { id } of deliveries) {
      await tx
        .updateTable('register_delivery')
        .set({
          state: 'landed',
          batches: JSON.stringify(batches),
          superseded: superseded.get(id) ?? 0,
          without_consent: left.get(id) ?? 0,
        })
        .where('id', '=', id)
        .execute();
      await tx.deleteFrom('register_inbox').where('delivery', '=', id).execute();
    }
  });
  return batches;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, one) => all + one, 0);

async function changesOf({ store }: Platform, form: RowForm, deliveries: readonly DeliveryRow[]): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { id } of deliveries) {
    const { lines } = await store
      .tables<RegisterTables>()
      .selectFrom('register_inbox')
      .select('lines')
      .where('delivery', '=', id)
      .executeTakeFirstOrThrow();
    for (const [i, line] of lines.split('\n').entries()) {
      if (i % AT_ONCE === AT_ONCE - 1) await breathe();
      // Its day was looked at when it was acknowledged.
      changes.push(changeOf(readLine(line, i + 1, form, { first: '0000-01-01', last: '9999-12-31' }), form, id));
    }
  }
  return changes;
}

/** The register of the pack's catalogue, by which consents are given: one of ours may deliver several. */
function listedRegister({ pack }: Platform, dataset: string, register: RegisterId): string {
  return pack.firmFacts.registers.find((one) => one.dataset === dataset)?.id ?? register;
}

/** Rows of class "consent" stay only where the firm's consent covers the register today. */
async function withConsent(
  consents: Consents,
  { secrecy, firm }: DatasetDeclaration,
  form: RowForm,
  register: string,
  changes: readonly Change[],
): Promise<{ readonly kept: readonly Change[]; readonly left: ReadonlyMap<string, number> }> {
  const left = new Map<string, number>();
  if (secrecy !== 'consent') return { kept: changes, left };
  const firmOf = ({ row }: Change) => row.fields[firm ?? form.firm ?? 'bin'] ?? '';
  const covered = await consents.covering(register, [...new Set(changes.map(firmOf))]);
  const kept = changes.filter((change) => {
    if (covered.has(firmOf(change))) return true;
    left.set(change.delivery, (left.get(change.delivery) ?? 0) + 1);
    return false;
  });
  return { kept, left };
}

/** Where the same facts stand in batches that are in force, by slot. */
async function landedPlaces(
  { store }: Platform,
  dataset: string,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, Place>> {
  const batches = await readCatalogue(store, { dataset });
  const listed = new Set(batches.filter(({ state }) => state === 'published').map(({ id }) => id));
  const keys = [...new Set(changes.map(({ key }) => key))];
  const places = new Map<string, Place>();
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const rows = await store
      .tables<RegisterTables>()
      .selectFrom('register_row')
      .selectAll()
      .where('dataset', '=', dataset)
      .where('key', 'in', keys.slice(from, from + AT_ONCE))
      .execute();
    for (const { key, published_on: publishedOn, batch, sequence, content } of rows) {
      const slot = slotOf({ key, publishedOn });
      const place = { sequence: Number(sequence), content };
      const before = places.get(slot);
      if (listed.has(batch) && (before === undefined || isLater(place, before))) places.set(slot, place);
    }
  }
  return places;
}

/** One batch on the road of every file. */
async function publishDay(
  platform: Platform,
  declaration: DatasetDeclaration,
  form: RowForm,
  register: RegisterId,
  day: string,
  changes: readonly Change[],
  told: NonNullable<StageRequest['told']>,
): Promise<string> {
  const { settings, pack } = platform;
  const folder = await mkdtemp(join(settings.stateFolder, 'register-'));
  try {
    const file = join(folder, `${declaration.id}-${day}.csv`);
    await pipeline(Readable.from(csv(form, changes)), createWriteStream(file, { mode: 0o600 }));
    const publish = async (after?: string): Promise<string> => {
      const { staged, ...rest } = await stageImport({
        stateFolder: settings.stateFolder,
        declaration,
        ...(isImportable(declaration) && { importer: declaration.importer }),
        file,
        options: { publishedOn: day, ...(after !== undefined && { after }) },
        pack,
        told,
      });
      try {
        const before = await publishedBefore(platform, { staged, ...rest });
        // The same rows were there before and others took their place since: they come into force again.
        if (before?.replacedBy) return await publish(before.replacedBy);
        await notePlaces(platform, declaration.id, day, before?.id ?? rest.record.id, changes);
        return (await publishBatch({ ...platform, actor: `register:${register}` }, staged)).id;
      } finally {
        await discardStaged(settings.stateFolder, staged);
      }
    };
    return await publish();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In small transactions: others have the store meanwhile. */
async function notePlaces(
  { store }: Platform,
  dataset: string,
  day: string,
  batch: string,
  changes: readonly Change[],
): Promise<void> {
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const rows = changes.slice(from, from + AT_ONCE).map(({ key, sequence, content }) => ({
      dataset,
      key,
      published_on: day,
      batch,
      sequence: String(sequence),
      content,
    }));
    await store
      .tables<RegisterTables>()
      .insertInto('register_row')
      .values(rows)
      .onConflict((row) =>
        row.columns(['dataset', 'key', 'published_on', 'batch']).doUpdateSet(({ ref }) => ({
          sequence: ref('excluded.sequence'),
          content: ref('excluded.content'),
        })),
      )
      .execute();
  }
}

async function* csv({ columns }: RowForm, changes: readonly Change[]): AsyncGenerator<string> {
  const used = columns.filter(({ name, required }) => required || changes.some(({ row }) => row.fields[name] != null));
  yield `${used.map(({ name }) => name).join(',')}\n`;
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const lines = changes
      .slice(from, from + AT_ONCE)
      .map(({ row }) => used.map(({ name }) => quoted(row.fields[name] ?? '')).join(','));
    yield `${lines.join('\n')}\n`;
    await breathe();
  }
}

function quoted(text: string): string {
  return /[",\n\r;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Says what was wrong without a firm's figures: code, field and rule. */
async function refuse(platform: Platform, { id, register, way }: DeliveryRow, { problem }: ImportError): Promise<void> {
  const { code, reason, field, findings = [] } = problem;
  const words = [
    code ?? reason,
    field,
    ...findings.map(({ check, rows, examples }) => `${check} ${examples[0]?.field ?? ''} ×${rows}`),
  ];
  const said = words
    .filter((word) => word !== undefined)
    .join(' · ')
    .slice(0, LONGEST_REASON);
  await platform.store.transaction<RegisterTables, void>(async (tx) => {
    await tx.updateTable('register_delivery').set({ state: 'refused', reason: said }).where('id', '=', id).execute();
    await tx.deleteFrom('register_inbox').where('delivery', '=', id).execute();
    await platform.audit.record(tx, {
      actor: `register:${register}`,
      action: 'register-delivery.refuse',
      object: `register:${register}`,
      after: { delivery: id, way, reason: said },
    });
  });
}

/** Datasets that connectors deliver into. */
export const deliveredDatasets = (): readonly string[] => [...new Set(CONNECTORS.flatMap(({ datasets }) => datasets))];
