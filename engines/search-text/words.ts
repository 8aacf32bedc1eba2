/** A word of a text and where it stands; of `5.2/group.2` or `co-operation` the whole is one and each part is one. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A whole that has parts of its own. */
  readonly compound: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}\u00ad]+(?:[.:/_'’ʼ-][\p{L}\p{N}\p{M}\u00ad]+)*/gu;
const PART = /[^.:/_'’ʼ-]+/gu;
/** Runs of one script: Japanese has no spaces. */
const RUN =
  /\p{Script=Han}+|[\p{Script=Katakana}ー\uff70\uff9e\uff9f]+|\p{Script=Hiragana}+|[^\p{Script=Han}\p{Script=Katakana}ー\uff70\uff9e\uff9f\p{Script=Hiragana}]+/gu;

/** The words of a text in order; never throws. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: whole, index } of text.matchAll(WORD)) {
    const parts = [...whole.matchAll(PART)].flatMap(({ 0: part, index: at }) =>
      [...part.matchAll(RUN)].map(({ 0: run, index: offset }) => ({ run, start: index + at + offset })),
    );
    const several = parts.length > 1;
    if (several && /[.:/_'’ʼ-]/.test(whole))
      words.push({ text: whole, start: index, end: index + whole.length, compound: true });
    for (const { run, start } of parts) words.push({ text: run, start, end: start + run.length, compound: false });
  }
  return words;
}
