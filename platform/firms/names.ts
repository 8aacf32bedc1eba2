import { kazakhForm, normalise, wordsOf } from '@industry/search-text';

/** Words of a firm's name in the form in which they are compared, without its legal form. */
export type NameWords = (name: string) => string[];

/** Letters that stand for the same sound in one script or the other: Kazakhmys, Казахмыс, Қазақмыс. */
function sound(word: string): string {
  return kazakhForm(word)
    .replaceAll('х', 'к')
    .replaceAll('ы', 'и')
    .replaceAll(/(.)\1+/gu, '$1');
}

/**
 * A reader of names: folds scripts and look-alike letters, and leaves out the spellings of legal forms.
 *
 * Example: `nameWords(['ТОО', 'ЖШС'])('ТОО «Қазақмыс-Құрылыс»')` equals that of "Kazakhmys Qurylys JShS" without its form.
 */
export function nameWords(spellings: readonly string[]): NameWords {
  const forms = spellings.map(plainWords).toSorted((a, b) => b.length - a.length);
  return (name) => {
    const words = plainWords(name);
    const kept: string[] = [];
    for (let at = 0; at < words.length;) {
      const form = forms.find((one) => one.length > 0 && one.every((word, i) => words[at + i] === word));
      if (form === undefined) kept.push(words[at]!);
      at += form?.length ?? 1;
    }
    // A name of nothing but its form is looked for by it.
    return [...new Set(kept.length > 0 ? kept : words)];
  };
}

function plainWords(text: string): string[] {
  return wordsOf(normalise(text))
    .filter(({ compound }) => !compound)
    .map(({ text: word }) => sound(word))
    .filter((word) => word !== '');
}

/** Parts of three letters of a word with its ends; by them words that are spelled alike are found. */
export function trigrams(word: string): string[] {
  const ends = `  ${word} `;
  return [...new Set(Array.from({ length: ends.length - 2 }, (_, i) => ends.slice(i, i + 3)))];
}
