/** The documents that have a term, by slot in the order of their coming, each with how much the term says about it. */
export interface Posting {
  readonly slots: number[];
  readonly weights: number[];
}

/** Beginnings are looked for among at most so many words. */
const BEGINNINGS = 200;

/** The inverted index of one language. A term that begins with `=` is a word as it stands. */
export class Postings {
  readonly #byTerm = new Map<string, Posting>();
  /** Terms by their first letters, so that a beginning is not looked for among all. */
  readonly #byBeginning = new Map<string, string[]>();

  add(term: string, slot: number, weight: number): void {
    let posting = this.#byTerm.get(term);
    if (!posting) {
      posting = { slots: [], weights: [] };
      this.#byTerm.set(term, posting);
      for (const beginning of new Set([short(term), long(term)])) {
        const list = this.#byBeginning.get(beginning);
        if (list) list.push(term);
        else this.#byBeginning.set(beginning, [term]);
      }
    }
    posting.slots.push(slot);
    posting.weights.push(weight);
  }

  get(term: string): Posting | undefined {
    return this.#byTerm.get(term);
  }

  /** Terms that go on from this one; none for a beginning of one letter, but for a letter of Japanese. */
  beginningWith(start: string): readonly string[] {
    const list = this.#byBeginning.get(start.length >= LONG ? long(start) : short(start)) ?? [];
    return list.filter((term) => term !== start && term.startsWith(start)).slice(0, BEGINNINGS);
  }

  /** Words that differ from this one by a letter in five. */
  nearTo(word: string): readonly string[] {
    const most = Math.floor((word.length - 1) / 5);
    if (most === 0) return [];
    const near: string[] = [];
    for (const term of this.#byTerm.keys())
      if (term.startsWith('=') && term !== word && within(term, word, Math.min(most, 2))) near.push(term);
    return near.slice(0, BEGINNINGS);
  }
}

/** Letters of the longer of the two beginnings: many codes have the first few in common. */
const LONG = 8;

function short(term: string): string {
  return term.startsWith('=') ? term.slice(0, 3) : term.slice(0, 1);
}

function long(term: string): string {
  return term.slice(0, LONG);
}

/** Whether two words are at most so many letters apart (Levenshtein). */
function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const value = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + cost);
      next.push(value);
      if (value < least) least = value;
    }
    if (least > most) return false;
    row = next;
  }
  return row[b.length]! <= most;
}
