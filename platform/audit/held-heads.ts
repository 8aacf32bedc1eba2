import type { HeldHead } from './types.ts';

/** Compares the heads that somebody holds with the chain as it is read; what it says is a reason of `AuditCheck.broken`. */
export interface HeldHeads {
  /** For each link in order: what is wrong with the chain here, or null. */
  at(number: number, hash: string): string | null;
  /** After the last link: what is wrong, or null when every held head was met. */
  missing(): string | null;
}

export function createHeldHeads(heads: readonly HeldHead[]): HeldHeads {
  const wanted = new Map(heads.map((held) => [held.head, held]));
  const numbered = new Map<number, HeldHead[]>();
  for (const held of heads) {
    if (held.number !== undefined) numbered.set(held.number, [...(numbered.get(held.number) ?? []), held]);
  }
  let agreed = 0;
  return {
    at(number, hash) {
      if (wanted.delete(hash)) agreed = number;
      const other = numbered.get(number)?.find(({ head }) => head !== hash);
      if (!other) return null;
      return `the head${dayOf(other)} that you hold, ${other.head}, is not that of this chain at event ${number}: events ${agreed + 1} to ${number} were rewritten after it was given out`;
    },
    missing() {
      const [held] = wanted.values();
      if (!held) return null;
      return `the head${dayOf(held)} that you hold, ${held.head}, is not in this chain: it was rewritten or cut after that head was given out`;
    },
  };
}

function dayOf({ day }: HeldHead): string {
  return day === undefined ? '' : ` of ${day}`;
}
