import { ControlError, type ControlProblem } from './problem.ts';
import type { ProgressEvent } from './types.ts';

/** One request of a client. `id` is the client's own and comes back in every answer. */
export interface Request {
  readonly id: string;
  readonly command: string;
  readonly input: unknown;
  readonly actor: string;
}

/** Progress events, then exactly one result or problem. */
export type Answer =
  | { readonly id: string; readonly progress: ProgressEvent }
  | { readonly id: string; readonly result: unknown }
  | { readonly id: string; readonly problem: ControlProblem };

/** Bytes of one frame. Files never cross the socket, only names, options and findings do. */
export const MAX_FRAME_BYTES = 1024 * 1024;

/** A frame is one line of JSON. Throws `frame-too-large` for what the other side would refuse. */
export function encodeFrame(frame: Request | Answer): Buffer {
  const bytes = Buffer.from(`${JSON.stringify(frame)}\n`);
  if (bytes.length > MAX_FRAME_BYTES) throw tooLarge(bytes.length);
  return bytes;
}

/**
 * Cuts a stream of bytes into frames. `push` answers the frames that are complete; it throws `frame-too-large` as soon as a
 * line is longer than allowed, before holding more of it, and `invalid-frame` for a line that is not JSON.
 */
export function createFrameReader(maxBytes: number = MAX_FRAME_BYTES): { push(chunk: Buffer): unknown[] } {
  let held: Buffer[] = [];
  let heldBytes = 0;
  return {
    push(chunk) {
      const frames: unknown[] = [];
      let rest = chunk;
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
        if (heldBytes + end >= maxBytes) throw tooLarge(heldBytes + end);
        const line = Buffer.concat([...held, rest.subarray(0, end)]).toString('utf8');
        held = [];
        heldBytes = 0;
        rest = rest.subarray(end + 1);
        if (line.trim() !== '') frames.push(parse(line));
      }
      if (heldBytes + rest.length >= maxBytes) throw tooLarge(heldBytes + rest.length);
      if (rest.length > 0) {
        held.push(rest);
        heldBytes += rest.length;
      }
      return frames;
    },
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new ControlError(
      {
        code: 'invalid-frame',
        title: 'A frame is not JSON',
        detail: `The control socket expects one JSON object a line; it got ${JSON.stringify(line.slice(0, 80))}.`,
      },
      { cause: error },
    );
  }
}

function tooLarge(bytes: number): ControlError {
  return new ControlError({
    code: 'frame-too-large',
    title: 'A frame is too large',
    detail: `A frame of ${bytes} bytes or more is refused; the limit is ${MAX_FRAME_BYTES}. Pass files by name, not by content.`,
  });
}
