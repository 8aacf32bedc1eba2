import { createHash, type Hash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BackupError } from './errors.ts';

/** Writes the files of a backup below a folder and checks their hashes. */
export class FileWriter {
  readonly #root: string;
  readonly #modes: [string, number][] = [];
  #file: { readonly handle: FileHandle; readonly hash: Hash; readonly path: string; bytes: number } | null = null;
  #count = 0;

  constructor(root: string) {
    this.#root = root;
  }

  get count(): number {
    return this.#count;
  }

  folder(path: string, mode: number): void {
    mkdirSync(this.#inside(path), { recursive: true, mode: 0o700 });
    this.#modes.push([path, mode]);
  }

  async begin(path: string, mode: number): Promise<void> {
    const full = this.#inside(path);
    mkdirSync(dirname(full), { recursive: true, mode: 0o700 });
    this.#file = { handle: await open(full, 'wx', mode), hash: createHash('sha256'), path, bytes: 0 };
  }

  async write(bytes: Buffer): Promise<void> {
    if (!this.#file)
      throw new BackupError('The backup has bytes outside a file: it was made by a build with a defect.');
    this.#file.hash.update(bytes);
    this.#file.bytes += bytes.length;
    await this.#file.handle.writeFile(bytes);
  }

  async end(bytes: number, sha256: string): Promise<void> {
    const file = this.#file;
    if (!file)
      throw new BackupError('The backup ends a file that it did not begin: it was made by a build with a defect.');
    await file.handle.sync();
    await file.handle.close();
    this.#file = null;
    this.#count += 1;
    if (file.bytes !== bytes || file.hash.digest('hex') !== sha256) {
      throw new BackupError(
        `${file.path} does not have the hash that was written down when it was backed up. Use another backup.`,
      );
    }
  }

  /** Folders get their modes last: one without the right to write could not be filled. */
  finish(): void {
    for (const [path, mode] of this.#modes.toReversed()) chmodSync(this.#inside(path), mode);
  }

  async abandon(): Promise<void> {
    await this.#file?.handle.close();
    this.#file = null;
  }

  /** A backup that somebody else's passphrase made may name any path. */
  #inside(path: string): string {
    const parts = path.split('/');
    if (
      path.includes('\\') ||
      path.includes('\0') ||
      parts.some((part) => part === '' || part === '.' || part === '..')
    ) {
      throw new BackupError(
        `The backup names the path ${JSON.stringify(path)}, which does not lie in its folder. Do not trust it.`,
      );
    }
    return join(this.#root, ...parts);
  }
}
