export { changePassword } from './change-password.ts';
export type { AuthContext } from './context.ts';
export { demandFreshSession } from './fresh-session.ts';
export {
  endInvitations,
  INVITATION_TERM,
  invitedPerson,
  type IssuedInvitation,
  issueInvitation,
  useInvitation,
} from './invitation.ts';
export { authMigrations } from './migrations.ts';
export { addPasskey, type CheckedPasskey, checkPasskey, passkeyOptions } from './passkey.ts';
export { hashPassword } from './password.ts';
export { addPerson, demandFreeEmail, type NewPerson, normalEmail } from './person.ts';
export { authProblems } from './problems.ts';
export { neededParty, type RelyingParty, relyingParty } from './relying-party.ts';
export { createRights, type Rights } from './rights.ts';
export { registerRights, rightsActions, rightsAnswer } from './rights-routes.ts';
export { registerAuth, viewerOf } from './routes.ts';
export { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';
export { endSessions, type SessionRecord, sessionsOf } from './session-list.ts';
export { openSession } from './session.ts';
export { createSetUpLink } from './set-up.ts';
export { liftLockOut, lockedOut } from './sign-in-limit.ts';
export { startSession } from './start-session.ts';
export type { AuthTables } from './tables.ts';
export { WAYS_IN, type WayIn } from './ways.ts';
