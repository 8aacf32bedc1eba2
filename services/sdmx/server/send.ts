import { createHash, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '@industry/values';

export interface Sending {
  readonly reply: FastifyReply;
  readonly request: FastifyRequest;
  readonly language: Language;
}

/** A message of SDMX-JSON 2.0: `data` with its head. */
export function sendJson(
  { reply, request, language }: Sending,
  media: string,
  data: object,
  { agency, now }: { readonly agency: string; readonly now: Date },
): FastifyReply {
  const body = JSON.stringify(data);
  const kind = media.includes('structure') ? 'structure' : 'data';
  const meta = {
    schema: `https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/${kind}-message/tools/schemas/2.0.0/sdmx-json-${kind}-schema.json`,
    id: randomUUID(),
    test: false,
    prepared: now.toISOString(),
    contentLanguages: [language],
    sender: { id: agency },
  };
  return send({ reply, request, language }, media, `{"meta":${JSON.stringify(meta)},"data":${body}}`, body);
}

/** Sends it, or 304 when the client has what would be sent; `compared` is what makes one answer another. */
export function send(
  { reply, request, language }: Sending,
  media: string,
  body: string,
  compared = body,
): FastifyReply {
  const etag = `"${createHash('sha256').update(`${media}|${language}|${compared}`).digest('base64url').slice(0, 27)}"`;
  reply.headers({
    etag,
    'cache-control': 'no-cache',
    'content-language': language,
    vary: 'accept, accept-language',
    // Everybody may read it, from any page.
    'access-control-allow-origin': '*',
  });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(etag) || known.includes('*')) return reply.code(304).send();
  // As bytes: of a text the framework would write the media type in another spelling than the standard's.
  return reply.header('content-type', media).send(Buffer.from(body));
}
