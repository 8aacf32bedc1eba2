import { randomUUID } from 'node:crypto';
import type { ReportDocument, ReportDocumentRequest } from '@industry/programme/contract';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { makeDocument } from './make-document.ts';

interface Job {
  readonly document: ReportDocument;
  readonly madeAt: number;
  bytes: Uint8Array | null;
}

/** Documents that are made at once, and that are kept; everybody may ask for one, so both are few. */
const RUNNING = 8;
const KEPT = 40;
const KEEP_FOR = 15 * 60_000;

/** Documents made beside requests, in the thread of platform/documents; kept in memory for a quarter of an hour. */
export class ReportDocuments {
  readonly #jobs = new Map<string, Job>();
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Answers at once. Throws `documents-busy`. */
  start(request: ReportDocumentRequest): ReportDocument {
    const now = this.#platform.now().getTime();
    for (const [id, { madeAt }] of this.#jobs) if (now - madeAt > KEEP_FOR) this.#jobs.delete(id);
    const running = [...this.#jobs.values()].filter(({ document }) => document.state === 'running').length;
    if (running >= RUNNING) throw new Problem('documents-busy', {}, { headers: { 'retry-after': '60' } });
    if (this.#jobs.size >= KEPT) this.#jobs.delete(this.#jobs.keys().next().value!);
    const document: ReportDocument = {
      id: randomUUID(),
      state: 'running',
      step: 'figures',
      done: 0,
      total: null,
      fileName: '',
      bytes: null,
    };
    const job: Job = { document, madeAt: now, bytes: null };
    this.#jobs.set(document.id, job);
    void this.#make(job, request);
    return document;
  }

  find(id: string): Job {
    const found = this.#jobs.get(id);
    if (found === undefined) throw new Problem('document-gone', { id });
    return found;
  }

  async #make(job: Job, request: ReportDocumentRequest): Promise<void> {
    try {
      const made = await makeDocument(this.#platform, request, (event) => void Object.assign(job.document, event));
      job.bytes = made.bytes;
      Object.assign(job.document, { state: 'done', fileName: made.fileName, bytes: made.bytes.length });
    } catch (error) {
      Object.assign(job.document, { state: 'failed' });
      this.#platform.log.error({ err: error, report: request.report }, 'a document of a report could not be made');
    }
  }
}
