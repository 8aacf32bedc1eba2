export { authProblems } from './contract.ts';
export { authMigrations } from './migrations.ts';
export { addPerson, type NewPerson } from './person.ts';
export { createRights, type Rights } from './rights.ts';
export { type AuthContext, registerAuth, viewerOf } from './routes.ts';
export { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';
export { openSession } from './session.ts';
export { createSetUpLink } from './set-up.ts';
export type { AuthTables } from './tables.ts';
