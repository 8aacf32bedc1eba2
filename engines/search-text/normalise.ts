/** Letters of Kazakh that a Russian keyboard has not, and the nearest that it has. */
const NEAREST: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

/**
 * The form in which words are compared: compatibility forms joined (NFKC), lower case, soft hyphens and the dot that a
 * Turkish capital leaves behind gone, ё as е, Kazakh letters as the nearest Russian ones.
 *
 * Example: `normalise('Ｋәсіпорын')` is "kасипорын"
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\u0307|[\u00ad\u200b\u200c\ufeff]|\u200d/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[әғқңөұүһіё]/g, (letter) => NEAREST[letter]!);
}
