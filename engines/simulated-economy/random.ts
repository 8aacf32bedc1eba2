/** What a stream of random numbers is for: two purposes of one firm never share numbers. */
export const PURPOSE = {
  structure: 1,
  name: 2,
  registration: 3,
  plants: 4,
  owners: 5,
  path: 6,
  statistics: 7,
  trade: 8,
  permits: 9,
  support: 10,
  records: 11,
  deliveries: 12,
  address: 13,
  workers: 14,
  goods: 15,
  customs: 16,
  consent: 17,
} as const;
export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE];

/**
 * Random numbers that follow from seed, firm and purpose alone, so that any firm can be made without the ones before it.
 * Generator: sfc32 (C. Doty-Humphrey, PractRand, public domain), 128 bits of state, started from the three numbers.
 */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private count = 1;

  constructor(seed: number, firm: number, purpose: Purpose) {
    this.start(seed, firm, purpose);
  }

  /** Begins the stream of another firm in the same object. */
  start(seed: number, firm: number, purpose: Purpose): this {
    this.a = mix(seed ^ 0x9e3779b9);
    this.b = mix(firm ^ 0x85ebca6b);
    this.c = mix(purpose ^ 0xc2b2ae35);
    this.count = 1;
    for (let i = 0; i < 12; i += 1) this.bits();
    return this;
  }

  /** 32 random bits, as an integer from 0. */
  bits(): number {
    const sum = (((this.a + this.b) | 0) + this.count) | 0;
    this.count = (this.count + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    this.c |= 0;
    return sum >>> 0;
  }

  /** Even over [0, 1). */
  next(): number {
    return this.bits() / 4_294_967_296;
  }

  /** Even over 0 ... `count` - 1. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** True in this share of the cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /**
   * About normal with mean 0 and deviation 1, within 6: the sum of twelve even numbers less 6. It needs no function whose
   * last digit a machine may round its own way.
   */
  normal(): number {
    let sum = -6;
    for (let i = 0; i < 12; i += 1) sum += this.next();
    return sum;
  }

  /** An index, with the chances that the weights say. */
  choose(weights: ArrayLike<number>): number {
    let total = 0;
    for (let i = 0; i < weights.length; i += 1) total += weights[i]!;
    let rest = this.next() * total;
    for (let i = 0; i < weights.length; i += 1) {
      rest -= weights[i]!;
      if (rest < 0) return i;
    }
    return weights.length - 1;
  }
}

/** Finaliser of MurmurHash3 (A. Appleby, public domain): every bit of the answer hangs on every bit of the number. */
export function mix(number: number): number {
  let h = number | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * A random order of 0 ... `count` - 1 that needs no memory: answers the place of a number. A Feistel network over the next
 * even power of two, walked until the place is inside.
 */
export function createOrder(count: number, seed: number): (number: number) => number {
  let half = 1;
  while (1 << (2 * half) < count) half += 1;
  const mask = (1 << half) - 1;
  const once = (number: number): number => {
    let left = Math.floor(number / (mask + 1));
    let right = number & mask;
    for (let round = 1; round <= 4; round += 1) {
      const next = left ^ (mix(right + Math.imul(round, 0x9e3779b9) + seed) & mask);
      left = right;
      right = next;
    }
    return left * (mask + 1) + right;
  };
  return (number) => {
    let place = once(number);
    while (place >= count) place = once(place);
    return place;
  };
}
