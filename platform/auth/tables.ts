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
  person_role: { person: string; role: string };
  session: { token_hash: string; person: string; created_at: string; seen_at: string; expires_at: string };
  set_up_link: { token_hash: string; created_at: string; expires_at: string; used_at: string | null };
  /** Failed sign-ins of one account or one address since the window began. */
  sign_in_attempts: { subject: string; attempts: number; since: string };
}
