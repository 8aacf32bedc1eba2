import type { FastifyInstance } from 'fastify';
import { AccessDenied } from '@industry/facts';
import type { Reader, Times } from '@industry/facts/types.ts';
import { FIRM_REGISTRATION, searchFirms } from '@industry/firms';
import { getFirm, getFirmFacts, listFirms } from '@industry/firms-service/contract';
import { Problem, serve } from '@industry/http';
import type { Viewer } from '@industry/http/viewer.ts';
import type { Platform } from '@industry/registry/types.ts';
import { type Bin, isSimulatedBin, toCivilDate } from '@industry/values';
import { certificatesOf } from './certificates.ts';
import { factsOf } from './facts.ts';
import { ownershipOf } from './owners.ts';
import { activityOf } from './activity.ts';
import { namesOf, readBin, regionTitle, todayOf } from './reader.ts';
import { heldOn, plantsOf, registrations } from './registration.ts';
import { originsOf } from './origins.ts';

const LIMIT = 50;

export function firmRoutes(app: FastifyInstance, platform: Platform): void {
  serve(app, listFirms, async ({ query: { offset = 0, limit = LIMIT, ...query } }) => {
    const found = await searchFirms(platform.store, namesOf(platform.pack), { ...query, offset, limit });
    return {
      ...found,
      firms: found.firms.map((firm) => ({
        bin: firm.bin,
        nameKk: firm.name_kk,
        nameRu: firm.name_ru,
        legalForm: firm.legal_form,
        region: firm.region,
        regionScheme: firm.region_scheme,
        regionTitle: regionTitle(platform.pack, firm.region_scheme, firm.region),
        oked: firm.oked,
        size: firm.size_class,
        status: firm.status,
        simulated: isSimulatedBin(firm.bin),
      })),
      regions: (platform.pack.regionSchemes.get(platform.pack.passport.regionScheme)?.regions ?? []).map(
        ({ code, name }) => ({ code, title: name }),
      ),
      origins: await originsOf(platform, FIRM_REGISTRATION),
    };
  });

  serve(app, getFirm, async ({ params, query, viewer, may, request }) => {
    const bin = readBin(params.bin);
    const times = timesOf(query);
    const changes = await registrations(platform, bin, times);
    if (changes.length === 0) throw new Problem('firm-unknown', { bin });
    const day = times.asOf ?? todayOf(platform);
    const reader: Reader = { viewer, purpose: query.purpose ?? 'monitor-agreement', requestId: request.id };
    const dated = { ...times, asOf: day };
    const registration = heldOn(changes, day);
    const [activity, plants, certificates, ownership] = await Promise.all([
      activityOf(platform, (registration ?? changes.at(-1)!).oked),
      plantsOf(platform, bin, dated),
      certificatesOf(platform, bin, dated),
      viewer === null ? null : ownershipOf(platform, bin, reader, dated),
    ]);
    return {
      bin,
      simulated: isSimulatedBin(bin),
      registration,
      changes,
      activity,
      plants,
      certificates,
      owners: ownership?.owners ?? null,
      stateShare: ownership?.stateShare ?? null,
      may: {
        facts: mayAsk(platform, viewer, bin),
        consents: may('firm-consent.read', { firm: bin }),
        consent: may('firm-consent.give', { firm: bin }),
        readLog: may('read-log.read', { firm: bin }),
      },
    };
  });

  serve(app, getFirmFacts, async ({ params, query, viewer, request }) => {
    const bin = readBin(params.bin);
    const { purpose = 'monitor-agreement', register, ...rest } = query;
    // Who may read nothing is told so before they learn whether there is such a firm.
    if (viewer === null) throw new AccessDenied('everybody may not read facts of a firm');
    const reader: Reader = { viewer, purpose, requestId: request.id };
    return factsOf(platform, bin, reader, { ...timesOf(rest), ...(register !== undefined && { register }) });
  });
}

/** Whether a page offers the facts at all: a role of the reader is in a row of the table. What is answered, platform/facts decides. */
function mayAsk({ pack }: Platform, viewer: Viewer | null, bin: Bin): boolean {
  const roles = (viewer?.assignments ?? [])
    .filter(({ scope }) => scope.firm === undefined || scope.firm === bin)
    .map(({ role }) => role);
  return pack.secrecy.some(
    (row) => row.class === 'consent' && row.purpose !== 'statistics' && row.roles.some((role) => roles.includes(role)),
  );
}

function timesOf({ asOf, knownAt, recordedAt }: { asOf?: string; knownAt?: string; recordedAt?: string }): Times {
  return {
    ...(asOf !== undefined && { asOf: toCivilDate(asOf) }),
    ...(knownAt !== undefined && { knownAt: toCivilDate(knownAt) }),
    ...(recordedAt !== undefined && { recordedAt }),
  };
}
