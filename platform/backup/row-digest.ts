import { createHash } from 'node:crypto';

const MODULUS = 1n << 256n;

/** A digest of a set of rows that does not depend on their order, which two engines need not share. */
export class RowDigest {
  #sum = 0n;
  #rows = 0;

  add(row: readonly (string | null)[]): void {
    const hash = createHash('sha256').update(JSON.stringify(row)).digest('hex');
    this.#sum = (this.#sum + BigInt(`0x${hash}`)) % MODULUS;
    this.#rows += 1;
  }

  get rows(): number {
    return this.#rows;
  }

  toString(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }
}
