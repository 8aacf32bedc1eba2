import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { platformService } from '@industry/app-server/platform-service.ts';
import { SERVICES } from '@industry/app-server/services.ts';
import { rightsAnswer } from '@industry/auth';
import type { RightsAnswer } from '@industry/auth/contract.ts';
import { repositoryFolder } from '@industry/observe';
import { loadPack } from '@industry/pack';
import { collectContributions } from '@industry/registry';
import { format } from 'prettier';
import { rightsDocument } from './document.ts';

const SERVICE_LIST = [platformService, ...SERVICES];
const answerOf = async (folder: string): Promise<RightsAnswer> => {
  const pack = await loadPack(join(repositoryFolder(), folder));
  return rightsAnswer({ pack, contributions: collectContributions(SERVICE_LIST, pack) });
};

describe('the table of rights of the Kazakh pack', () => {
  let pack: Awaited<ReturnType<typeof loadPack>>;
  let answer: RightsAnswer;
  beforeAll(async () => {
    pack = await loadPack(join(repositoryFolder(), 'programmes/kz-2020-2025'));
    answer = await answerOf('programmes/kz-2020-2025');
  });
  const holders = (ending: RegExp) => answer.permissions.filter(({ action }) => ending.test(action));

  test('permits only actions that a service declares, and each of them to somebody', () => {
    const declared = new Set(answer.actions.map(({ id }) => id));
    const permitted = new Set(pack.rights.rows.flatMap(({ actions }) => actions));
    expect(
      [...permitted].filter((id) => !declared.has(id)),
      'rows for actions that no service declares',
    ).toEqual([]);
    expect(
      [...declared].filter((id) => !permitted.has(id)),
      'actions that nobody may do: add a row',
    ).toEqual([]);
  });

  test('permits "own" only where the action is scoped: elsewhere it would be everybody’s', () => {
    const scoped = new Map(answer.actions.map(({ id, scoped }) => [id, scoped]));
    expect(answer.permissions.filter(({ action, reach }) => reach === 'own' && !scoped.get(action))).toEqual([]);
  });

  test('gives nobody both hands: who enters, records or proposes does not approve', () => {
    const enters = new Set(
      holders(/\.(submit|record|propose|draft)$/).map(({ role, action }) => `${role} ${action.split('.')[0]}`),
    );
    const both = holders(/\.(approve|decide)$/).filter(({ role, action }) =>
      enters.has(`${role} ${action.split('.')[0]}`),
    );
    expect(enters.size).toBeGreaterThan(2);
    expect(both).toEqual([]);
  });

  test('lets those who run the server or verify it decide nothing of the programme', () => {
    const decides = holders(/\.(submit|record|propose|approve|decide|dispute|answer)$/).map(({ role }) => role);
    for (const role of ['administrator', 'auditor', 'analyst', 'firm']) expect(decides).not.toContain(role);
    const auditor = answer.permissions.filter(({ role }) => role === 'auditor').map(({ action }) => action);
    expect(auditor.filter((action) => !action.endsWith('.read'))).toEqual([]);
  });

  test('opens secrets to nobody who runs the system, and what is sealed to nobody', () => {
    const readers = new Set(answer.secrecy.flatMap(({ roles }) => roles));
    for (const role of ['administrator', 'data-officer', 'officer', 'approver', 'akimat'])
      expect(readers).not.toContain(role);
    expect(answer.secrecy.filter((row) => row.class === 'sealed')).toEqual([]);
  });

  test('is docs/rights.md, word for word', async () => {
    const file = join(repositoryFolder(), 'docs', 'rights.md');
    const text = await format(rightsDocument(answer), { parser: 'markdown', printWidth: 120 });
    if (process.env['UPDATE'] === '1') writeFileSync(file, text);
    expect(text, 'run UPDATE=1 npx vitest run tests/rights/table.test.ts and review the difference').toBe(
      readFileSync(file, 'utf8'),
    );
  });
});
