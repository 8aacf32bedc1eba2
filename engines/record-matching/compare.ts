import type { Comparison, Level, MatchingRecord } from './record.ts';
import { kilometres, wordLikeness } from './similarity.ts';

/**
 * Compares two records field by field; symmetric.
 *
 * Example: `compare(a, b)` gives `{ name: 'close', address: 'missing', region: 'same', oked: 'group', place: 'near', bin: 'missing' }`.
 */
export function compare(a: MatchingRecord, b: MatchingRecord): Comparison {
  return {
    name: words(a.names, b.names),
    address: words([a.address], [b.address]),
    region: exact(a.region, b.region),
    oked: activity(a.oked, b.oked),
    place: place(a, b),
    bin: exact(a.bin, b.bin),
  };
}

/** Likeness from which words are close, and from which they are similar. */
const CLOSE = 0.88;
const SIMILAR = 0.6;

/** The likest of the pairs of texts. */
function words(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): Level<'name'> {
  const [left, right] = [a, b].map((texts) => texts.filter((text) => text.length > 0));
  if (left!.length === 0 || right!.length === 0) return 'missing';
  const likeness = Math.max(...left!.flatMap((one) => right!.map((other) => wordLikeness(one, other))));
  if (likeness === 1) return 'same';
  if (likeness >= CLOSE) return 'close';
  return likeness >= SIMILAR ? 'similar' : 'different';
}

function exact(a: string | null, b: string | null): Level<'region'> {
  if (a === null || b === null) return 'missing';
  return a === b ? 'same' : 'different';
}

/** Codes of different depth are compared as far as the shorter one goes. */
function activity(a: string | null, b: string | null): Level<'oked'> {
  if (a === null || b === null) return 'missing';
  const depth = Math.min(a.length, b.length);
  let common = 0;
  while (common < depth && a[common] === b[common]) common += 1;
  if (common === depth && depth >= 4) return 'same';
  if (common >= 3) return 'group';
  return common >= 2 ? 'division' : 'different';
}

/** Kilometres up to which two points are the same place, near each other, in one district. */
const SAME_PLACE = 0.3;
const NEAR = 3;
const DISTRICT = 30;

function place(a: MatchingRecord, b: MatchingRecord): Level<'place'> {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return 'missing';
  const km = kilometres(
    { latitude: a.latitude, longitude: a.longitude },
    { latitude: b.latitude, longitude: b.longitude },
  );
  if (km <= SAME_PLACE) return 'same';
  if (km <= NEAR) return 'near';
  return km <= DISTRICT ? 'district' : 'far';
}
