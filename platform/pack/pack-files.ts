import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a pack consists of; a test or a package.json beside it is no part of it. */
const PACK_FILE = /\.(yaml|csv)$/;

/** Text of every file of the pack by path inside the folder (`/` on every system), in name order. */
export async function readPackFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true });
  const names = entries.filter((name) => PACK_FILE.test(name) && !name.includes('node_modules')).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, i) => [name.replaceAll('\\', '/'), texts[i]!]));
}

/** SHA-256 over name and content of all files, each with its length before it so that no two packs run together. */
export function hashOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of files) {
    hash.update(`${Buffer.byteLength(name)}:${name}${Buffer.byteLength(text)}:${text}`);
  }
  return hash.digest('hex');
}
