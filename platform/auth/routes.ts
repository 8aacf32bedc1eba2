import type { Audit } from '@industry/audit/types.ts';
import type { Store } from '@industry/database/types.ts';
import { Problem, serve, type Viewer } from '@industry/http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { getSession, setUp, signIn, signOut } from './contract.ts';
import { verifyPassword } from './password.ts';
import { normalEmail } from './person.ts';
import { clearSessionCookie, type CookieContext, readSessionCookie, setSessionCookie } from './session-cookie.ts';
import { closeSession, openSession, sessionViewer } from './session.ts';
import { createFirstAdministrator } from './set-up.ts';
import { countAttempt, forgetAttempts } from './sign-in-limit.ts';
import type { AuthTables } from './tables.ts';

/** What sign-in needs of the platform. */
export interface AuthContext extends CookieContext {
  readonly store: Store;
  readonly audit: Audit;
  now(): Date;
}

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

/** Set-up, sign-in, sign-out and who am I. */
export function registerAuth(app: FastifyInstance, context: AuthContext): void {
  const { store, now } = context;

  serve(app, setUp, async ({ body, request, reply }) => {
    const person = await createFirstAdministrator(context, body, now());
    setSessionCookie(context, reply, await openSession(store, person, now(), readSessionCookie(context, request)));
    return null;
  });

  serve(app, signIn, async ({ body, request, reply }) => {
    const person = await personByPassword(context, body.email, body.password, request.ip);
    setSessionCookie(context, reply, await openSession(store, person, now(), readSessionCookie(context, request)));
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
}
