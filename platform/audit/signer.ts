import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Signs day heads; made from the key of a state folder by `loadSigner`. */
export interface Signer {
  /** SPKI, base64. */
  readonly publicKey: string;
  /** Ed25519, base64. */
  sign(text: string): string;
}

/**
 * The Ed25519 key `audit-ed25519.pem` of a keys folder, made at the first call (file 0600, folder 0700).
 *
 * @example createAudit(store, now, loadSigner('var/keys'))
 */
export function loadSigner(keysFolder: string): Signer {
  mkdirSync(keysFolder, { recursive: true, mode: 0o700 });
  const file = join(keysFolder, 'audit-ed25519.pem');
  const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    writeFileSync(file, made, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const privateKey = createPrivateKey(readFileSync(file));
  return {
    publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64'),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
  };
}

/** True when `signature` over `text` is by this key; false also for a key or signature that cannot be read. */
export function verifySignature(publicKey: string, text: string, signature: string): boolean {
  let key: KeyObject;
  try {
    key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
  } catch {
    return false;
  }
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}
