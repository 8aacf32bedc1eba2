import type { AuthTables } from '@industry/auth';
import type { UserText } from '@industry/values';
import type { Generated, JSONColumnType } from 'kysely';

/** Organisations that are no bodies of the pack: firms by their BIN, and others. Times are UTC instants, ISO 8601. */
export interface AccountsTables extends AuthTables {
  organisation: {
    /** The BIN of a firm, else a random id. */
    id: string;
    kind: 'firm' | 'other';
    bin: string | null;
    name: JSONColumnType<UserText>;
    version: Generated<number>;
    created_at: string;
  };
}
