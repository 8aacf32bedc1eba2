import type { Division, EconomyParameters, WordPair } from './parameters.ts';
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

/** The name of a firm: a legal form, two words of the lists, one for what it makes, and the mark that it is simulated. */
export function firmName(
  { words, divisions }: EconomyParameters,
  seed: number,
  firm: number,
  division: number,
): FirmName {
  const random = new Random(seed, firm, PURPOSE.name);
  const pick = (list: readonly WordPair[]) => list[random.below(list.length)]!;
  const parts = [pick(words.first), pick(words.second), pick(makes(divisions[division]!, words.second))];
  const number = random.chance(NUMBERED) ? `-${2 + random.below(97)}` : '';
  const form = words.forms[random.choose(words.forms.map(({ share }) => share))]!;
  const [kk, ru] = [0, 1].map((language) => parts.map((part) => part[language]!)) as [string[], string[]];
  return {
    form: form.id,
    kk: `«${kk.join(' ')}${number}» ${form.kk} (${words.mark[0]})`,
    ru: `${form.ru} «${ru.join(' ')}${number}» (${words.mark[1]})`,
    words: [...ru.slice(0, -1), `${ru.at(-1)!}${number}`],
  };
}

function makes({ words }: Division, others: readonly WordPair[]): readonly WordPair[] {
  return words.length > 0 ? words : others;
}
