const surrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

/**
 * Order of two codes by Unicode code point: the same on every machine and in every language, "01" before "1",
 * "Z" before "a". Usable in `sort`. (JavaScript's own order is by UTF-16 unit, which differs beyond U+FFFF.)
 *
 * @example ['b', 'Z', '01'].sort(compareCodePoints) // ['01', 'Z', 'b']
 */
export function compareCodePoints(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  for (let i = 0; i < shorter; i++) {
    const a = left.charCodeAt(i);
    const b = right.charCodeAt(i);
    if (a === b) continue;
    // A surrogate stands for a code point above U+FFFF, so it sorts after every plain unit.
    if (surrogate(a) !== surrogate(b)) return surrogate(a) ? 1 : -1;
    return a - b;
  }
  return left.length - right.length;
}
