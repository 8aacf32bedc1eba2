import type { FastifyInstance } from 'fastify';
import {
  type Consent,
  consentOf,
  consentsOf,
  type ConsentTables,
  erasedAfterDays,
  firmRegisters,
  giveConsents,
  holds,
} from '@industry/firms';
import {
  CONSENT_PURPOSES,
  type ConsentAnswer,
  giveConsent,
  listConsents,
  listReadings,
  withdrawConsent,
} from '@industry/firms-service/contract';
import { readingsOf } from '@industry/facts';
import { Problem, serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { addDays, type CivilDate } from '@industry/values';
import { eraseDay } from './erase-job.ts';
import { readBin, todayOf } from './reader.ts';

const CLAUSE = '5.3/is';
const READINGS = 200;

/** Consent of a firm: what it opens, given and withdrawn by the firm's own person. */
export function consentRoutes(app: FastifyInstance, platform: Platform): void {
  const { store, pack, audit, now } = platform;
  const opened = firmRegisters(pack).filter(({ secrecy }) => secrecy === 'consent');

  serve(app, listConsents, async ({ params, within, may }) => {
    const bin = readBin(params.bin);
    within({ firm: bin });
    const today = todayOf(platform);
    const titles = new Map(pack.rights.roles.map(({ id, title }) => [id, title]));
    return {
      firm: bin,
      consents: (await consentsOf(store, bin)).map((one) => answer(one, today)),
      registers: opened.map(({ id, title, description }) => ({ id, title, description })),
      readers: CONSENT_PURPOSES.flatMap((purpose) =>
        pack.secrecy
          .filter((row) => row.class === 'consent' && row.purpose === purpose && !row.roles.includes('firm'))
          .map(({ roles, ground }) => ({ purpose, roles: roles.map((role) => titles.get(role)!), ground })),
      ),
      erasedAfterDays: erasedAfterDays(pack, today),
      may: { give: may('firm-consent.give', { firm: bin }) },
    };
  });

  serve(app, giveConsent, async (call) => {
    const bin = readBin(call.params.bin);
    call.within({ firm: bin });
    const today = todayOf(platform);
    const { registers, purpose, validUntil } = call.body;
    const unknown = registers.find((id) => !opened.some((one) => one.id === id));
    if (unknown !== undefined)
      throw new Problem('consent-register-unknown', {
        register: unknown,
        known: opened.map(({ id }) => id).join(', '),
      });
    if (validUntil < today) throw new Problem('consent-in-the-past', { today });
    const { id, name } = signedIn(call);
    const consent = { firm: bin, registers, purpose, validUntil };
    const given = await store.transaction<ConsentTables, Consent>(async (tx) => {
      const [row] = await giveConsents(tx, [consent], { id, name }, now());
      await audit.record(tx, {
        actor: `person:${id}`,
        action: 'firm-consent.give',
        object: `firm-consent:${row}`,
        clause: CLAUSE,
        after: consent,
      });
      return consentOf(
        await tx.selectFrom('firm_consent').selectAll().where('id', '=', row!).executeTakeFirstOrThrow(),
      );
    });
    return answer(given, today);
  });

  serve(app, withdrawConsent, async (call) => {
    const bin = readBin(call.params.bin);
    call.within({ firm: bin });
    const today = todayOf(platform);
    const { id } = signedIn(call);
    const ended = await store.transaction<ConsentTables, Consent>(async (tx) => {
      const row = await tx
        .selectFrom('firm_consent')
        .selectAll()
        .where('id', '=', call.params.id)
        .where('firm', '=', bin)
        .forUpdate()
        .executeTakeFirst();
      if (row === undefined) throw new Problem('consent-unknown');
      if (!holds(consentOf(row), today)) throw new Problem('consent-ended');
      const end = {
        withdrawn_at: now().toISOString(),
        withdrawn_by: id,
        erase_on: addDays(today, erasedAfterDays(pack, today)),
      };
      await tx.updateTable('firm_consent').set(end).where('id', '=', row.id).execute();
      await audit.record(tx, {
        actor: `person:${id}`,
        action: 'firm-consent.withdraw',
        object: `firm-consent:${row.id}`,
        clause: CLAUSE,
        before: { firm: bin, registers: row.registers, purpose: row.purpose, validUntil: row.valid_until },
        after: { eraseOn: end.erase_on },
      });
      return consentOf({ ...row, ...end });
    });
    return answer(ended, today);
  });

  serve(app, listReadings, async ({ params, query, within }) => {
    const bin = readBin(params.bin);
    within({ firm: bin });
    const titles = new Map(firmRegisters(pack).map(({ dataset, title }) => [dataset, title]));
    const readings = await readingsOf(store, bin, READINGS, query.before);
    return {
      readings: readings.map(({ readAt, personName, dataset, purpose }) => ({
        readAt,
        personName,
        dataset,
        title: titles.get(dataset) ?? null,
        purpose,
      })),
    };
  });

  function answer(consent: Consent, today: CivilDate): ConsentAnswer {
    const { id, firm, registers, purpose, givenAt, givenByName, validUntil, withdrawnAt, erasedAt } = consent;
    const ended = withdrawnAt !== null ? 'withdrawn' : holds(consent, today) ? 'in-force' : 'expired';
    return {
      id,
      firm,
      registers: [...registers],
      purpose: purpose as ConsentAnswer['purpose'],
      givenAt,
      givenByName,
      validUntil,
      withdrawnAt,
      eraseOn: eraseDay(platform, consent, today),
      erasedAt,
      state: erasedAt !== null ? 'erased' : ended,
    };
  }
}
