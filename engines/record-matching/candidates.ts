import type { MatchingRecord } from './record.ts';

/** What more records than this have in common says nothing of who is meant. */
const COMMON = 50;
/** Cells of about a kilometre: 0.01 degrees. */
const CELL = 100;

/**
 * Pairs worth comparing: a BIN, a word of the name that is not common (or its beginning), or a place in common. Answers, for
 * each record of `left`, the positions in `right`, ascending.
 *
 * Example: `candidates(zones, plants)[0]` holds the positions of the plants that may be the first zone's.
 */
export function candidates(left: readonly MatchingRecord[], right: readonly MatchingRecord[]): readonly number[][] {
  const index = new Map<string, number[]>();
  for (const [position, record] of right.entries()) {
    for (const key of keysOf(record)) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [position]);
      else found.push(position);
    }
  }
  return left.map((record) => {
    const found = new Set<number>();
    for (const key of neighboursOf(record)) {
      const positions = index.get(key);
      if (positions === undefined || (positions.length > COMMON && !key.startsWith('bin '))) continue;
      for (const position of positions) found.add(position);
    }
    return [...found].toSorted((a, b) => a - b);
  });
}

function keysOf(record: MatchingRecord): string[] {
  const { names, bin, region } = record;
  const cell = cellOf(record);
  return [
    ...(bin === null ? [] : [`bin ${bin}`]),
    ...names.map((words) => `name ${words.toSorted().join(' ')}`),
    ...new Set(names.flatMap((words) => words.flatMap((word) => wordKeys(word, region)))),
    ...(cell === null ? [] : [`cell ${cell[0]} ${cell[1]}`]),
  ];
}

/** The word itself, and it and its beginning with the region: a slip of a letter mostly stands later, and regions part what is common. */
function wordKeys(word: string, region: string | null): string[] {
  if (word.length < 3) return [];
  if (region === null) return [`word ${word}`];
  return [
    `word ${word}`,
    `word ${word} ${region}`,
    ...(word.length < 5 ? [] : [`start ${word.slice(0, 4)} ${region}`]),
  ];
}

function neighboursOf(record: MatchingRecord): string[] {
  const cell = cellOf(record);
  const own = keysOf(record).filter((key) => !key.startsWith('cell '));
  if (cell === null) return own;
  const around = [-1, 0, 1];
  return [...own, ...around.flatMap((dx) => around.map((dy) => `cell ${cell[0] + dx} ${cell[1] + dy}`))];
}

function cellOf({ latitude, longitude }: MatchingRecord): readonly [number, number] | null {
  if (latitude === null || longitude === null) return null;
  return [Math.floor(latitude * CELL), Math.floor(longitude * CELL)];
}
