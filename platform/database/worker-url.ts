import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface Built {
  readonly file: string;
  readonly at: number;
  readonly sources: readonly string[];
}

/**
 * Where a worker thread's code lies. In a bundle: `<name>.js` beside the chunk that asks. From source (tests): the entry,
 * bundled into `node_modules/.cache/industry` when it is missing or one of its sources is newer; not into `dist`, which a
 * build in another window empties.
 *
 * @param entry path from the root of the repository, `platform/database/store-worker.ts`
 * @example new Worker(await workerUrl('store-worker', 'platform/database/store-worker.ts'))
 */
export async function workerUrl(name: string, entry: string): Promise<URL> {
  if (!import.meta.url.endsWith('.ts')) return new URL(`./${name}.js`, import.meta.url);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const cache = join(root, 'node_modules', '.cache', 'industry');
  const record = join(cache, `${name}.json`);
  const built = existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as Built) : undefined;
  if (built && isCurrent(cache, built)) return pathToFileURL(join(cache, built.file));

  const at = Date.now();
  const { build } = await import('rolldown');
  const { output } = await build({
    cwd: root,
    input: { [name]: entry },
    platform: 'node',
    external: (id) => !/^[./\0]|^@industry\/|^[A-Za-z]:/.test(id),
    logLevel: 'warn',
    write: false,
    output: { format: 'esm', codeSplitting: false },
  });
  const file = `${name}-${createHash('sha256').update(output[0].code).digest('hex').slice(0, 12)}.js`;
  mkdirSync(cache, { recursive: true });
  write(cache, file, output[0].code);
  const sources = output[0].moduleIds.filter((id) => existsSync(id));
  write(cache, `${name}.json`, JSON.stringify({ file, at, sources } satisfies Built));
  return pathToFileURL(join(cache, file));
}

function isCurrent(cache: string, built: Built): boolean {
  if (!existsSync(join(cache, built.file))) return false;
  return built.sources.every((source) => (statSync(source, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < built.at);
}

/** Two test processes may write the same file: each renames a whole one. */
function write(folder: string, name: string, text: string): void {
  const temporary = join(folder, `${name}.${process.pid}`);
  writeFileSync(temporary, text);
  renameSync(temporary, join(folder, name));
}
