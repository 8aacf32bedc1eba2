import type { Random } from './random.ts';

const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'kh',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  і: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const FORMS: readonly (readonly [short: string, others: readonly string[]])[] = [
  ['ТОО', ['Товарищество с ограниченной ответственностью', 'тоо', 'LLP', '']],
  ['ЖШС', ['Жауапкершілігі шектеулі серіктестігі', 'жшс', 'LLP', '']],
  ['АО', ['Акционерное общество', 'ао', 'JSC', '']],
  ['АҚ', ['Акционерлік қоғамы', 'ақ', 'JSC', '']],
];

/** The ways in which a name is written another way, each with its chance. */
const WAYS: readonly (readonly [chance: number, way: (name: string, random: Random) => string])[] = [
  [0.7, (name, random) => otherForm(name, random)],
  [0.5, (name) => name.replace(/ ?\([^)]*\)/u, '')],
  [0.4, (name) => name.replace(/[«»]/gu, '')],
  [0.2, (name) => name.replace(/[«»]/gu, "'")],
  [0.35, (name, random) => slip(name, random)],
  [0.12, (name, random) => slip(name, random)],
  [0.15, (name) => transliterate(name)],
  [0.1, (name) => name.toUpperCase()],
  [0.1, (name) => swapWords(name)],
  [0.15, (name) => name.replace(/-(\d+)/u, ' $1')],
];

/** A name as another clerk might write it; sometimes as it is. Upper and lower case are Unicode's own, of no language. */
export function misspell(name: string, random: Random): string {
  let written = name;
  for (const [chance, way] of WAYS) if (random.chance(chance)) written = way(written, random);
  return written.replace(/ +/g, ' ').trim();
}

function otherForm(name: string, random: Random): string {
  const found = FORMS.find(([short]) => name.split(' ').includes(short));
  if (found === undefined) return name;
  const [short, others] = found;
  return name.replace(short, others[random.below(others.length)]!);
}

/** One letter left out, doubled, or changed with the next. */
function slip(name: string, random: Random): string {
  const letters = [...name];
  const at = 1 + random.below(Math.max(1, letters.length - 2));
  if (!/\p{L}/u.test(letters[at]!)) return name;
  const kind = random.below(3);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, letters[at]!);
  else [letters[at], letters[at + 1]] = [letters[at + 1] ?? '', letters[at]!];
  return letters.join('');
}

function transliterate(name: string): string {
  return [...name]
    .map((letter) => {
      const latin = LATIN[letter.toLowerCase()];
      if (latin === undefined) return letter;
      return letter === letter.toLowerCase() ? latin : `${latin.charAt(0).toUpperCase()}${latin.slice(1)}`;
    })
    .join('');
}

function swapWords(name: string): string {
  const words = name.split(' ');
  if (words.length < 4) return name;
  [words[1], words[2]] = [words[2]!, words[1]!];
  return words.join(' ');
}
