import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

interface Cost {
  /** CPU and memory cost, block size, parallelisation: RFC 7914. */
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP Password Storage Cheat Sheet (2024), scrypt: N=2^15, r=8, p=3, 32 MiB. */
const COST: Cost = { n: 32_768, r: 8, p: 3 };
const KEY_BYTES = 32;

function derive(password: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> {
  // The same password typed on another keyboard may compose its letters differently.
  const text = password.normalize('NFKC');
  return new Promise((done, failed) => {
    scrypt(text, salt, KEY_BYTES, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
      error ? failed(error) : done(key),
    );
  });
}

function write(cost: Cost, salt: Buffer, key: Buffer): string {
  return `scrypt$${cost.n}$${cost.r}$${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`;
}

/**
 * Hash of a password with the parameters that made it, `scrypt$N$r$p$salt$key`.
 * Example: `await verifyPassword('correct horse', await hashPassword('correct horse'))` is true.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return write(COST, salt, await derive(password, salt, COST));
}

/** A hash that no password fits, to spend the same time on an account that does not exist. */
const NOBODY = write(COST, Buffer.alloc(16), Buffer.alloc(KEY_BYTES));

/** Null stands for an account that does not exist or has no password: takes as long, answers false. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [scheme, n, r, p, salt = '', key = ''] = (stored ?? NOBODY).split('$');
  if (scheme !== 'scrypt') throw new Error(`password hash of the unknown kind ${scheme}`);
  const derived = await derive(password, Buffer.from(salt, 'base64'), { n: Number(n), r: Number(r), p: Number(p) });
  return timingSafeEqual(derived, Buffer.from(key, 'base64')) && stored !== null;
}
