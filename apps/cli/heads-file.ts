import { readFile } from 'node:fs/promises';
import { dayHeadText, verifySignature } from '@industry/audit';
import type { HeldHead } from '@industry/audit/types.ts';
import { Type as T } from 'typebox';
import { Compile } from 'typebox/compile';
import { UsageError } from './usage-error.ts';

const Hash = T.String({ pattern: '^[0-9a-f]{64}$' });
const Head = T.Object({
  day: T.String(),
  number: T.Integer({ minimum: 1 }),
  head: Hash,
  roundsRoot: T.Optional(T.Union([Hash, T.Null()])),
  signature: T.Optional(T.String()),
  publicKey: T.Optional(T.String()),
});
const HeadsFile = Compile(T.Object({ publicKey: T.Optional(T.Union([T.String(), T.Null()])), heads: T.Array(Head) }));

/**
 * Heads that were saved from `GET /api/v1/audit/heads`. Throws `UsageError` for a file that is none, names the field, and for a
 * signature that is not over its head: then the file was changed, not the chain.
 */
export async function readHeads(file: string): Promise<readonly HeldHead[]> {
  const saved = parse(await read(file), file);
  if (!HeadsFile.Check(saved)) {
    const [error] = HeadsFile.Errors(saved);
    throw new UsageError(
      `${file} holds no heads: ${error?.instancePath || '/'} ${error?.message}. Save it from /api/v1/audit/heads`,
    );
  }
  for (const { day, number, head, roundsRoot, signature, publicKey } of saved.heads) {
    const key = publicKey ?? saved.publicKey;
    if (signature === undefined || !key) continue;
    if (!verifySignature(key, dayHeadText(day, number, head, roundsRoot ?? null), signature)) {
      throw new UsageError(
        `${file}: the signature of ${day} is not over its head: the file was changed after it was saved`,
      );
    }
  }
  return saved.heads.map(({ day, number, head }) => ({ day, number, head }));
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is not JSON. Save it from /api/v1/audit/heads`);
  }
}
