import { Problem } from '@industry/http/problem.ts';
import type { Viewer } from '@industry/http/viewer.ts';
import type { Role, SecrecyRow } from '@industry/pack/schema.ts';
import type { DatasetDeclaration, Purpose, Reader } from './types.ts';

/** Everybody, for publication: what services ask for unless a route names its reader. */
export const PUBLIC_READER: Reader = { viewer: null, purpose: 'publish' };

/** The dataset may not be read by this reader: 403 `not-readable`; the reasons stay in the message, for the log. */
export class AccessDenied extends Problem {
  override readonly name = 'AccessDenied';

  constructor(reason: string) {
    super('not-readable');
    this.message = reason;
  }
}

/** What a body asks to read by name. */
export interface NamedReadingRequest {
  readonly viewer: Viewer;
  /** The role that a row of the table admits. */
  readonly role: string;
  readonly purpose: Purpose;
  readonly dataset: DatasetDeclaration;
}

/**
 * Firms whose facts a body may read by name: those whose consent is in force, or whose agreement with it runs. Whoever keeps
 * consents and agreements provides it; until then nobody's are readable.
 */
export type NamedReading = (request: NamedReadingRequest) => Promise<readonly string[]>;

/** What of a dataset a reader may have. */
export type Allowance =
  /** Every row; `log` = above "public", so what names a firm goes into its read log. */
  | { readonly kind: 'rows'; readonly log: boolean }
  /** Rows of these firms only. */
  | { readonly kind: 'firms'; readonly firms: readonly string[] }
  /** Sums in which no firm can be recognised, and no row. */
  | { readonly kind: 'aggregates' };

export type Allow = (dataset: DatasetDeclaration, reader: Reader) => Promise<Allowance>;

/** Facts about one firm are of these classes: a dataset of them that does not say which column names the firm is not read. */
const ABOUT_FIRMS: readonly DatasetDeclaration['secrecy'][] = ['consent', 'contract'];

/**
 * The secrecy table as a question. Public datasets are everybody's. Above "public" a row of class, purpose and role has to
 * admit the reader; then statistics give aggregates, and a firm's facts by name go to the firm itself (an assignment for that
 * firm) and to bodies under its consent or agreement. Throws `AccessDenied`.
 *
 * Example: `await secrecy(pack.secrecy, pack.rights.roles)(dataset, { viewer, purpose: 'monitor-agreement', requestId: request.id })`
 */
export function secrecy(
  table: readonly SecrecyRow[],
  roles: readonly Role[],
  namedReading: NamedReading = async () => [],
): Allow {
  const scopeOf = new Map(roles.map(({ id, scope }) => [id, scope]));
  return async (dataset, { viewer, purpose, declaredTables }) => {
    if (dataset.secrecy === 'public') return { kind: 'rows', log: false };
    if (declaredTables && viewer === null && purpose === 'statistics') {
      if (table.some((row) => row.class === dataset.secrecy && row.purpose === purpose)) return { kind: 'aggregates' };
      throw new AccessDenied(`no row opens the class ${dataset.secrecy} to statistics`);
    }
    const admitted = new Set(
      table.filter((row) => row.class === dataset.secrecy && row.purpose === purpose).flatMap(({ roles }) => roles),
    );
    // An assignment that does not say for what it is, though its role is tied to something, admits to nothing.
    const held = (viewer?.assignments ?? []).filter(({ role, scope }) => {
      const kind = scopeOf.get(role);
      return admitted.has(role) && kind !== undefined && (kind === 'none' || scope[kind] !== undefined);
    });
    const refuse = (why: string): AccessDenied =>
      new AccessDenied(
        `${viewer?.id ?? 'everybody'} may not read ${dataset.id} (${dataset.secrecy}) for ${purpose}: ${why}`,
      );
    if (viewer === null || held.length === 0) throw refuse('no row of the secrecy table admits them');
    if (purpose === 'statistics') return { kind: 'aggregates' };
    if (dataset.firm === undefined) {
      if (ABOUT_FIRMS.includes(dataset.secrecy)) throw refuse('the dataset does not say which column names the firm');
      return { kind: 'rows', log: true };
    }
    const own = held.flatMap(({ scope }) => scope.firm ?? []);
    const bodies = [...new Set(held.filter(({ scope }) => scope.firm === undefined).map(({ role }) => role))];
    const granted = await Promise.all(bodies.map((role) => namedReading({ viewer, role, purpose, dataset })));
    return { kind: 'firms', firms: [...new Set([...own, ...granted.flat()])] };
  };
}

/** The firms that an answer is narrowed to; null = not narrowed. Throws when one was asked for by name that may not be read. */
export function readableFirms(
  dataset: DatasetDeclaration,
  allowance: Allowance,
  asked: string | readonly string[] | undefined,
): readonly string[] | null {
  if (allowance.kind === 'aggregates')
    throw new AccessDenied(`${dataset.id} (${dataset.secrecy}) is read in aggregates only for statistics`);
  if (allowance.kind === 'rows') return null;
  const wanted = asked === undefined ? allowance.firms : [asked].flat();
  const closed = wanted.filter((firm) => !allowance.firms.includes(firm));
  if (closed.length > 0)
    throw new AccessDenied(
      `no consent or agreement opens the facts of ${closed.length} of ${wanted.length} firms in ${dataset.id}`,
    );
  return wanted;
}
