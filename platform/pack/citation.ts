import { join } from 'node:path';
import type { ProgrammePack, Quote } from './schema.ts';

/** How a clause is cited outside the pack: `KZ-1050:5.2/agreement.term`. `RangeError` for a clause the pack has not. */
export function citation(pack: Pick<ProgrammePack, 'passport' | 'clauses'>, clause: string): string {
  if (!pack.clauses.has(clause)) throw new RangeError(`no clause ${JSON.stringify(clause)} in ${pack.passport.id}`);
  return `${pack.passport.act.code}:${clause}`;
}

/** Where the figures of a quotation lie. */
export function quoteFile(pack: Pick<ProgrammePack, 'folder'>, quote: Pick<Quote, 'file'>): string {
  return join(pack.folder, 'quotes', quote.file);
}
