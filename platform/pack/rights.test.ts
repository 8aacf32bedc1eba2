import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { PackError, packFromFiles, readPackFiles } from './index.ts';

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = await readPackFiles(fileURLToPath(new URL('../../tests/packs/tiny', import.meta.url)));
});

/** Problems of the tiny pack with text put at the end of one of its files. */
function problemsWith(file: string, added: string): string[] {
  try {
    packFromFiles('tiny', new Map(files).set(file, `${files.get(file)!.trimEnd()}\n${added}\n`));
  } catch (error) {
    if (error instanceof PackError) return error.problems.map(({ path, message }) => `${path} ${message}`);
    throw error;
  }
  return [];
}

describe('a row of the table of rights is refused', () => {
  test.each<[string, string, string]>([
    ['for a role that there is not', '{ role: analist, actions: [x.y], reach: all }', 'there is no role "analist"'],
    ['with a reach that its role cannot have', '{ role: analyst, actions: [x.y], reach: own }', 'write reach: all'],
    [
      'that permits again',
      '{ role: data-officer, actions: [batch.publish], reach: all }',
      'permitted batch.publish by an earlier row',
    ],
    [
      'of a clause that there is not',
      '{ role: analyst, actions: [x.y], reach: all, clause: 9/x }',
      'there is no clause',
    ],
  ])('%s', (_what, row, message) => {
    expect(problemsWith('rights.yaml', `  - ${row}`).join('\n')).toContain(message);
  });
});

describe('a row of the table of secrecy is refused', () => {
  const row = (purpose: string, roles: string) =>
    `- { class: consent, purpose: ${purpose}, roles: [${roles}], ground: { kk: a, ru: a, en: a, ja: a } }`;
  test('that would publish what is not public', () => {
    expect(problemsWith('secrecy.yaml', row('publish', 'analyst')).join('\n')).toContain('is not published');
  });
  test('for a role that there is not, or twice for one', () => {
    expect(problemsWith('secrecy.yaml', row('evaluate', 'nobody')).join('\n')).toContain('there is no role "nobody"');
    expect(problemsWith('secrecy.yaml', row('evaluate', 'analyst, analyst')).join('\n')).toContain('stands twice');
  });
  test('and taken for a role that there is', () => {
    expect(problemsWith('secrecy.yaml', row('evaluate', 'analyst'))).toEqual([]);
  });
});
