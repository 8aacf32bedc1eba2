import { join } from 'node:path';
import type { BatchRecord, DatasetDeclaration } from '@industry/facts/types.ts';
import { repositoryFolder } from '@industry/observe';
import { loadPack, type ProgrammePack } from '@industry/pack';
import type { LocalisedText } from '@industry/values';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectContributions, ContributionError, type Platform, type ServerService } from './index.ts';

let pack: ProgrammePack;
beforeAll(async () => {
  pack = await loadPack(join(repositoryFolder(), 'tests', 'packs', 'tiny'));
});

const text = (words: string): LocalisedText => ({ kk: words, ru: words, en: words, ja: words });
const dataset = (id: string): DatasetDeclaration => ({
  id,
  title: text(id),
  description: text(id),
  keys: [{ name: 'region', classification: 'TL' }],
  facts: [{ id: 'gva', title: text('gva'), unit: 'mln-xts' }],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'CC0-1.0',
  owner: 'statistics',
  expects: text('CSV'),
});
const story = (id: string, person: string) => ({ id, person, title: text(id), steps: [] });

function faultsOf(...services: ServerService[]): readonly string[] {
  try {
    collectContributions(services, pack);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ContributionError);
    return (error as ContributionError).faults;
  }
}

describe('contributions of the composed services', () => {
  it('are joined in the order of the list', async () => {
    const link = (path: string) => ({ path, title: text(path), kind: 'clause' });
    const contributions = collectContributions(
      [
        {
          name: 'atlas',
          contributions: {
            datasets: [dataset('gva')],
            citations: (clause) => [link(`/a/${clause}`)],
            inbox: () => Promise.resolve([{ id: 'i1', title: text('later'), path: '/', due: null }]),
          },
        },
        { name: 'silent' },
        {
          name: 'programme',
          contributions: {
            citations: (clause, given) => [link(`/${given.passport.id}/${clause}`)],
            inbox: () => Promise.resolve([{ id: 'i2', title: text('soon'), path: '/', due: '2024-01-31' }]),
            demonstrationStories: [story('s', 'analyst')],
          },
        },
      ],
      pack,
    );
    expect(contributions.services).toEqual(['atlas', 'silent', 'programme']);
    expect(contributions.datasets.map(({ id }) => id)).toEqual(['gva']);
    const cited = await contributions.citations('0/goal', {} as Platform);
    expect(cited.map(({ path }) => path)).toEqual(['/a/0/goal', '/testland-2022-2024/0/goal']);
    expect(await contributions.searchables({} as Platform)).toEqual([]);
    const inbox = await contributions.inbox({ id: 'analyst', name: 'Ada', assignments: [] }, {} as Platform);
    expect(inbox.map(({ id }) => id)).toEqual(['i2', 'i1']);
  });

  it('two datasets of one id are refused, naming both services', () => {
    const services = ['atlas', 'programme'].map((name) => ({ name, contributions: { datasets: [dataset('gva')] } }));
    expect(faultsOf(...services)).toEqual(['dataset gva is claimed by atlas and programme: rename all but one']);
  });

  it('two problems of one code are refused, also within one service', () => {
    const problem = { code: 'no-such-region', status: 404, title: text('t'), detail: text('d') };
    expect(faultsOf({ name: 'atlas', contributions: { problems: [problem, problem] } })).toEqual([
      'problem code no-such-region is claimed by atlas and atlas: rename all but one',
    ]);
  });

  it('a story for a person whom the pack does not have is refused, naming those it has', () => {
    expect(faultsOf({ name: 'programme', contributions: { demonstrationStories: [story('plan', 'niid')] } })).toEqual([
      'the story plan of programme is for the person niid, whom the pack testland-2022-2024 does not have; it has analyst, north',
    ]);
  });

  it('all faults are told at once', () => {
    const service: ServerService = {
      name: 'atlas',
      migrations: [{ name: '20240101T0000_a', sql: '' }],
      contributions: { demonstrationStories: [story('a', 'nobody')] },
    };
    expect(faultsOf(service, service)).toHaveLength(5);
  });

  it('a published batch reaches every service, also after one has failed', async () => {
    const reached: string[] = [];
    const contributions = collectContributions(
      [
        { name: 'a', contributions: { batchPublished: () => Promise.reject(new Error('full disk')) } },
        { name: 'b', contributions: { batchPublished: (batch) => Promise.resolve(void reached.push(batch.id)) } },
      ],
      pack,
    );
    const published = contributions.batchPublished({ id: 'b-1' } as BatchRecord, {} as Platform);
    await expect(published).rejects.toThrow(/b-1 is published/);
    expect(reached).toEqual(['b-1']);
  });
});
