/** Optimal string alignment distance (Boytsov, ACM JEA 16, 2011, section 2.2): insert, delete, replace, swap of neighbours. */
function editDistance(a: string, b: string): number {
  let twoBack: number[] = [];
  let oneBack = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i += 1) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      let cost = Math.min(row[j]! + 1, oneBack[j + 1]! + 1, oneBack[j]! + (a[i] === b[j] ? 0 : 1));
      if (i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j]) cost = Math.min(cost, twoBack[j - 1]! + 1);
      row.push(cost);
    }
    [twoBack, oneBack] = [oneBack, row];
  }
  return oneBack[b.length]!;
}

// A hostile key may be a megabyte long; nobody mistypes more than this.
const LONGEST = 100;

/**
 * The name nearest to a word, if near enough to be meant: at most a third of its letters differ, or two.
 * Example: `nearestName('firm.stateshare', ['firm.stateShare', 'firm.goods'])` is `'firm.stateShare'`
 */
export function nearestName(word: string, names: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}
