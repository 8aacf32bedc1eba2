import { newStemmer } from 'snowball-stemmers';
import type { Language } from '@industry/values';
import { kazakhForm } from './kazakh-letters.ts';
import { kazakhStems } from './kazakh-stem.ts';
import { normalise } from './normalise.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Word } from './words.ts';

const russian = newStemmer('russian');
const english = newStemmer('english');

const JAPANESE = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;
const HIRAGANA = /^\p{Script=Hiragana}+$/u;
const REMEMBERED = 100_000;

/** What a word is found by in texts of one language. */
export interface Terms {
  /** The word itself, marked with `=`; null where words have no border (Japanese). */
  readonly exact: string | null;
  /** Any of these is the word, inflected. */
  readonly stems: readonly string[];
  /** All of these together are the word: pairs of letters. */
  readonly pairs: readonly string[];
}

const NOTHING: Terms = { exact: null, stems: [], pairs: [] };
const memory = new Map<string, Terms>();

/** Terms of a word of `wordsOf`, or none for a word that says nothing (and, в, және, の). */
export function termsOf({ text, compound }: Pick<Word, 'text' | 'compound'>, language: Language): Terms {
  const key = `${language}${compound ? '+' : ' '}${text}`;
  const known = memory.get(key);
  if (known) return known;
  // Words repeat: of a large text nearly every one was stemmed before.
  if (memory.size >= REMEMBERED) memory.clear();
  const terms = compute(text, compound, language);
  memory.set(key, terms);
  return terms;
}

function compute(text: string, compound: boolean, language: Language): Terms {
  const word = normalise(text);
  if (JAPANESE.test(word)) return { exact: null, stems: [], pairs: compound ? [] : pairsOf(word) };
  const form = language === 'kk' && !/\d/.test(word) ? kazakhForm(word) : word;
  if (form === '') return NOTHING;
  if (compound) return { exact: `=${form}`, stems: [], pairs: [] };
  if (STOP_WORDS[language].has(word)) return NOTHING;
  return { exact: `=${form}`, stems: stemsOf(form, language), pairs: [] };
}

function stemsOf(word: string, language: Language): readonly string[] {
  if (/\d/.test(word)) return [word];
  if (language === 'kk') return kazakhStems(word);
  return [/\p{Script=Cyrillic}/u.test(word) ? russian.stem(word) : english.stem(word)];
}

/** Neighbouring letters two by two; short runs of hiragana are particles and endings. */
function pairsOf(run: string): readonly string[] {
  const letters = [...run];
  if (HIRAGANA.test(run) && letters.length < 3) return [];
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, at) => letters[at]! + letter);
}

/** Everything that a text is indexed by. */
export function indexTerms(words: readonly Word[], language: Language): string[] {
  return words.flatMap((word) => {
    const { exact, stems, pairs } = termsOf(word, language);
    return exact === null ? pairs : [exact, ...stems];
  });
}
