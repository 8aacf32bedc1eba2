import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { ImportError } from './import-error.ts';

const ENDINGS = ['br', 'as-is'] as const;

/**
 * Puts a raw file, as it came, at `to`. Throws `ImportError` when it is not kept, or is not any more the file of this
 * SHA-256. `fileName` is what it is called in the words of the error.
 */
export async function unpackRaw(rawFolder: string, fileHash: string, to: string, fileName: string): Promise<void> {
  const ending = ENDINGS.find((one) => existsSync(join(rawFolder, `${fileHash}.${one}`)));
  if (ending === undefined)
    throw new ImportError({
      file: fileName,
      reason: 'the raw file of the batch is not kept any more',
      value: fileHash,
      remedy: 'Bring it back into the folder "raw" from a backup, or import the file again.',
    });
  const packed = join(rawFolder, `${fileHash}.${ending}`);
  try {
    if (ending === 'as-is') await copyFile(packed, to);
    else await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(to, { mode: 0o600 }));
    if ((await hashOf(to)) === fileHash) return;
  } catch (cause) {
    throw damaged(fileName, fileHash, cause);
  }
  throw damaged(fileName, fileHash);
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function damaged(file: string, value: string, cause?: unknown): ImportError {
  const remedy = 'Bring it back into the folder "raw" from a backup, or import the file again.';
  return new ImportError({ file, reason: 'the raw file of the batch is damaged', value, remedy }, { cause });
}
