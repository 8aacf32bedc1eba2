import type { MessagePort } from 'node:worker_threads';
import type { Cell, Sheet } from './types.ts';

/** Rows of one sheet; an empty list ends the sheet. */
export type RowsMessage = { readonly rows: readonly (readonly Cell[])[] } | { readonly broken: true };

const CHUNK = 500;

/** What went wrong while rows were read: the thread only hears that something did. */
export interface RowsSender {
  readonly failed: { readonly error: unknown } | null;
}

/** Answers each request on the port with the next rows, sheet by sheet, so that neither side holds more than a chunk. */
export function sendRows(port: MessagePort, sheets: readonly Sheet[]): RowsSender {
  let failed: RowsSender['failed'] = null;
  const chunks = chunksOf(sheets);
  port.on('message', () => {
    chunks.next().then(
      ({ value }) => port.postMessage({ rows: value ?? [] } satisfies RowsMessage),
      (error: unknown) => {
        failed = { error };
        port.postMessage({ broken: true } satisfies RowsMessage);
      },
    );
  });
  return {
    get failed() {
      return failed;
    },
  };
}

async function* chunksOf(sheets: readonly Sheet[]): AsyncGenerator<readonly (readonly Cell[])[]> {
  for (const { rows } of sheets) {
    let chunk: (readonly Cell[])[] = [];
    for await (const row of rows) {
      chunk.push(row);
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = [];
    }
    if (chunk.length > 0) yield chunk;
    yield [];
  }
}

/** Asks for the rows of one sheet, on the worker's side. */
export async function* receiveRows(port: MessagePort): AsyncGenerator<readonly (readonly Cell[])[]> {
  for (;;) {
    const message = await new Promise<RowsMessage>((resolve) => {
      port.once('message', resolve);
      port.postMessage('next');
    });
    if ('broken' in message) throw new Error('the rows could not be read');
    if (message.rows.length === 0) return;
    yield message.rows;
  }
}
