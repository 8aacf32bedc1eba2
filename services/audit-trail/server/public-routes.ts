import type { FastifyInstance } from 'fastify';
import { createAuditReader } from '@industry/audit';
import { getAuditHead, getAuditKey, listAuditHeads } from '@industry/audit-trail/contract';
import { Problem, serve } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { headAnswer, pem } from './answers.ts';

const HEADS_PAGE = 100;

/** What everybody may hold against this installation: heads, their key, how long the tail is. */
export function registerPublicRoutes(app: FastifyInstance, { audit, store }: Platform): void {
  const reader = createAuditReader(store);
  const tail = async () => {
    const { sealed, head, unsigned, unsealed } = await reader.tail();
    return { sealed, head, unsigned, unsealed };
  };

  serve(app, getAuditHead, async () => {
    const [signed] = await reader.dayHeads({ limit: 1 });
    return { ...(await tail()), signed: signed ? headAnswer(signed) : null };
  });

  serve(app, listAuditHeads, async ({ query }) => {
    const limit = query.limit ?? HEADS_PAGE;
    const heads = await reader.dayHeads({ ...(query.before && { before: query.before }), limit: limit + 1 });
    const page = heads.slice(0, limit);
    return {
      publicKey: audit.publicKey,
      heads: page.map(headAnswer),
      next: heads.length > limit ? (page.at(-1)?.day ?? null) : null,
      tail: await tail(),
    };
  });

  serve(app, getAuditKey, ({ reply }) => {
    if (audit.publicKey === null) throw new Problem('audit-unsigned');
    return reply
      .type('application/x-pem-file')
      .header('content-disposition', 'attachment; filename="audit-public-key.pem"')
      .send(pem(audit.publicKey));
  });
}
