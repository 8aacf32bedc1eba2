import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { type AuditReader, type AuditTail, createAuditReader, type EventQuery, proofOf } from '@industry/audit';
import type { RecordedEvent } from '@industry/audit/types.ts';
import {
  exportAudit,
  getAuditEvent,
  getAuditProof,
  getObjectHistory,
  getPersonHistory,
  listAuditActions,
  listAuditEvents,
} from '@industry/audit-trail/contract';
import { Problem, serve, signedIn, type Viewer } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { addDays, toCivilDate } from '@industry/values';
import { CHANGES_IN_LIST, eventAnswer, headAnswer, payloadFor, type Reader } from './answers.ts';
import { exportPieces } from './export.ts';
import { personNames } from './person-names.ts';

const PAGE = 50;

interface Filters {
  readonly action?: string;
  readonly object?: string;
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Days of the address are whole UTC days, the last one included. */
function eventQuery({ action, object, actor, from, to }: Filters): EventQuery {
  return {
    ...(action && { action }),
    ...(object && { object }),
    ...(actor && { actor }),
    ...(from && { from: `${from}T00:00:00Z` }),
    ...(to && { to: `${addDays(toCivilDate(to), 1)}T00:00:00Z` }),
  };
}

interface ReadingCall {
  readonly viewer: Viewer | null;
  may(action: string): boolean;
}

function readerOf(call: ReadingCall): Reader {
  return { persons: call.may('audit.read'), self: `person:${signedIn(call).id}` };
}

/** Lists, one event with its proof, histories and the export. */
export function registerEventRoutes(app: FastifyInstance, platform: Platform): void {
  const { audit, store } = platform;
  const reader = createAuditReader(store);

  async function page(query: EventQuery, paging: { before?: string; limit?: number }, call: ReadingCall) {
    const { events, next } = await reader.events(query, {
      ...(paging.before && { before: paging.before }),
      limit: paging.limit ?? PAGE,
    });
    const names = await personNames(
      store,
      events.map(({ actor }) => actor),
    );
    return {
      events: events.map((event) => eventAnswer(event, platform, names, readerOf(call), CHANGES_IN_LIST)),
      next,
    };
  }

  serve(app, listAuditEvents, (call) => page(eventQuery(call.query), call.query, call));
  serve(app, getObjectHistory, (call) => page({ object: call.params.object }, call.query, call));

  serve(app, getPersonHistory, (call) => {
    const { person } = call.params;
    if (person !== signedIn(call).id && !call.may('audit.read')) throw new Problem('forbidden');
    return page({ about: `person:${person}` }, call.query, call);
  });

  serve(app, getAuditEvent, async (call) => {
    const event = await visibleEvent(reader, call.params.id, call);
    return eventAnswer(event, platform, await personNames(store, [event.actor]), readerOf(call));
  });

  serve(app, getAuditProof, async (call) => {
    const event = await visibleEvent(reader, call.params.id, call);
    const proof = await proofOf(store, event.id);
    if (!proof) throw new Problem('audit-event-unsealed');
    const whole = JSON.stringify(payloadFor(event, readerOf(call))) === JSON.stringify(payloadFor(event, WHOLE));
    return {
      ...proof,
      payload: whole ? await reader.payload(event.id) : null,
      round: { ...proof.round, path: [...proof.round.path] },
      day: proof.day && { ...headAnswer(proof.day), path: [...proof.day.path] },
    };
  });

  serve(app, listAuditActions, async () => {
    const titles = new Map(platform.contributions.actions.map(({ id, title }) => [id, title]));
    const actions = await reader.actions();
    return { actions: actions.map((one) => ({ ...one, title: titles.get(one.action) ?? null })) };
  });

  serve(app, exportAudit, async ({ query, viewer, reply }) => {
    const { format, persons = 'masked', action, object, actor, from, to } = query;
    const filters = { action, object, actor, from, to, persons };
    await store.transaction((tx) =>
      audit.record(tx, {
        actor: `person:${signedIn({ viewer }).id}`,
        action: 'audit.export',
        object: 'audit:chain',
        after: { format, ...filters },
      }),
    );
    const { sealed, head } = await sealedTail(platform, reader);
    const exportedAt = platform.now().toISOString();
    const pieces = exportPieces({
      reader,
      query: { ...eventQuery(query), upTo: sealed },
      viewer: { persons: persons === 'shown', self: null },
      format,
      head: { head, number: sealed, exportedAt, filters },
    });
    return reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/jsonl; charset=utf-8')
      .header('content-disposition', `attachment; filename="audit-${exportedAt.slice(0, 10)}-${sealed}.${format}"`)
      .send(Readable.from(pieces));
  });
}

/** Milliseconds for which an export waits until others' transactions let everything be sealed. */
const PATIENCE = 3_000;

/** Seals until nothing waits; what is recorded meanwhile by long transactions is not in the export. */
async function sealedTail({ audit }: Platform, reader: AuditReader): Promise<AuditTail> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    await audit.seal();
    const tail = await reader.tail();
    if (tail.unsealed === 0 || performance.now() > deadline) return tail;
    await pause(100);
  }
}

const WHOLE: Reader = { persons: true, self: null };

/** An event of one's own, or any for who may read the audit; others do not learn that it is there. */
async function visibleEvent(reader: AuditReader, id: string, call: ReadingCall): Promise<RecordedEvent> {
  const event = await reader.event(id);
  const own = `person:${signedIn(call).id}`;
  if (!event || !(call.may('audit.read') || event.actor === own || event.object === own))
    throw new Problem('audit-event-unknown', { event: id });
  return event;
}
