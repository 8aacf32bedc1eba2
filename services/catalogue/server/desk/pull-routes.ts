import type { FastifyInstance } from 'fastify';
import type { Insertable } from 'kysely';
import { staleVersion, updateVersioned } from '@industry/database';
import { Problem, serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { createPull, getPull, type PullContent, removePull, runPull, savePull } from '@industry/catalogue/contract';
import { pullAnswer, runAnswer } from './answers.ts';
import { importable } from './datasets.ts';
import { FetchFailed, readAddress } from './fetch-file.ts';
import { importForm } from './import-form.ts';
import { pullJob } from './pull-job.ts';
import { knownPull, nextPull, runsOf } from './pull-records.ts';
import { checkOptions } from './receive.ts';
import { newId } from './records.ts';
import type { DeskTables, PullRow } from './tables.ts';

export function pullRoutes(app: FastifyInstance, platform: Platform): void {
  const { store, audit, jobs } = platform;
  const answerOf = async (row: PullRow) => pullAnswer(platform, row, (await runsOf(store, row.id))[0]);

  serve(app, createPull, async ({ params, body, within, may, ...call }) => {
    const declaration = importable(platform, params.id, (dataset) => may('pull.manage', { dataset }));
    within({ dataset: declaration.id });
    const { id: person, name } = signedIn(call);
    const columns = read(platform, declaration.id, body);
    const row = await store.transaction<DeskTables, PullRow>(async (tx) => {
      const added = await tx
        .insertInto('desk_pull')
        .values({
          id: newId(),
          dataset: declaration.id,
          ...columns,
          etag: null,
          last_modified: null,
          last_hash: null,
          failures: 0,
          person,
          person_name: name,
          created_at: platform.now().toISOString(),
          version: 1,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      await audit.record(tx, {
        actor: `person:${person}`,
        action: 'pull.create',
        object: `pull:${added.id}`,
        after: described(added),
      });
      return added;
    });
    return answerOf(row);
  });

  serve(app, getPull, async ({ params, within }) => {
    const row = await knownPull(store, params.pull);
    within({ dataset: row.dataset });
    const runs = await runsOf(store, row.id);
    return { pull: pullAnswer(platform, row, runs[0]), runs: runs.map(runAnswer) };
  });

  serve(app, savePull, async ({ params, body, within, ...call }) => {
    const row = await knownPull(store, params.pull);
    within({ dataset: row.dataset });
    const { version, ...content } = body;
    const columns = read(platform, row.dataset, content);
    if (row.version !== version) throw staleVersion(await answerOf(row));
    // Another address, or other options, make another batch of the same bytes.
    const other = row.url !== columns.url || JSON.stringify(row.options) !== columns.options;
    const after = await store.transaction<DeskTables, PullRow>(async (tx) => {
      const set = { ...columns, failures: 0, ...(other && { etag: null, last_modified: null, last_hash: null }) };
      const save = { key: { id: row.id }, version };
      const saved = await updateVersioned<DeskTables, 'desk_pull'>(tx, 'desk_pull', save, set, () => null);
      await audit.record(tx, {
        actor: `person:${signedIn(call).id}`,
        action: 'pull.change',
        object: `pull:${row.id}`,
        before: described(row),
        after: described(saved),
      });
      return saved;
    });
    return answerOf(after);
  });

  serve(app, removePull, async ({ params, within, ...call }) => {
    const row = await knownPull(store, params.pull);
    within({ dataset: row.dataset });
    await store.transaction<DeskTables, void>(async (tx) => {
      await tx.deleteFrom('desk_pull').where('id', '=', row.id).execute();
      await audit.record(tx, {
        actor: `person:${signedIn(call).id}`,
        action: 'pull.end',
        object: `pull:${row.id}`,
        before: described(row),
      });
    });
    return null;
  });

  serve(app, runPull, async ({ params, within }) => {
    const row = await knownPull(store, params.pull);
    within({ dataset: row.dataset });
    await store.transaction((tx) => jobs.send(tx, pullJob.name, { pull: row.id }, { key: row.id }));
    return answerOf(row);
  });
}

type Columns = Pick<
  Insertable<DeskTables['desk_pull']>,
  'cadence' | 'hour' | 'day' | 'limit_percent' | 'active' | 'next_at'
> & { readonly url: string; readonly options: string };

/** Throws `pull-address` or `upload-option`. */
function read(platform: Platform, dataset: string, body: PullContent): Columns {
  let url: URL;
  try {
    url = readAddress(body.url.trim(), platform.settings.pullPrivate);
  } catch (cause) {
    if (cause instanceof FetchFailed) throw new Problem('pull-address', {}, { cause });
    throw cause;
  }
  const options = Object.fromEntries(Object.entries(body.options).filter(([, value]) => value !== undefined));
  const form = importForm(
    importable(platform, dataset, () => true),
    platform.pack,
  );
  if (form.secondFilesNeeded) throw new Problem('pull-second-files', { names: form.secondFiles.join(', ') });
  checkOptions(form, options as Record<string, string>);
  const { cadence, hour, day, active, limitPercent } = body;
  const next = nextPull({ cadence, hour, day }, platform.pack.passport.timeZone, platform.now());
  return {
    url: url.href,
    options: JSON.stringify(options),
    cadence,
    hour,
    day,
    active,
    limit_percent: limitPercent === null ? null : String(limitPercent),
    next_at: active ? next.toISOString() : null,
  };
}

/** For the audit: without what may be secret in the query of an address. */
function described({ dataset, url, cadence, hour, day, options, limit_percent, active }: PullRow) {
  const { origin, pathname } = new URL(url);
  return { dataset, address: `${origin}${pathname}`, cadence, hour, day, options, limitPercent: limit_percent, active };
}
