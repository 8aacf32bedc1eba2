import { candidates } from './candidates.ts';
import { compare } from './compare.ts';
import type { MatchingRecord } from './record.ts';
import type { KnownPair } from './weights.ts';

const FIRST =
  'сары жетi ак кара алтын темир мунай болат нур дана самал алатау хан тобол есиль ертис каспий арал балкаш тараз отрар сайрам жайык торгай улытау кокше бурабай зайсан маркакол тянь'.split(
    ' ',
  );
const SECOND =
  'строй маш пласт металл хим агро пром текс нан кабель мебель цемент стекло бетон фарм энерго прибор резина бумага сут ет астык тигин кесте караван'.split(
    ' ',
  );
const STREETS = 'абая сатпаева ауэзова жибек достык толе казыбек райымбек сейфуллина гагарина'.split(' ');
const REGIONS = ['100000000', '350000000', '550000000', '630000000', '710000000', '750000000'];
const OKED = ['24100', '24200', '25110', '10110', '10510', '13200', '22210', '23510', '28290', '31090'];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Invented plants, and what another source says of some of them and of others; `truth[i]`: position of the plant of `other[i]`,
 * -1 = none. `count` is no multiple of 7: no plant is meant twice.
 */
export interface InventedSources {
  readonly plants: readonly MatchingRecord[];
  readonly other: readonly MatchingRecord[];
  readonly truth: readonly number[];
}

export function inventedSources(seed: number, count: number): InventedSources {
  const random = randomNumbers(seed);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const plant = (id: string): MatchingRecord => ({
    id,
    names: [
      [
        ...(random() < 0.3 ? [one(FIRST)] : []),
        `${one(FIRST)}${one(SECOND)}`,
        ...(random() < 0.2 ? [one(SECOND)] : []),
      ],
    ],
    address: [one(STREETS), String(1 + Math.floor(random() * 200))],
    region: one(REGIONS),
    oked: one(OKED),
    latitude: 43 + random() * 8,
    longitude: 55 + random() * 25,
    bin: `${10 + Math.floor(random() * 89)}99${String(Math.floor(random() * 1e8)).padStart(8, '0')}`,
  });
  /** A letter left out, doubled or changed. */
  const slip = (word: string): string => {
    const at = 1 + Math.floor(random() * (word.length - 1));
    const kind = random();
    if (kind < 0.4) return word.slice(0, at) + word.slice(at + 1);
    if (kind < 0.7) return word.slice(0, at) + word[at]! + word.slice(at);
    return word.slice(0, at) + one([...'аеиоукнрст']) + word.slice(at + 1);
  };
  const said = (record: MatchingRecord, id: string): MatchingRecord => {
    const words = record.names[0]!.map((word) => (random() < 0.15 ? slip(word) : word));
    const away = random() < 0.8 ? 0.001 : 0.05;
    const placed = random() < 0.6;
    return {
      id,
      names: [random() < 0.1 ? words.toReversed() : random() < 0.1 ? [...words, one(SECOND)] : words],
      address: random() < 0.3 ? [] : record.address.map((word) => (random() < 0.15 ? slip(word) : word)),
      region: random() < 0.95 ? record.region : one(REGIONS),
      oked: random() < 0.2 ? null : random() < 0.8 ? record.oked : one(OKED),
      latitude: placed ? record.latitude! + (random() - 0.5) * away : null,
      longitude: placed ? record.longitude! + (random() - 0.5) * away : null,
      bin: random() < 0.4 ? (random() < 0.98 ? record.bin : plant('').bin) : null,
    };
  };
  const plants = Array.from({ length: count }, (_, i) => plant(`plant-${i}`));
  const truth = plants.map((_, i) => (random() < 0.7 ? (i * 7 + 3) % count : -1));
  return { plants, truth, other: truth.map((of, i) => said(of < 0 ? plant('') : plants[of]!, `other-${i}`)) };
}

/** Every candidate pair with its truth: what weights and calibration are learnt from. */
export function knownPairs({ plants, other, truth }: InventedSources): KnownPair[] {
  return candidates(other, plants).flatMap((positions, i) =>
    positions.map((position) => ({ comparison: compare(other[i]!, plants[position]!), same: truth[i] === position })),
  );
}
