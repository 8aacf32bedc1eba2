import { randomBytes } from 'node:crypto';

let last = 0n;

/** UUID of version 7, growing within a process: events of one transaction keep the order in which they were recorded. */
export function eventId(at: Date): string {
  // 48 bits of milliseconds, then 12 bits that count within one (RFC 9562, method 1).
  const now = BigInt(at.getTime()) << 12n;
  last = now > last ? now : last + 1n;
  const time = (last >> 12n).toString(16).padStart(12, '0');
  const count = (last & 0xfffn).toString(16).padStart(3, '0');
  const random = randomBytes(8);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const tail = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
