import { Type as T } from 'typebox';
import { eraseFirm } from '@industry/facts';
import { type Consent, consentOf, type ConsentTables, erasedAfterDays, firmRegisters, holds } from '@industry/firms';
import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { addDays, type CivilDate, toCivilDate } from '@industry/values';
import { todayOf } from './reader.ts';

/** Day on which what was taken under an ended consent goes; null while it holds. */
export function eraseDay(platform: Pick<Platform, 'pack'>, consent: Consent, today: CivilDate): CivilDate | null {
  if (consent.eraseOn !== null) return toCivilDate(consent.eraseOn);
  if (holds(consent, today)) return null;
  const after = addDays(toCivilDate(consent.validUntil), 1);
  return addDays(after, erasedAfterDays(platform.pack, after));
}

/**
 * Erases what was taken under consents whose term after the end is over. A register stays where another consent of the firm covers
 * it, or one that ended later still has its term.
 */
export async function eraseEnded(platform: Platform): Promise<number> {
  const { store, pack, audit, now } = platform;
  const today = todayOf(platform);
  const open = (
    await store.tables<ConsentTables>().selectFrom('firm_consent').selectAll().where('erased_at', 'is', null).execute()
  ).map(consentOf);
  let erased = 0;
  for (const consent of open) {
    const day = eraseDay(platform, consent, today);
    if (day === null || day > today) continue;
    const others = open.filter(({ firm, id }) => firm === consent.firm && id !== consent.id);
    const kept = new Set(
      others.flatMap((other) => {
        const until = eraseDay(platform, other, today);
        return until === null || until > today ? other.registers : [];
      }),
    );
    const rows: Record<string, number> = {};
    for (const { id, dataset } of firmRegisters(pack).filter(
      ({ id }) => consent.registers.includes(id) && !kept.has(id),
    ))
      rows[id] = await eraseFirm(
        { ...platform, actor: 'system' },
        { dataset, firm: consent.firm, ground: `consent ended: ${consent.id}` },
      );
    await store.transaction<ConsentTables, void>(async (tx) => {
      await tx
        .updateTable('firm_consent')
        .set({ erased_at: now().toISOString(), erase_on: day })
        .where('id', '=', consent.id)
        .execute();
      await audit.record(tx, {
        actor: 'system',
        action: 'firm-consent.erase',
        object: `firm-consent:${consent.id}`,
        clause: '5.3/is',
        after: { erasedRows: rows },
      });
    });
    erased += 1;
  }
  return erased;
}

export const eraseJob: JobDefinition<Platform> = {
  name: 'firms.erase-ended',
  title: {
    kk: 'Келісімі аяқталған мәліметті өшіру',
    ru: 'Стереть сведения, согласие на которые прекращено',
    en: 'Erase facts whose consent has ended',
    ja: '同意が終了した情報の消去',
  },
  input: T.Object({}),
  schedule: '30 2 * * *',
  expiresAfter: 7_200,
  async run(platform) {
    await eraseEnded(platform);
  },
};
