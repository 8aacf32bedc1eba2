import { readFile } from 'node:fs/promises';

/** What a person wrote is wrong: exit code 1, with every fault and where it stands. */
export class RulesInputError extends Error {
  override readonly name = 'RulesInputError';
  readonly errors: readonly { readonly path: string; readonly message: string }[];

  constructor(file: string, errors: readonly { readonly path: string; readonly message: string }[]) {
    super(
      errors
        .map(({ path, message }) => (path === '' ? `${file}: ${message}` : `${file}, ${path}: ${message}`))
        .join('\n'),
    );
    this.errors = errors;
  }
}

const LARGEST = 8 * 1024 * 1024;

/** Text of a file that a person names, at most 8 MB of valid UTF-8. */
export async function readInput(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'the file does not exist' : `cannot be read (${error.code ?? error.message})`;
    throw new RulesInputError(file, [{ path: '', message: why }]);
  });
  if (bytes.length > LARGEST) throw new RulesInputError(file, [{ path: '', message: 'larger than 8 MB' }]);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RulesInputError(file, [{ path: '', message: 'not UTF-8: save the file as UTF-8' }]);
  }
}
