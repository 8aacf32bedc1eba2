const VOWELS = 'аеиоуыэ';
const NASALS = 'мн';
const SIBILANTS = 'зж';
const VOICELESS = 'пктсфхшбвгд';
/** р, л and the half-vowels: и stands for й, у for itself. */
const LIQUIDS = 'рлиу';
const CONSONANTS = 'бвгджзклмнпрстфхш';
const POSSESSED = 'ыи';

/** Endings in the common form of letters, each with what may stand before it; longer ones first within a round. */
const ENDINGS: readonly (readonly [readonly string[], string])[] = [
  [['ндагы', 'ндеги'], POSSESSED],
  [['дагы', 'деги'], VOWELS + LIQUIDS + NASALS + SIBILANTS],
  [['тагы', 'теги'], VOICELESS],
  [['нын', 'нин'], VOWELS + NASALS],
  [['дын', 'дин'], LIQUIDS + SIBILANTS],
  [['тын', 'тин'], VOICELESS],
  [['нда', 'нде'], POSSESSED],
  [['дан', 'ден'], VOWELS + LIQUIDS + SIBILANTS],
  [['тан', 'тен'], VOICELESS],
  [['нан', 'нен'], NASALS + POSSESSED],
  [['мен'], VOWELS + LIQUIDS + NASALS],
  [['бен'], SIBILANTS],
  [['пен'], VOICELESS],
  [['лар', 'лер'], VOWELS + LIQUIDS],
  [['дар', 'дер'], `л${NASALS}${SIBILANTS}`],
  [['тар', 'тер'], VOICELESS],
  [['лык', 'лик', 'лыг', 'лиг'], VOWELS + LIQUIDS],
  [['дык', 'дик', 'дыг', 'диг'], `л${NASALS}${SIBILANTS}`],
  [['тык', 'тик', 'тыг', 'тиг'], VOICELESS],
  [['га', 'ге'], VOWELS + LIQUIDS + NASALS + SIBILANTS],
  [['ка', 'ке'], VOICELESS],
  [['на', 'не'], POSSESSED],
  [['да', 'де'], VOWELS + LIQUIDS + NASALS + SIBILANTS],
  [['та', 'те'], VOICELESS],
  [['ды', 'ди'], LIQUIDS + NASALS + SIBILANTS],
  [['ты', 'ти'], VOICELESS],
  [['н'], POSSESSED],
  [['ы', 'и'], CONSONANTS],
];

/** Behind a vowel these may be an ending of their own, or a consonant of the word and the ending ы: both readings count. */
const DOUBTFUL = ['сы', 'си', 'ны', 'ни'];

const SHORTEST = 3;

/**
 * The stems that a word of Kazakh may have, shortest first: case, possession, number and -лық cut as long as one is found, a
 * voiced к or п at the end put back. `word` is in the form of `kazakhForm`. Over-cutting is meant: what matters is that the
 * forms of a word meet.
 *
 * Example: `kazakhStems('онеркасибинин')` is ["онеркасип"], as of "онеркасип"; `kazakhStems('улеси')` is ["уле", "улес"]
 */
export function kazakhStems(word: string): readonly string[] {
  return [...new Set(cut(word).map(voiceless))].toSorted((a, b) => a.length - b.length);
}

function cut(word: string): readonly string[] {
  const doubtful = DOUBTFUL.find((ending) => fits(word, ending, VOWELS));
  if (doubtful) return [...cut(word.slice(0, -2)), ...cut(word.slice(0, -1))];
  for (const [endings, before] of ENDINGS) {
    const ending = endings.find((one) => fits(word, one, before));
    if (ending) return cut(word.slice(0, -ending.length));
  }
  return [word];
}

function fits(word: string, ending: string, before: string): boolean {
  const rest = word.length - ending.length;
  return rest >= SHORTEST && word.endsWith(ending) && before.includes(word[rest - 1]!) && hasVowel(word, rest);
}

function hasVowel(word: string, end: number): boolean {
  for (let at = 0; at < end; at++) if (VOWELS.includes(word[at]!)) return true;
  return false;
}

function voiceless(stem: string): string {
  const last = stem.at(-1);
  return last === 'г' ? `${stem.slice(0, -1)}к` : last === 'б' ? `${stem.slice(0, -1)}п` : stem;
}
