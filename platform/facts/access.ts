import type { DatasetDeclaration } from './types.ts';

/** Purposes of the secrecy table of DESIGN. */
export type Purpose = 'publish' | 'statistics' | 'decide-support' | 'monitor-agreement' | 'evaluate' | 'investigate';

export interface Reader {
  /** `public`, or the actor of the request. */
  readonly viewer: string;
  readonly purpose: Purpose;
}

/** Nobody signed in, for publication: what services ask for unless a route knows its viewer. */
export const PUBLIC_READER: Reader = { viewer: 'public', purpose: 'publish' };

/** The dataset may not be read by this viewer for this purpose. */
export class AccessDenied extends Error {
  override readonly name = 'AccessDenied';
}

/**
 * Public datasets are everybody's. Above "public" a row of the pack's secrecy table has to name the ground; this pack
 * version has no such table, so nobody reads them.
 */
export function requireAccess({ id, secrecy }: DatasetDeclaration, { viewer, purpose }: Reader): void {
  if (secrecy === 'public') return;
  throw new AccessDenied(`no row of the secrecy table lets ${viewer} read ${id} (${secrecy}) for ${purpose}`);
}
