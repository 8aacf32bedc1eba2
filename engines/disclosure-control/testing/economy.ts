/** Firms that differ by orders of magnitude, as firms do; the same seed, the same firms. */
export interface TestFirms {
  readonly row: number[];
  readonly column: number[];
  readonly value: number[];
}

export function testFirms(seed: number, firms: number, rows: number, columns: number): TestFirms {
  let state = seed >>> 0 || 1;
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
  const skewed = (count: number) => Math.min(count - 1, Math.floor(count * random() ** 2.2));
  const drawn = Array.from({ length: firms }, () => ({
    row: skewed(rows),
    column: skewed(columns),
    value: Math.round(Math.exp(6 + 2.2 * (random() + random() + random() - 1.5) * 2)),
  }));
  return {
    row: drawn.map(({ row }) => row),
    column: drawn.map(({ column }) => column),
    value: drawn.map(({ value }) => value),
  };
}
