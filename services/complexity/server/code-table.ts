/**
 * Numbers codes in the order of their first appearance, straight from the bytes of a file. Codes of up to eight bytes,
 * which is every country and HS code, are two integers in an open-addressed table; longer ones go through a Map.
 */
export class CodeTable {
  readonly codes: string[] = [];
  private slots = new Int32Array(1 << 10).fill(-1);
  private low = new Int32Array(1 << 9);
  private high = new Int32Array(1 << 9);
  private readonly long = new Map<string, number>();
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  /** The code's number. `low` and `high` are its bytes 0-3 and 4-7, 0 beyond its end. Throws on bytes that are not UTF-8. */
  number(bytes: Uint8Array, from: number, to: number, low: number, high: number): number {
    // A zero byte at the end would look like a shorter code.
    if (to - from > 8 || bytes[to - 1] === 0) return this.longNumber(this.decoder.decode(bytes.subarray(from, to)));
    const mask = this.slots.length - 1;
    let slot = (Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b) >>> 7) & mask;
    for (;;) {
      const number = this.slots[slot]!;
      if (number < 0) break;
      if (this.low[number] === low && this.high[number] === high) return number;
      slot = (slot + 1) & mask;
    }
    const number = this.add(this.decoder.decode(bytes.subarray(from, to)), low, high);
    this.slots[slot] = number;
    if (2 * this.codes.length > this.slots.length) this.grow();
    return number;
  }

  private longNumber(code: string): number {
    let number = this.long.get(code);
    if (number === undefined) this.long.set(code, (number = this.add(code, 0, 0)));
    return number;
  }

  private add(code: string, low: number, high: number): number {
    const number = this.codes.push(code) - 1;
    if (number >= this.low.length) {
      this.low = doubled(this.low);
      this.high = doubled(this.high);
    }
    this.low[number] = low;
    this.high[number] = high;
    return number;
  }

  private grow(): void {
    this.slots = new Int32Array(2 * this.slots.length).fill(-1);
    const mask = this.slots.length - 1;
    const longNumbers = new Set(this.long.values());
    for (let number = 0; number < this.codes.length; number++) {
      if (longNumbers.has(number)) continue;
      let slot = (Math.imul(this.low[number]! ^ Math.imul(this.high[number]!, 0x9e3779b1), 0x85ebca6b) >>> 7) & mask;
      while (this.slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = number;
    }
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * values.length);
  more.set(values);
  return more;
}
