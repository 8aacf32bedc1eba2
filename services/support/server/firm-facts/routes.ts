import type { FastifyInstance } from 'fastify';
import { AccessDenied } from '@industry/facts';
import { serve, Problem } from '@industry/http';
import type { Viewer } from '@industry/http/viewer.ts';
import type { Platform } from '@industry/registry/types.ts';
import { getFirmRuleFacts, type KnownFact } from '@industry/support/contract';
import { parseBin, toCivilDate } from '@industry/values';
import { type RuleFacts, readRuleFacts } from './index.ts';

export function firmFactRoutes(app: FastifyInstance, platform: Platform): void {
  serve(app, getFirmRuleFacts, async ({ params, query, viewer, request }) => {
    const parsed = parseBin(params.bin);
    if ('fault' in parsed) throw new Problem('not-a-bin', { fault: parsed.fault });
    const { bin } = parsed;
    // Who may read nothing is told so before they learn whether there is such a firm.
    if (!mayDecide(platform, viewer, bin))
      throw new AccessDenied('no row of the secrecy table admits them to decide support');
    const asOf = query.asOf === undefined ? platform.calendar.today(platform.now()) : toCivilDate(query.asOf);
    const read = await readRuleFacts(platform, viewer, bin, {
      asOf,
      ...(query.knownAt !== undefined && { knownAt: toCivilDate(query.knownAt) }),
      requestId: request.id,
    });
    if (!read.registered) throw new Problem('firm-unknown', { bin });
    return { bin, asOf, facts: knownFacts(platform, read), missing: [...read.missing] };
  });
}

/** The firm itself, or somebody with a role that decides on support: what each register opens to them, platform/facts decides. */
export function mayDecide({ pack }: Pick<Platform, 'pack'>, viewer: Viewer | null, bin: string): boolean {
  const roles = (viewer?.assignments ?? [])
    .filter(({ scope }) => scope.firm === undefined || scope.firm === bin)
    .map(({ role }) => role);
  return pack.secrecy.some(
    ({ purpose, roles: admitted }) => purpose === 'decide-support' && admitted.some((one) => roles.includes(one)),
  );
}

/** Known facts with what they are called and where they come from. */
export function knownFacts({ pack }: Pick<Platform, 'pack'>, { facts, origins, bases }: RuleFacts): KnownFact[] {
  return pack.rules.ruleset.source.facts.flatMap(({ id, text, type, unit }) => {
    const value = facts[id];
    if (value === undefined) return [];
    return [
      {
        fact: id,
        text,
        type,
        unit: unit === undefined ? null : String(unit),
        value: value as KnownFact['value'],
        origins: (origins[id] ?? []).map((origin) => ({ ...origin })),
        basis: bases[id] ?? null,
      },
    ];
  });
}
