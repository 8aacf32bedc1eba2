import { isAscii, isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemDocument } from './problem-document.ts';
import { Problem, type ProblemTable } from './problem.ts';

/** What Node says of a request that never became one, and what its sender is told. */
const CODES: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
};

/**
 * Where a question is asked again whose address was typed with letters beyond ASCII, as people do with curl; null where it is no
 * such question: another method, an address of another place, bytes that are no UTF-8.
 *
 * Example: `encodedAddress(Buffer.from('GET /search?q=лизинг HTTP/1.1\r\n'))` is `/search?q=%D0%BB%D0%B8%D0%B7%D0%B8%D0%BD%D0%B3`.
 */
export function encodedAddress(packet: Buffer): string | null {
  const end = packet.indexOf('\r\n');
  if (end < 0) return null;
  const line = packet.subarray(0, end);
  if (!isUtf8(line) || isAscii(line)) return null;
  const path = /^GET (\/(?![/\\])[^\s\p{Cc}\\]*) HTTP\/1\.[01]$/u.exec(line.toString())?.[1];
  return path?.replace(/[^\x21-\x7e]/gu, encodeURIComponent) ?? null;
}

/**
 * Answers a connection whose request cannot be read with a problem document, written to the socket by hand, and closes it.
 * In English: the headers that would name a language were not read.
 */
export function clientErrors(problems: ProblemTable) {
  return (error: NodeJS.ErrnoException & { rawPacket?: unknown }, socket: Socket): void => {
    const { rawPacket } = error;
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const address = error.code === 'HPE_INVALID_URL' && Buffer.isBuffer(rawPacket) ? encodedAddress(rawPacket) : null;
    if (address !== null) {
      const body = `An address is written in ASCII (RFC 3986): ${address}\n`;
      socket.end(
        [
          'HTTP/1.1 308 Permanent Redirect',
          `Location: ${address}`,
          'Content-Type: text/plain; charset=us-ascii',
          'Cache-Control: no-store',
          'X-Content-Type-Options: nosniff',
          'Connection: close',
          `Content-Length: ${Buffer.byteLength(body)}`,
          '',
          body,
        ].join('\r\n'),
      );
      return;
    }
    const problem = new Problem(CODES[error.code ?? ''] ?? 'malformed-request');
    const document = problemDocument(problem, problems, 'en', '/', randomUUID());
    const body = JSON.stringify(document);
    socket.end(
      [
        `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}`,
        'Content-Type: application/problem+json',
        'Content-Language: en',
        'Cache-Control: no-store',
        'X-Content-Type-Options: nosniff',
        'Connection: close',
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
  };
}
