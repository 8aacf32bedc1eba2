import type { ScopeKind } from '@industry/http';

/** Times are UTC instants, ISO 8601. */
export interface AuthTables {
  person: {
    id: string;
    /** Lower case; null for persons of the demonstration country. */
    email: string | null;
    name: string;
    password_hash: string | null;
    created_at: string;
    closed_at: string | null;
  };
  /** A role that a person holds, for a body, a region, an operator, a firm or a dataset; ended ones stay. */
  assignment: {
    id: string;
    person: string;
    role: string;
    scope_kind: ScopeKind | null;
    scope_id: string | null;
    /** Actor of the audit. */
    given_by: string;
    given_at: string;
    ended_at: string | null;
  };
  session: { token_hash: string; person: string; created_at: string; seen_at: string; expires_at: string };
  set_up_link: { token_hash: string; created_at: string; expires_at: string; used_at: string | null };
  /** Failed sign-ins of one account or one address since the window began. */
  sign_in_attempts: { subject: string; attempts: number; since: string };
}
