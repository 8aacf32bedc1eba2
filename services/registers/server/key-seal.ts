import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps secrets in the store so that the store alone does not give them away. */
export interface Seal {
  seal(secret: Buffer, of: string): string;
  /** Throws when the text was sealed for another owner, by another key, or was changed. */
  open(sealed: string, of: string): Buffer;
}

/**
 * A signature is checked with the secret itself, so a hash of it would not do: it lies in the store under AES-256-GCM, bound
 * to its owner, and the key in the state folder (`keys/registers.key`, file 0600, made at the first call).
 */
export function loadSeal(stateFolder: string): Seal {
  const folder = join(stateFolder, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'registers.key');
  try {
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = readFileSync(file);
  return {
    seal(secret, of) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of));
      return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString('base64');
    },
    open(sealed, of) {
      const bytes = Buffer.from(sealed, 'base64');
      const plain = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(of));
      plain.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([plain.update(bytes.subarray(12, -16)), plain.final()]);
    },
  };
}
