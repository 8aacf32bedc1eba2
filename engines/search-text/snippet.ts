import type { Language } from '@industry/values';
import { termsOf } from './terms.ts';
import { type Word, wordsOf } from './words.ts';

/** A piece of a text, marked where a word of the query stands. Plain text: whoever shows it escapes it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Letters of a text in which words are looked for. */
const SEARCHED = 20_000;

/**
 * The part of a text, about `length` letters, that has the first and most of the matched terms; `…` where something is left
 * out. A text without any of them gives its beginning, unmarked.
 *
 * Example: `snippet('Срок лизинга – до 10 лет', 'ru', new Set(['лизинг']), 80)` marks "лизинга"
 */
export function snippet(text: string, language: Language, terms: ReadonlySet<string>, length = 220): readonly Piece[] {
  const searched = text.slice(0, SEARCHED);
  const found = wordsOf(searched).filter((word) => matches(word, language, terms));
  const first = densest(found, length);
  const start = first === undefined ? 0 : wordStart(searched, Math.max(0, first.start - Math.floor(length / 4)));
  const end = start + length >= text.length ? text.length : wordEnd(text, start + length);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...marked(text, start, end, found),
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** The whole of a text with the matched words marked: for titles. */
export function marks(text: string, language: Language, terms: ReadonlySet<string>): readonly Piece[] {
  return marked(
    text,
    0,
    text.length,
    wordsOf(text).filter((word) => matches(word, language, terms)),
  );
}

function matches(word: Word, language: Language, matched: ReadonlySet<string>): boolean {
  const { exact, stems, pairs } = termsOf(word, language);
  return [...(exact === null ? [] : [exact]), ...stems, ...pairs].some((term) => matched.has(term));
}

/** The match round which the most others stand. */
function densest(found: readonly Word[], length: number): Word | undefined {
  let best: Word | undefined;
  let most = 0;
  for (const [at, word] of found.entries()) {
    let within = at;
    while (within < found.length && found[within]!.end - word.start < length * 0.7) within++;
    if (within - at > most) [best, most] = [word, within - at];
  }
  return best;
}

function marked(text: string, start: number, end: number, found: readonly Word[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const word of found) {
    // A whole and its parts overlap: what is marked already is not marked again.
    if (word.end > end || word.start < at) continue;
    if (word.start > at) pieces.push({ text: text.slice(at, word.start), marked: false });
    pieces.push({ text: text.slice(word.start, word.end), marked: true });
    at = word.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), marked: false });
  return pieces;
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(' ', near);
  return near === 0 || space < 0 || space - near > 30 ? near : space + 1;
}

function wordEnd(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near);
  return space < 0 || near - space > 30 ? near : space;
}
