import { readingsOf } from '@industry/facts';
import { serve } from '@industry/http';
import type { ActionDefinition } from '@industry/http/contract.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { FastifyInstance } from 'fastify';
import { getReadLog, getRights, type RightsAnswer } from './rights-contract.ts';

const PAGE = 200;

export const rightsActions: readonly ActionDefinition[] = [
  {
    id: 'read-log.read',
    scoped: true,
    title: {
      kk: 'Кәсіпорын туралы мәліметті кім оқығанын көру',
      ru: 'Видеть, кто читал сведения о предприятии',
      en: 'See who read facts about a firm',
      ja: '企業の情報を誰が閲覧したかを見る',
    },
  },
];

/** The two tables of the pack as one answer: permissions one by one, in the order of actions and roles. */
export function rightsAnswer({ pack, contributions }: Pick<Platform, 'pack' | 'contributions'>): RightsAnswer {
  const { roles, rows } = pack.rights;
  return {
    roles: roles.map(({ id, title, duty, scope }) => ({ id, title, duty, scope })),
    actions: contributions.actions.map(({ id, title, scoped }) => ({ id, title, scoped })),
    permissions: contributions.actions.flatMap(({ id }) =>
      roles.flatMap((role) => {
        const permitting = rows.filter((row) => row.role === role.id && row.actions.includes(id));
        const widest = permitting.find(({ reach }) => reach === 'all') ?? permitting[0];
        if (!widest) return [];
        return [{ role: role.id, action: id, reach: widest.reach, clause: widest.clause ?? null }];
      }),
    ),
    secrecy: pack.secrecy.map(({ clause, roles, ...row }) => ({ ...row, roles: [...roles], clause: clause ?? null })),
  };
}

/** The tables of rights and secrecy for everybody; a firm's read log for the firm and the auditor. */
export function registerRights(app: FastifyInstance, platform: Platform): void {
  serve(app, getRights, () => rightsAnswer(platform));
  serve(app, getReadLog, async ({ query, within }) => {
    within({ firm: query.firm });
    return { firm: query.firm, readings: await readingsOf(platform.store, query.firm, PAGE, query.before) };
  });
}
