import type { RightsAnswer } from '@industry/auth/contract.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
];
const ground = (clause: string | null): string => (clause === null ? 'not in the decree' : `\`${clause}\``);

/** docs/rights.md: the tables of rights and secrecy as a lawyer reads them. */
export function rightsDocument({ roles, actions, permissions, secrecy }: RightsAnswer): string {
  const titleOf = new Map(roles.map(({ id, title }) => [id, title.en]));
  const reach = (role: (typeof roles)[number], wide: 'own' | 'all'): string =>
    wide === 'all' ? 'every record' : `records of the own ${role.scope}`;
  return [
    '# Rights and secrecy',
    '',
    'Generated from `programmes/kz-2020-2025/rights.yaml`, `secrecy.yaml` and the actions that the services declare; a test keeps it',
    'equal (`UPDATE=1 npx vitest run tests/rights/table.test.ts`). What is not here is denied. A right or a ground without a clause is a',
    'rule of this installation and is marked "not in the decree". Everybody sees the same tables at `/rights`.',
    '',
    '## Who may do what',
    '',
    'A: every record. O: records of the own body, region, operator or firm. Empty: denied.',
    '',
    ...table(
      ['action', ...roles.map(({ title }) => title.en)],
      actions.map(({ id, title }) => [
        `${title.en} (\`${id}\`)`,
        ...roles.map((role) => {
          const found = permissions.find((one) => one.action === id && one.role === role.id);
          return found === undefined ? '' : found.reach === 'all' ? 'A' : 'O';
        }),
      ]),
    ),
    '',
    ...roles.flatMap((role) => {
      const own = permissions.filter((one) => one.role === role.id);
      return [
        `### ${role.title.en}`,
        '',
        `${role.duty.en}. Held for: ${role.scope === 'none' ? 'the whole country' : `one ${role.scope}`}.`,
        '',
        ...(own.length === 0
          ? ['No action: reads what everybody reads, and what the table of secrecy below opens.']
          : table(
              ['may', 'for', 'ground'],
              own.map((one) => [
                actions.find(({ id }) => id === one.action)?.title.en ?? one.action,
                reach(role, one.reach),
                ground(one.clause),
              ]),
            )),
        '',
      ];
    }),
    '## Who may read what is not public',
    '',
    'Purpose "statistics" gives sums of three firms and more, never a row. For every other purpose a firm’s facts go by name to the firm',
    'itself, and to a body for the firms whose consent is in force or whose agreement with it runs; each such answer is in the firm’s',
    'read log. Class "sealed" has no row: nobody reads it.',
    '',
    ...table(
      ['class', 'purpose', 'roles', 'legal ground', 'clause'],
      secrecy.map((one) => [
        one.class,
        one.purpose,
        one.roles.map((id) => titleOf.get(id) ?? id).join(', '),
        one.ground.en,
        ground(one.clause),
      ]),
    ),
    '',
  ].join('\n');
}
