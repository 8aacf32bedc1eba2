/** A set of row numbers as bits: row r is bit `r & 31` of word `r >>> 5`. Bits behind the last row are 0. */
export type Bits = Uint32Array;

export function newBits(rows: number): Bits {
  return new Uint32Array((rows + 31) >>> 5);
}

export function hasBit(bits: Bits, row: number): boolean {
  return ((bits[row >>> 5]! >>> (row & 31)) & 1) === 1;
}

export function setBit(bits: Bits, row: number): void {
  bits[row >>> 5]! |= 1 << (row & 31);
}

/** Every row. */
export function allBits(rows: number): Bits {
  const bits = newBits(rows).fill(0xffffffff);
  if ((rows & 31) !== 0) bits[bits.length - 1] = 2 ** (rows & 31) - 1;
  return bits;
}

/** Number of rows in the set (Warren, Hacker's Delight, section 5-1). */
export function countBits(bits: Bits): number {
  let count = 0;
  for (let index = 0; index < bits.length; index += 1) {
    let word = bits[index]!;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

export function andInto(target: Bits, other: Bits): void {
  for (let index = 0; index < target.length; index += 1) target[index]! &= other[index]!;
}

export function orInto(target: Bits, other: Bits): void {
  for (let index = 0; index < target.length; index += 1) target[index]! |= other[index]!;
}

/** Calls back with each row of the set, ascending. */
export function eachBit(bits: Bits, visit: (row: number) => void): void {
  for (let index = 0; index < bits.length; index += 1)
    for (let word = bits[index]!; word !== 0; word &= word - 1) visit(index * 32 + 31 - Math.clz32(word & -word));
}
