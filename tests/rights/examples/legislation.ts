import type { VeiledExamples } from '../example.ts';
import type { World } from '../world.ts';

const english = (text: string) => ({ original: 'en', texts: { en: text, ru: text, kk: text } });
const act = { code: '9', title: english('Resolution 9'), adopted: '2024-01-15' };
const officer = (world: World) => world.person('law-officer', [{ role: 'data-officer', scope: {} }]);

export const legislationVeiled: VeiledExamples = {
  getClauseChange: {
    scope: {},
    actions: ['law.draft', 'law.approve'],
    make: async (world) => {
      const payload = {
        clause: '0/goal',
        act,
        point: '1',
        validFrom: '2024-02-01',
        repeals: false,
        title: english('Goal'),
        text: english('Another goal'),
      };
      return ((await (await officer(world))('POST', '/api/v1/clause-changes', { payload })).body as { id: string }).id;
    },
  },
  getActText: {
    scope: {},
    actions: ['law.draft', 'law.approve'],
    make: async (world) => {
      const payload = {
        file: Buffer.from('Article 1. Terms\nA lease is a lease.').toString('base64'),
        format: 'text',
        encoding: 'utf-8',
        rule: 'article',
        act: act.code,
        actTitle: act.title,
        adopted: act.adopted,
        language: 'en',
        source: 'Gazette',
        retrievedOn: '2024-02-01',
        fileName: 'act.txt',
      };
      return ((await (await officer(world))('POST', '/api/v1/act-texts', { payload })).body as { id: string }).id;
    },
  },
};
