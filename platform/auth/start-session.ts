import type { Store } from '@industry/database/types.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceOf } from './device.ts';
import { type CookieContext, readSessionCookie, setSessionCookie } from './session-cookie.ts';
import { openSession } from './session.ts';
import type { WayIn } from './ways.ts';

/** Opens a session for who has just shown who they are, in place of the one presented, and gives its cookie. */
export async function startSession(
  context: CookieContext & { readonly store: Store; now(): Date },
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  person: string,
  way: WayIn,
): Promise<void> {
  const token = await openSession(context.store, person, context.now(), readSessionCookie(context, request), {
    way,
    device: deviceOf(request.headers['user-agent']),
  });
  setSessionCookie(context, reply, token);
}
