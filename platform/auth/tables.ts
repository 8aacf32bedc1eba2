import type { ScopeKind } from '@industry/http';
import type { Generated, JSONColumnType } from 'kysely';
import type { WayIn } from './ways.ts';

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
    /** Where the person works: id of a body of the pack, or of a row of `organisation`. */
    organisation: Generated<string | null>;
    /** When the person first came in by an own way; null while invited. */
    accepted_at: Generated<string | null>;
    version: Generated<number>;
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
  session: {
    token_hash: string;
    /** What lists and addresses name; worth nothing as a token. */
    id: Generated<string>;
    person: string;
    created_at: string;
    seen_at: string;
    expires_at: string;
    way: Generated<WayIn>;
    /** Browser and system, `firefox/linux`: no more of the user agent is kept. */
    device: Generated<string>;
  };
  /** A one-time link by which a person sets a way in: the first, or another one in place of what was lost. */
  invitation: {
    id: string;
    token_hash: string;
    person: string;
    given_by: string;
    created_at: string;
    expires_at: string;
    used_at: string | null;
    /** Taken back, or replaced by a later one. */
    ended_at: string | null;
  };
  passkey: {
    /** Credential id, base64url. */
    id: string;
    person: string;
    name: string;
    /** COSE key, base64url. */
    public_key: string;
    counter: string;
    transports: JSONColumnType<readonly string[]>;
    /** Domain that the passkey is for: WebAuthn's relying party id. */
    party: string;
    /** The authenticator's maker keeps it on several devices. */
    synced: boolean;
    created_at: string;
    used_at: string | null;
  };
  /** Who a person is at an OpenID provider. */
  person_identity: { issuer: string; subject: string; person: string; linked_at: string };
  /** What must come back once and soon: a passkey's challenge, the state of a sign-in at the OpenID provider. */
  sign_in_challenge: {
    key_hash: string;
    purpose: string;
    /** Whom or what it is for: a person, a browser. */
    subject: string | null;
    kept: JSONColumnType<Readonly<Record<string, string>>> | null;
    expires_at: string;
  };
  set_up_link: { token_hash: string; created_at: string; expires_at: string; used_at: string | null };
  /** Failed sign-ins of one account or one address since the window began. */
  sign_in_attempts: { subject: string; attempts: number; since: string };
}
