import { createHash } from 'node:crypto';
import type { ActTextFailure, ReadAct, ReadActInput } from '@industry/act-text';
import { type Compute, ComputeError, createCompute } from '@industry/compute';
import { Problem } from '@industry/http';
import { LARGEST_ACT } from '@industry/legislation/contract';

const PROBLEMS: Readonly<Record<ActTextFailure, string>> = {
  encoding: 'act-file-encoding',
  binary: 'act-file-binary',
  empty: 'act-file-empty',
  'too-many-articles': 'act-file-articles',
};

export interface UploadedAct {
  /** Base64. */
  readonly file: string;
  readonly format: ReadActInput['format'];
  readonly encoding: ReadActInput['encoding'];
  readonly rule: ReadActInput['rule'];
}

/** Reads uploaded acts in a worker thread, which is made with the first one. */
export class ActFiles {
  #compute: Promise<Compute> | undefined;

  /** Throws the problem that says what is wrong with the file. */
  async read({ file, format, encoding, rule }: UploadedAct): Promise<ReadAct & { readonly fileHash: string }> {
    const bytes = new Uint8Array(Buffer.from(file, 'base64'));
    if (bytes.length > LARGEST_ACT) throw new Problem('upload-too-large');
    this.#compute ??= createCompute({ threads: 1 });
    const compute = await this.#compute;
    try {
      const read = await compute.run('readAct', { bytes, format, encoding, rule });
      return { ...read, fileHash: createHash('sha256').update(bytes).digest('hex') };
    } catch (error) {
      const code = error instanceof ComputeError ? PROBLEMS[error.code as ActTextFailure] : undefined;
      if (code === undefined) throw error;
      throw new Problem(code, { encoding }, { cause: error });
    }
  }

  async close(): Promise<void> {
    const opened = this.#compute;
    this.#compute = undefined;
    await (await opened)?.close();
  }
}
