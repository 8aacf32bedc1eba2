import { expect, test } from 'vitest';
import { SUBMISSION_STATES } from '@industry/programme/contract';
import { type Hand, step, type SubmissionAction } from './state.ts';

const nobody: Hand = { enters: false, approves: false, contributed: false, system: false };
const WHO: Readonly<Record<string, Hand>> = {
  officer: { ...nobody, enters: true, contributed: true },
  approver: { ...nobody, approves: true },
  'approver who entered': { enters: true, approves: true, contributed: true, system: false },
  'approver who saved before another role was taken away': { ...nobody, approves: true, contributed: true },
  stranger: nobody,
  system: { ...nobody, system: true },
};
const ACTIONS: readonly SubmissionAction[] = ['save', 'submit', 'return', 'approve', 'publish'];

/** State x action, for each person: the next state, or `.` wrong state, `4` four eyes, `-` no right. */
const GRID: Readonly<Record<string, readonly string[]>> = {
  //                 save        submit      return      approve     publish
  officer: [
    'draft       draft       submitted   -           -           -',
    'submitted   .           .           -           -           -',
    'returned    returned    submitted   -           -           -',
    'approved    .           .           -           -           -',
    'published   .           .           -           -           -',
  ],
  approver: [
    'draft       -           -           .           .           -',
    'submitted   -           -           returned    approved    -',
    'returned    -           -           .           .           -',
    'approved    -           -           .           .           -',
    'published   -           -           .           .           -',
  ],
  'approver who entered': [
    'draft       draft       submitted   .           .           -',
    'submitted   .           .           returned    4           -',
    'returned    returned    submitted   .           .           -',
    'approved    .           .           .           .           -',
    'published   .           .           .           .           -',
  ],
  'approver who saved before another role was taken away': [
    'draft       -           -           .           .           -',
    'submitted   -           -           returned    4           -',
    'returned    -           -           .           .           -',
    'approved    -           -           .           .           -',
    'published   -           -           .           .           -',
  ],
  stranger: SUBMISSION_STATES.map((state) => `${state} - - - - -`),
  system: [
    'draft       -           -           -           -           .',
    'submitted   -           -           -           -           .',
    'returned    -           -           -           -           .',
    'approved    -           -           -           -           published',
    'published   -           -           -           -           .',
  ],
};
const SIGNS = { forbidden: '-', 'four-eyes': '4', 'submission-state': '.' } as const;

test.each(Object.keys(WHO))('what each action makes of each state for: %s', (who) => {
  const grid = SUBMISSION_STATES.map((state) =>
    [state, ...ACTIONS.map((action) => signOf(step(state, action, WHO[who]!)))].join(' '),
  );
  expect(grid).toEqual(GRID[who]!.map((row) => row.replaceAll(/ +/g, ' ')));
});

function signOf(outcome: ReturnType<typeof step>): string {
  return 'to' in outcome ? outcome.to : SIGNS[outcome.refused];
}
