import type { Audit } from '@industry/audit/types.ts';
import type { OriginAnswer } from '@industry/http/contract.ts';

/** Where the figures of a document come from; the platform's `Origin` is one. */
export type DocumentSource = Pick<
  OriginAnswer,
  'dataset' | 'sourceText' | 'publishedOn' | 'recordedAt' | 'licence' | 'quoted' | 'simulated'
>;

/** What a document says of itself: on the last sheet of a workbook, at the end and at the foot of a PDF. */
export interface About {
  /** UTC instant, ISO 8601: what this system held then is what the document shows. */
  readonly recordedAt: string;
  /** Time zone in which instants are written, of the pack's passport: `Asia/Almaty`. */
  readonly timeZone: string;
  /** One line a batch; equal ones are written once. */
  readonly sources: readonly DocumentSource[];
  readonly auditHead: DocumentHead | null;
  /** Full address of the page that shows the same; null where there is none. */
  readonly address: string | null;
  /** More lines, in the document's language: what was filtered, which language stands in for a missing one. */
  readonly notes?: readonly string[];
}

/** Head of the audit chain as documents print it: who holds the document can check the chain against it. */
export interface DocumentHead {
  /** UTC day of the signed head; null when the day is not over, so that the head is not signed yet. */
  readonly day: string | null;
  /** Hash of the last link, hexadecimal. */
  readonly head: string;
}

/**
 * The newest signed head of the audit chain, else its last link; null while nothing is sealed.
 *
 * Example: `about: { ..., auditHead: await documentHead(platform.audit) }`
 */
export async function documentHead(audit: Pick<Audit, 'dayHeads' | 'head'>): Promise<DocumentHead | null> {
  const [signed] = await audit.dayHeads(1);
  if (signed) return { day: signed.day, head: signed.head };
  const head = await audit.head();
  return head === null ? null : { day: null, head };
}

/** The sources of an `About`, each once. */
export function uniqueSources(sources: readonly DocumentSource[]): readonly DocumentSource[] {
  return [...new Map(sources.map((source) => [JSON.stringify(keyOf(source)), source])).values()];
}

const keyOf = ({ dataset, sourceText, publishedOn, recordedAt, licence }: DocumentSource) => [
  dataset,
  sourceText.en,
  publishedOn,
  recordedAt,
  licence,
];
