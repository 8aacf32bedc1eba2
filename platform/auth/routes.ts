import { Problem, serve, type Viewer } from '@industry/http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AuthContext } from './context.ts';
import { getSession, setUp, signIn, signOut } from './contract.ts';
import { verifyPassword } from './password.ts';
import { normalEmail } from './person.ts';
import { registerOidc } from './oidc-routes.ts';
import { registerPasskeySignIn } from './passkey-routes.ts';
import { clearSessionCookie, type CookieContext, readSessionCookie } from './session-cookie.ts';
import { closeSession, sessionViewer } from './session.ts';
import { createFirstAdministrator } from './set-up.ts';
import { startSession } from './start-session.ts';
import { countAttempt, forgetAttempts } from './sign-in-limit.ts';
import type { AuthTables } from './tables.ts';

/** Who is signed in, from the cookie; for `createApp`. */
export function viewerOf(context: Pick<AuthContext, 'store' | 'now'> & CookieContext) {
  return async (request: FastifyRequest): Promise<Viewer | null> => {
    const token = readSessionCookie(context, request);
    return token === undefined ? null : sessionViewer(context.store, token, context.now());
  };
}

async function personByPassword(
  { store, now }: AuthContext,
  given: string,
  password: string,
  address: string,
): Promise<string> {
  const email = normalEmail(given);
  await countAttempt(store, email, address, now());
  const person = await store
    .tables<AuthTables>()
    .selectFrom('person')
    .select(['id', 'password_hash'])
    .where('email', '=', email)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  const right = await verifyPassword(password, person?.password_hash ?? null);
  if (!person || !right) throw new Problem('sign-in-failed');
  await forgetAttempts(store, email, now());
  return person.id;
}

/** Set-up, the ways to sign in, sign-out and who am I. */
export function registerAuth(app: FastifyInstance, context: AuthContext): void {
  const { store, now } = context;

  serve(app, setUp, async (call) => {
    const person = await createFirstAdministrator(context, call.body, now());
    await startSession(context, call, person, 'link');
    return null;
  });

  serve(app, signIn, async (call) => {
    const { email, password } = call.body;
    const person = await personByPassword(context, email, password, call.request.ip);
    await startSession(context, call, person, 'password');
    return null;
  });

  serve(app, signOut, async ({ request, reply }) => {
    const token = readSessionCookie(context, request);
    if (token !== undefined) await closeSession(store, token);
    clearSessionCookie(context, reply);
    return null;
  });

  serve(app, getSession, ({ viewer }) => ({
    person: viewer && {
      id: viewer.id,
      name: viewer.name,
      assignments: viewer.assignments.map(({ role, scope }) => ({ role, scope: { ...scope } })),
      actions: [...app.actions.keys()].filter((action) => app.permits(viewer, action)),
    },
    mode: context.mode,
  }));

  registerPasskeySignIn(app, context);
  registerOidc(app, context);
}
