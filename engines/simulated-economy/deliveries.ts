import { mix } from './random.ts';

/** How a row comes: with which value at first, null when it is late, and whether it comes once more, as it truly is. */
export interface DeliveryFate {
  readonly first: string | null;
  readonly later: boolean;
}

/** Of a thousand rows so many come late, and so many wrong at first. */
const LATE = 20;
const WRONG = 10;
const WHOLE = /^\d+$/;

/**
 * What happens to a row on its way from a register, by its text and the seed. A wrong value lacks its last digit, as one that
 * was typed in haste; values without one to lose are not made wrong.
 *
 * Example: `fateOf('...,4711', '4711', 1)` is `{ first: '4711', later: false }` for most rows.
 */
export function fateOf(row: string, value: string, seed: number): DeliveryFate {
  let hash = seed;
  for (let i = 0; i < row.length; i += 1) hash = mix(Math.imul(hash, 31) + row.charCodeAt(i));
  const place = (hash >>> 0) % 1000;
  if (place < LATE) return { first: null, later: true };
  if (place < LATE + WRONG && WHOLE.test(value) && value.length > 2) return { first: value.slice(0, -1), later: true };
  return { first: value, later: false };
}
