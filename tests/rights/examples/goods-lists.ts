import { loadSmallTrade } from '@industry/app-server/small-trade.fixture.ts';
import type { VeiledExamples } from '../example.ts';
import type { World } from '../world.ts';

const text = (words: string) => ({ original: 'ru', texts: { ru: words, kk: words } });
const LISTS = '/api/v1/complexity/lists';

const analyst = (world: World) => world.person('list-analyst', [{ role: 'analyst', scope: {} }]);

async function draftOf(world: World, kind: string): Promise<string> {
  await loadSmallTrade(world.server, world.server.composition.platform.pack.passport.country);
  const made = await (await analyst(world))('POST', LISTS, { payload: { kind } });
  return (made.body as { id: string }).id;
}

/** A draft of a proposal from an approved list on which a person put one good. */
async function proposal(world: World): Promise<string> {
  const [call, list] = [await analyst(world), await draftOf(world, 'strategic-inputs')];
  const override = { verdict: 'in', reason: text('Нет производства') };
  await call('PUT', `${LISTS}/${list}/lines/8457`, { payload: { version: 1, override } });
  await call('POST', `${LISTS}/${list}/send`, { payload: { version: 2 } });
  const approver = await world.person('list-approver', [{ role: 'approver', scope: { body: 'miid' } }]);
  await approver('POST', `${LISTS}/${list}/decision`, { payload: { version: 3, decision: 'approve' } });
  const lines = [{ code: '8457', proposed: '0' }];
  const payload = { list, title: text('Станки'), grounds: text('Не производятся'), lines };
  return ((await call('POST', '/api/v1/complexity/tariff-proposals', { payload })).body as { id: string }).id;
}

export const goodsListsVeiled: VeiledExamples = {
  getGoodsList: {
    scope: {},
    actions: ['goods-list.draft', 'goods-list.comment', 'goods-list.approve'],
    make: (world) => draftOf(world, 'priority-goods'),
  },
  getTariffProposal: {
    scope: {},
    actions: ['tariff-proposal.draft', 'tariff-proposal.approve'],
    make: proposal,
  },
};
