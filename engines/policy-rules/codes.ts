import { NO, type Truth, UNKNOWN, YES } from './truth.ts';

/** Codes without the points that some classifiers print: `25.99` lies below `25`. */
function plain(code: string): string {
  return code.replaceAll(/[.-]/g, '').toUpperCase();
}

/**
 * Whether a code is one of the listed ones or lies below one. A code that is coarser than a listed one (87 against 8703) may
 * or may not be meant: unknown.
 */
export function codeMatcher(listed: readonly string[]): (code: string) => Truth {
  const codes = new Set(listed.map(plain));
  const coarser = new Set(
    [...codes].flatMap((code) => Array.from({ length: code.length - 1 }, (_, n) => code.slice(0, n + 1))),
  );
  return (given) => {
    const code = plain(given);
    for (let length = code.length; length > 0; length -= 1) if (codes.has(code.slice(0, length))) return YES;
    return coarser.has(code) ? UNKNOWN : NO;
  };
}
