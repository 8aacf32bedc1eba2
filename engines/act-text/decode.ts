/** Encodings in which the texts of acts are met; any other is refused by name. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1251', 'koi8-r', 'shift_jis'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type ActTextFailure = 'encoding' | 'binary' | 'empty' | 'too-many-articles';

/** A file that is no readable text; `failure` says why, `line` where (from 1) when it is known. */
export class ActTextError extends Error {
  override readonly name = 'ActTextError';
  readonly failure: ActTextFailure;
  /** The failure, under the name by which errors cross between threads. */
  readonly code: ActTextFailure;

  constructor(failure: ActTextFailure, message: string) {
    super(message);
    this.failure = failure;
    this.code = failure;
  }
}

/**
 * The text of a file in its declared encoding, in NFC with LF line ends. Throws `ActTextError`: `encoding` when a byte cannot
 * stand there, `binary` when it holds characters that no text has.
 */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ActTextError('encoding', `a byte of the file is not ${encoding}`);
  }
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text))
    throw new ActTextError('binary', 'the file has control characters: it is not a plain text or HTML file');
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n').normalize('NFC');
}
