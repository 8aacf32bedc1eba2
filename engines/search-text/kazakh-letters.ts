/**
 * Latin letters of Kazakh as one letter of the common form: the alphabet of 2021, those of 2017 to 2019 (acutes, apostrophes,
 * digraphs) and the spelling of people without either. Longer spellings stand first.
 */
const LATIN: readonly (readonly [string, string])[] = [
  ['shch', 'ш'],
  ['sh', 'ш'],
  ['ch', 'тш'],
  ['zh', 'ж'],
  ['gh', 'г'],
  ['kh', 'х'],
  ['ya', 'иа'],
  ['yu', 'иу'],
  ['yo', 'ио'],
  ...pairs('aäáâə', 'а'),
  ...pairs('b', 'б'),
  ...pairs('ck', 'к'),
  ...pairs('q', 'к'),
  ...pairs('d', 'д'),
  ...pairs('e', 'е'),
  ...pairs('f', 'ф'),
  ...pairs('gğǵġ', 'г'),
  ...pairs('h', 'х'),
  ...pairs('ıiíîï', 'и'),
  ...pairs('jž', 'ж'),
  ...pairs('l', 'л'),
  ...pairs('m', 'м'),
  ...pairs('nñńŋ', 'н'),
  ...pairs('oöóô', 'о'),
  ...pairs('p', 'п'),
  ...pairs('r', 'р'),
  ...pairs('s', 'с'),
  ...pairs('şśš', 'ш'),
  ...pairs('çč', 'тш'),
  ...pairs('t', 'т'),
  ...pairs('uüúūûŭýw', 'у'),
  ...pairs('v', 'в'),
  ...pairs('x', 'кс'),
  ...pairs('yÿ', 'ы'),
  ...pairs('z', 'з'),
];

/** Russian letters that one alphabet of Kazakh writes as one letter and another as two. */
const CYRILLIC: Readonly<Record<string, string>> = {
  я: 'иа',
  ю: 'иу',
  й: 'и',
  ц: 'тс',
  ч: 'тш',
  щ: 'ш',
  э: 'е',
  ъ: '',
  ь: '',
};

function pairs(letters: string, to: string): readonly (readonly [string, string])[] {
  return [...letters].map((letter) => [letter, to] as const);
}

/**
 * A normalised word of Kazakh in letters that Cyrillic, the Latin alphabets and a Russian keyboard have in common.
 *
 * Example: `kazakhForm(normalise('Öndіris'))`, of "өндіріс" and of "ондирис" are all "ондирис"
 */
export function kazakhForm(word: string): string {
  return latinAsCyrillic(word)
    .replaceAll(/[яюйцчщэъь]/g, (letter) => CYRILLIC[letter]!)
    .replaceAll(/и{2,}/g, 'и')
    .replaceAll(/ш{2,}/g, 'ш');
}

function latinAsCyrillic(word: string): string {
  if (!/\p{Script=Latin}/u.test(word)) return word;
  // й stands as y behind a vowel, where no ы can stand; an apostrophe marks the letter before it.
  const text = word.replaceAll(/(?<=[aäáeoöó])y(?![aou])/g, 'i').replaceAll(/['’ʼ`]/g, '');
  let at = 0;
  let out = '';
  while (at < text.length) {
    const found = LATIN.find(([latin]) => text.startsWith(latin, at));
    out += found ? found[1] : text[at];
    at += found ? found[0].length : 1;
  }
  return out;
}
