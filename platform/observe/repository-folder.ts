import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the product, from its sources and from `dist` alike: the nearest folder above this file whose package.json
 * is named `industry`. Throws `Error` when the file was taken out of the product.
 */
export function repositoryFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (packageName(folder) === 'industry') return folder;
    if (folder === dirname(folder)) throw new Error('the folder of the product was not found above its own files');
  }
}

function packageName(folder: string): unknown {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: unknown }).name;
  } catch {
    return undefined;
  }
}
