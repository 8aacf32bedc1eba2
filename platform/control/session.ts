import type { Socket } from 'node:net';
import { createFrameReader, encodeFrame, type Answer, type Request } from './frames.ts';
import { ControlError, problemOf, type ControlProblem } from './problem.ts';
import type { ReportProgress } from './types.ts';

export type AnswerRequest = (request: Request, report: ReportProgress) => Promise<unknown>;

/**
 * Serves one connection. A request goes on when its client leaves: what was begun for a person is finished and audited.
 * Progress is dropped while the client reads slowly; a result never is.
 */
export function serveConnection(socket: Socket, answer: AnswerRequest): void {
  const reader = createFrameReader();
  const send = (frame: Answer): void => {
    if (socket.writable) socket.write(encodeFrame(frame));
  };
  const serve = async (request: Request): Promise<void> => {
    const { id } = request;
    try {
      const report: ReportProgress = (progress) => {
        if (!socket.writableNeedDrain) send({ id, progress });
      };
      send({ id, result: (await answer(request, report)) ?? null });
    } catch (error) {
      send({ id, problem: bounded(problemOf(error)) });
    }
  };
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => {
    try {
      for (const frame of reader.push(chunk)) void serve(asRequest(frame));
    } catch (error) {
      // What follows a bad frame cannot be cut into frames any more.
      socket.removeAllListeners('data');
      socket.end(encodeFrame({ id: '', problem: problemOf(error) }));
    }
  });
}

/** A problem always fits a frame, whatever a command put into its words. */
function bounded(problem: ControlProblem): ControlProblem {
  const { errors, ...words } = problem;
  const short = (text: string): string => (text.length > 10_000 ? `${text.slice(0, 10_000)} ...` : text);
  return {
    ...words,
    title: short(words.title),
    detail: short(words.detail),
    ...(errors ? { errors: errors.slice(0, 20).map((e) => ({ path: short(e.path), message: short(e.message) })) } : {}),
  };
}

function asRequest(frame: unknown): Request {
  const { id, command, input, actor } = (frame ?? {}) as Partial<Request>;
  if (typeof id !== 'string' || id.length > 64 || typeof command !== 'string' || typeof actor !== 'string') {
    throw new ControlError({
      code: 'invalid-frame',
      title: 'Not a request',
      detail: 'A request is {"id": text, "command": text, "input": any, "actor": text}.',
    });
  }
  return { id, command, input, actor };
}
