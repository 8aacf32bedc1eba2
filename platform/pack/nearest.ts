/**
 * Edits (insert, delete, replace, swap of neighbours) that turn one word into the other; `limit + 1` as soon as more
 * than `limit` are needed. Optimal string alignment, Boytsov, "Indexing methods for approximate dictionary
 * searching", ACM JEA 16 (2011), section 2.2.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let twoBack: number[] = [];
  let oneBack = Array.from({ length: right.length + 1 }, (_, j) => j);
  for (const [i, letter] of left.entries()) {
    const row = [i + 1];
    for (const [j, other] of right.entries()) {
      let cost = Math.min(row[j]!, oneBack[j + 1]!) + 1;
      cost = Math.min(cost, oneBack[j]! + (letter === other ? 0 : 1));
      if (i > 0 && j > 0 && letter === right[j - 1] && left[i - 1] === other)
        cost = Math.min(cost, twoBack[j - 1]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    twoBack = oneBack;
    oneBack = row;
  }
  return Math.min(oneBack[right.length]!, limit + 1);
}

/** The candidate nearest to the word, if it is near enough to be meant: a third of the letters, at least two edits. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
