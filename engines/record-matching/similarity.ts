import { distance } from 'fastest-levenshtein';

/**
 * Likeness of two lists of words, 0 to 1: each word's best partner by edit distance, averaged over both lists with longer words
 * weighing more (Monge and Elkan 1996, made symmetric). 0 when one of the two is empty.
 *
 * Example: `wordLikeness(['саргас', 'болат'], ['болат', 'саргасс'])` is 0.92.
 */
export function wordLikeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return (oneWay(a, b) + oneWay(b, a)) / 2;
}

function oneWay(from: readonly string[], to: readonly string[]): number {
  let sum = 0;
  let letters = 0;
  for (const word of from) {
    sum += word.length * Math.max(...to.map((other) => likeness(word, other)));
    letters += word.length;
  }
  return letters === 0 ? 0 : sum / letters;
}

/** One less the share of letters that must change; what differs by more than a third is another word. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const share = 1 - distance(a, b) / Math.max(a.length, b.length);
  return share < 2 / 3 ? 0 : share;
}

const EARTH_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance in kilometres (haversine). Example: Astana to Almaty is about 970 km. */
export function kilometres(
  a: { readonly latitude: number; readonly longitude: number },
  b: { readonly latitude: number; readonly longitude: number },
): number {
  const half = (from: number, to: number) => Math.sin(((to - from) * RADIANS) / 2) ** 2;
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * half(a.longitude, b.longitude);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
