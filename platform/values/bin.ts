/** Business identification number of a firm in Kazakhstan: twelve digits that `parseBin` has looked at. */
declare const bin: unique symbol;
export type Bin = string & { readonly [bin]: true };

/** What is wrong with a text that should be a BIN; the first that holds, in this order. */
export type BinFault = 'length' | 'letters' | 'month' | 'check-digit';

export type ParsedBin = { readonly bin: Bin; readonly simulated: boolean } | { readonly fault: BinFault };

/** Weights of the first eleven digits; the second round counts where the first leaves ten. */
export const BIN_WEIGHTS = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
] as const;

/**
 * The twelfth digit that belongs to the first eleven; null when both rounds of weights leave ten: no such number is issued.
 * Government Resolution of Kazakhstan No. 406 of 22 May 2007 (rules of forming the identification number).
 *
 * Example: `binCheckDigit('06121160001')` is 2, of the second round.
 */
export function binCheckDigit(first: string): number | null {
  if (!/^\d{11}$/.test(first)) throw new RangeError(`not eleven digits: ${JSON.stringify(first)}`);
  for (const weights of BIN_WEIGHTS) {
    const rest = weights.reduce<number>((sum, weight, i) => sum + weight * Number(first[i]), 0) % 11;
    if (rest < 10) return rest;
  }
  return null;
}

/**
 * Reads a BIN: two digits of the year and two of the month of registration, seven more, the check digit. A month from 13 to 99
 * is nobody's: by it simulated firms are told from real ones.
 *
 * Example: `parseBin('0612400001X9')` is `{ fault: 'letters' }`.
 */
export function parseBin(text: string): ParsedBin {
  const trimmed = text.trim();
  if (!/^\d*$/.test(trimmed)) return { fault: 'letters' };
  if (trimmed.length !== 12) return { fault: 'length' };
  if (trimmed.slice(2, 4) === '00') return { fault: 'month' };
  if (binCheckDigit(trimmed.slice(0, 11)) !== Number(trimmed[11])) return { fault: 'check-digit' };
  return { bin: trimmed as Bin, simulated: isSimulatedBin(trimmed) };
}

export function isBin(text: unknown): text is Bin {
  return typeof text === 'string' && text === text.trim() && 'bin' in parseBin(text);
}

/** True for a number whose month does not exist: no real firm has it. */
export function isSimulatedBin(text: string): boolean {
  return Number(text.slice(2, 4)) > 12;
}
