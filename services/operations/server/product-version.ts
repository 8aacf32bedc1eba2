import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function productVersion(repositoryFolder: string): string {
  return (JSON.parse(readFileSync(join(repositoryFolder, 'package.json'), 'utf8')) as { version: string }).version;
}
