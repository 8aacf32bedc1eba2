import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem, serve } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { type Connector, CONNECTORS, LIMITS, pushDelivery, type RegisterId } from '@industry/registers/contract';
import { releaseDays } from './days.ts';
import type { Faults } from './faults.ts';
import { acknowledge } from './inbox.ts';
import type { Seal } from './key-seal.ts';
import { openKey } from './keys.ts';
import { readBody, tooLarge } from './read-body.ts';
import { rowForm } from './row-form.ts';
import { isSigned, SIGNED } from './signature.ts';
import type { RegisterTables } from './tables.ts';

const FORMS = {
  key: /^[a-z0-9]{16}$/,
  timestamp: /^\d{13}$/,
  signature: /^[0-9a-f]{64}$/,
  digest: /^sha-256=:[A-Za-z0-9+/]{43}=:$/,
  idempotency: /^[\x21-\x7e]{8,100}$/,
} as const satisfies Record<keyof typeof SIGNED, RegExp>;

type Signed = Readonly<Record<keyof typeof SIGNED, string>>;

/**
 * Takes signed deliveries. Until the signature holds nothing is read, and every refusal says the same: whoever does not have
 * the key does not learn whether register, key, clock or signature was wrong.
 */
export function pushRoute(app: FastifyInstance, platform: Platform, seal: Seal, faults: Faults): void {
  const { facts, now } = platform;
  serve(
    app,
    pushDelivery,
    async ({ params: { register }, query, request }) => {
      const connector = CONNECTORS.find(({ id }) => id === register)!;
      const signed = await authorise(register, request);
      if (signed === null) {
        await faults.note(register, 'push', 'delivery-unauthorised');
        throw new Problem('delivery-unauthorised');
      }
      try {
        const declaration = facts.dataset(datasetOf(connector, query.dataset));
        if (declaration === undefined || request.lines === null)
          throw new Problem('delivery-malformed', { reason: 'dataset' });
        if (Number(request.headers['content-length'] ?? 0) > LIMITS.bytes) throw tooLarge();
        const body = await readBody(request.lines, rowForm(declaration), releaseDays(platform), signed.digest);
        return await acknowledge(
          platform,
          {
            register,
            dataset: declaration.id,
            way: 'push',
            idempotencyKey: signed.idempotency,
            body,
            key: signed.key,
          },
          async (tx) => {
            const expires = new Date(now().getTime() + 2 * LIMITS.clockSeconds * 1000).toISOString();
            const taken = await tx
              .insertInto('register_signature')
              .values({ signature: signed.signature, expires_at: expires })
              .onConflict((row) => row.doNothing())
              .executeTakeFirst();
            if (taken.numInsertedOrUpdatedRows === 0n) throw new Problem('delivery-replayed');
          },
        );
      } catch (error) {
        if (error instanceof Problem) await faults.note(register, 'push', error.code, error.errors[0]?.path ?? null);
        throw error;
      }
    },
    { bodyLimit: LIMITS.bytes, config: { takesLines: true } },
  );

  async function authorise(register: RegisterId, request: FastifyRequest): Promise<Signed | null> {
    const signed = signedOf(request);
    if (signed === null) return null;
    if (Math.abs(now().getTime() - Number(signed.timestamp)) > LIMITS.clockSeconds * 1_000) return null;
    const key = await openKey(platform, seal, register, signed.key);
    if (key === null) return null;
    const { method, url: path } = request;
    const { timestamp, digest, idempotency: idempotencyKey } = signed;
    return isSigned(key.secret, { method, path, timestamp, digest, idempotencyKey }, signed.signature) ? signed : null;
  }
}

function signedOf({ headers }: FastifyRequest): Signed | null {
  const entries = Object.entries(SIGNED).map(([name, header]) => [name, headers[header]] as const);
  const right = entries.every(
    ([name, value]) => typeof value === 'string' && FORMS[name as keyof typeof SIGNED].test(value),
  );
  return right ? (Object.fromEntries(entries) as Signed) : null;
}

function datasetOf({ datasets }: Connector, asked: string | undefined): string {
  if (asked !== undefined && !datasets.includes(asked)) throw new Problem('delivery-malformed', { reason: 'dataset' });
  return asked ?? datasets[0]!;
}

/** Signatures that cannot be taken again any more are forgotten. */
export async function forgetSignatures({ store, now }: Pick<Platform, 'store' | 'now'>): Promise<void> {
  await store
    .tables<RegisterTables>()
    .deleteFrom('register_signature')
    .where('expires_at', '<', now().toISOString())
    .execute();
}
