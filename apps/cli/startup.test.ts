import { join } from 'node:path';
import { repositoryFolder } from '@industry/observe';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';

interface Chunk {
  readonly fileName: string;
  readonly moduleIds: readonly string[];
  readonly imports: readonly string[];
}

/** What is loaded with a file: everything that it imports statically, libraries too. */
function loadedWith(file: string, chunks: ReadonlyMap<string, Chunk>, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of chunks.get(file)?.imports ?? []) loadedWith(imported, chunks, seen);
  return seen;
}

it('commands that need no store load neither PGlite nor DuckDB nor the server', async () => {
  const bundle = await rolldown({
    cwd: repositoryFolder(),
    input: { cli: join('apps', 'cli', 'main.ts') },
    platform: 'node',
    external: (id) => !/^[./\0]|^@industry\//.test(id),
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const chunks = new Map(
    output.filter((file) => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk as Chunk]),
  );
  for (const source of [
    'apps/cli/main.ts',
    'apps/cli/commands/check-pack.ts',
    'apps/cli/commands/complexity.ts',
    'apps/cli/commands/version.ts',
  ]) {
    const chunk = [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(source)));
    const loaded = [...loadedWith(chunk?.fileName ?? `no chunk of ${source}`, chunks)];
    expect(chunk).toBeDefined();
    expect(loaded.filter((name) => /pglite|duckdb|fastify|^pg$|piscina|rolldown/.test(name))).toEqual([]);
  }
});
