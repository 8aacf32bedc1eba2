import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryFolder } from '@industry/observe/repository-folder.ts';
import { loadPack, type ProgrammePack } from '@industry/pack';
import { applyDraft } from '@industry/policy-rules';
import { changedFiles, textDifference } from './difference.ts';

const folder = join(repositoryFolder(), 'programmes', 'kz-2020-2025');
let pack: ProgrammePack;
let changed: string;
beforeAll(async () => {
  pack = await loadPack(folder);
  changed = await mkdtemp(join(tmpdir(), 'pack-'));
  await cp(folder, changed, { recursive: true });
});
afterAll(() => rm(changed, { recursive: true }));

const draft = {
  parameters: {
    'lease.minimum-price': { amount: '60000000', currency: 'KZT' },
    'state-share.bar': '0.3',
    'default.accepted': true,
  },
  lists: { manufacturing: { add: ['35'], remove: ['12'] } },
  groups: { '5.2/group.2': { when: { fact: 'firm.activity', is: 'within-list', list: 'manufacturing' } } },
  general: ['not-state-owned', 'not-in-default'],
};

test('the text difference is of the files of the pack, and applied to them it is the draft', async () => {
  const { ruleset } = pack.rules;
  const applied = applyDraft(ruleset, draft);
  const files = await changedFiles(folder, ruleset, applied);
  expect(files.map(({ file }) => file).toSorted()).toEqual([
    'rules/general.yaml',
    'rules/groups.yaml',
    'rules/lists.yaml',
    'rules/measures/lease.yaml',
  ]);
  for (const { file, after } of files) await writeFile(join(changed, file), after);
  expect((await loadPack(changed)).rules.ruleset.source).toEqual(applied.ruleset.source);
});

test('it is a unified diff of the lines that change, no more', async () => {
  const { ruleset } = pack.rules;
  const one = applyDraft(ruleset, { parameters: { 'state-share.bar': '0.3' } });
  const patch = await textDifference(folder, ruleset, one);
  expect(patch.split('\n').filter((line) => /^[-+]/.test(line))).toEqual([
    '--- a/rules/general.yaml',
    '+++ b/rules/general.yaml',
    "-    values: [{ from: 2020-01-01, value: '0.5' }]",
    "+    values: [{ from: 2020-01-01, value: '0.3' }]",
  ]);
  const [{ before, after }] = (await changedFiles(folder, ruleset, one)) as unknown as [
    { before: string; after: string },
  ];
  expect(applyPatch(before, patch)).toBe(after);
});
