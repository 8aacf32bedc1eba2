import type { RunOptions } from '@industry/compute';
import { documentThread } from '../pool.ts';
import type { PdfDocument } from './types.ts';

/**
 * A PDF (A4) with contents, bookmarks, numbered sources and the audit head at the foot of every page, written in a worker
 * thread. Kazakh letters, the tenge sign and Japanese are embedded fonts' own. Throws `ComputeError`, or the reason of `signal`.
 *
 * Example: `await pdf({ title, kind, lead: [], language: 'kk', sections, sources, about })`
 */
export async function pdf(document: PdfDocument, options: RunOptions = {}): Promise<Uint8Array> {
  const compute = await documentThread();
  return compute.run('writePdf', { document }, options);
}
