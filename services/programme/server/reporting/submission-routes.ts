import {
  approveActual,
  approveReport,
  createActual,
  createReport,
  getSubmission,
  listOwnDuties,
  listPublishedSubmissions,
  listSubmissionQueue,
  returnActual,
  returnReport,
  saveActual,
  saveReport,
  submitActual,
  submitReport,
} from '@industry/programme/contract';
import { Problem, readUserText, type Scope, serve, signedIn, type Viewer } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { FastifyInstance } from 'fastify';
import type { AnswerCache } from '../answers.ts';
import { actualChange, demandComplete, reportChange } from './content.ts';
import { createSubmission, owedOrProblem } from './create.ts';
import { act } from './cycle.ts';
import { inHand, ownDuties, publishedOf, queueOf } from './lists.ts';
import { recorded } from './records.ts';
import { scopeOfBody } from './scope.ts';
import { mayRead, submissionAnswer } from './submission-answer.ts';

interface OfRecord {
  readonly params: { readonly id: string };
  readonly viewer: Viewer | null;
  within(scope: Scope): void;
}

export function submissionRoutes(app: FastifyInstance, platform: Platform, answers: AnswerCache): void {
  const { store, pack } = platform;
  const answer = async (id: string, viewer: Viewer) => submissionAnswer(platform, await recorded(store, id), viewer);

  /** The viewer, allowed to do the route's action on this record of this kind; throws otherwise. */
  const holder = async (call: OfRecord, kind: 'actual' | 'report'): Promise<Viewer> => {
    const { row } = await recorded(store, call.params.id);
    call.within(scopeOfBody(pack, row.body));
    // Rights to reports are none to figures, whose route this is.
    if (row.kind !== kind) throw new Problem('submission-unknown', { id: row.id });
    return signedIn(call);
  };

  serve(app, getSubmission, async ({ params, viewer }) => {
    const found = await recorded(store, params.id);
    if (found.row.state !== 'published' && !mayRead(platform, viewer, found.row.body)) throw new Problem('forbidden');
    return submissionAnswer(platform, found, viewer);
  });
  serve(app, listPublishedSubmissions, async ({ query }) => ({ submissions: await publishedOf(platform, query) }));
  serve(app, listSubmissionQueue, async (call) => ({ queue: await queueOf(platform, signedIn(call)) }));
  serve(app, listOwnDuties, async (call) => ({
    owed: await ownDuties(platform, answers, signedIn(call)),
    inHand: await inHand(platform, signedIn(call)),
  }));

  for (const [route, kind] of [
    [createActual, 'actual'],
    [createReport, 'report'],
  ] as const)
    serve(app, route, async (call) => {
      call.within(scopeOfBody(pack, call.body.body));
      const viewer = signedIn(call);
      const owed = owedOrProblem(platform, call.body, kind);
      return answer(await createSubmission(platform, viewer, owed), viewer);
    });

  serve(app, saveActual, async (call) => {
    const viewer = await holder(call, 'actual');
    const { version, ...content } = call.body;
    const change = async (_: unknown, owed: Parameters<typeof actualChange>[1]) =>
      actualChange(platform, owed, content);
    await act(platform, viewer, call.params.id, { action: 'save', version, change });
    return answer(call.params.id, viewer);
  });
  serve(app, saveReport, async (call) => {
    const viewer = await holder(call, 'report');
    const { version, ...content } = call.body;
    await act(platform, viewer, call.params.id, { action: 'save', version, change: async () => reportChange(content) });
    return answer(call.params.id, viewer);
  });

  for (const [submit, giveBack, approve, kind] of [
    [submitActual, returnActual, approveActual, 'actual'],
    [submitReport, returnReport, approveReport, 'report'],
  ] as const) {
    serve(app, submit, async (call) => {
      const viewer = await holder(call, kind);
      const { version } = call.body;
      const change: Parameters<typeof act>[3]['change'] = async (row, owed) => {
        await demandComplete(platform, row, owed);
        return {};
      };
      await act(platform, viewer, call.params.id, { action: 'submit', version, change });
      return answer(call.params.id, viewer);
    });
    serve(app, giveBack, async (call) => {
      const viewer = await holder(call, kind);
      const remark = readUserText(call.body.remark, 'body.remark');
      await act(platform, viewer, call.params.id, { action: 'return', version: call.body.version, remark });
      return answer(call.params.id, viewer);
    });
    serve(app, approve, async (call) => {
      const viewer = await holder(call, kind);
      await act(platform, viewer, call.params.id, { action: 'approve', version: call.body.version });
      return answer(call.params.id, viewer);
    });
  }
}
