import type { EconomyParameters, EconomyWords, WordPair } from './parameters.ts';
import type { Population } from './population.ts';
import { PURPOSE, Random } from './random.ts';

export interface FirmName {
  readonly form: string;
  readonly kk: string;
  readonly ru: string;
  /** The words between the quotation marks, in Russian: what a clerk writes down. */
  readonly words: readonly string[];
}

/** Chance that a name ends with a number, which tells firms of the same words apart. */
const NUMBERED = 0.5;

/**
 * The name of a firm: a legal form, two words of the lists, one for what it makes, and the mark that it is simulated. `named`
 * is the firm itself, or a number beyond the economy for a name that none of its firms has.
 */
export function firmName(
  { words, divisions, known }: EconomyParameters,
  { seed, bins, division }: Pick<Population, 'seed' | 'bins' | 'division'>,
  firm: number,
  named = firm,
): FirmName {
  const random = new Random(seed, named, PURPOSE.name);
  const pick = (list: readonly WordPair[]) => list[random.below(list.length)]!;
  const parts = [pick(words.first), pick(words.second), pick(divisions[division[firm]!]!.words)];
  const number = random.chance(NUMBERED) ? `-${2 + random.below(97)}` : '';
  const form = words.forms[random.choose(words.forms.map(({ share }) => share))]!;
  const [kk, ru] = [0, 1].map((language) => parts.map((part) => part[language]!)) as [string[], string[]];
  if (named === bins.known) return written(words, words.forms[0]!, known!.name, [known!.name[1]]);
  const full = [`${kk.join(' ')}${number}`, `${ru.join(' ')}${number}`] as const;
  return written(words, form, full, [...ru.slice(0, -1), `${ru.at(-1)!}${number}`]);
}

function written(
  { mark }: EconomyWords,
  form: EconomyWords['forms'][number],
  name: WordPair,
  words: readonly string[],
): FirmName {
  return {
    form: form.id,
    kk: `«${name[0]}» ${form.kk} (${mark[0]})`,
    ru: `${form.ru} «${name[1]}» (${mark[1]})`,
    words,
  };
}
