import { ActTextError, decode, type Encoding } from './decode.ts';
import { textOfHtml } from './html.ts';
import { type Article, type NumberingRule, type NumberingWarning, splitArticles } from './numbering.ts';

export interface ReadActInput {
  readonly bytes: Uint8Array;
  readonly format: 'text' | 'html';
  readonly encoding: Encoding;
  readonly rule: NumberingRule;
}

export interface ReadAct {
  readonly articles: readonly Article[];
  readonly warnings: readonly NumberingWarning[];
  readonly characters: number;
}

const MOST_ARTICLES = 5_000;

/** The articles of an act from its file. Throws `ActTextError`. Megabytes take over 20 ms: run it in a worker thread. */
export function readAct({ bytes, format, encoding, rule }: ReadActInput): ReadAct {
  const decoded = decode(bytes, encoding);
  const text = format === 'html' ? textOfHtml(decoded) : decoded;
  if (text.trim() === '') throw new ActTextError('empty', 'the file has no words');
  const { articles, warnings } = splitArticles(text, rule);
  if (articles.length > MOST_ARTICLES)
    throw new ActTextError('too-many-articles', `${articles.length} pieces; at most ${MOST_ARTICLES}`);
  return { articles, warnings, characters: text.length };
}
