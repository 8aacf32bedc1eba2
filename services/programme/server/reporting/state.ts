import type { SubmissionState } from '@industry/programme/contract';

export type SubmissionAction = 'save' | 'submit' | 'return' | 'approve' | 'publish';

/** What the person who acts is to the record. */
export interface Hand {
  /** May enter and submit for the body. */
  readonly enters: boolean;
  /** May decide for the body. */
  readonly approves: boolean;
  /** Has entered, edited or submitted this record before, in whatever role. */
  readonly contributed: boolean;
  /** The job that publishes. */
  readonly system: boolean;
}

export type Outcome =
  { readonly to: SubmissionState } | { readonly refused: 'forbidden' | 'four-eyes' | 'submission-state' };

/*
 * draft -> submitted -> approved -> published
 *             |  ^
 *             v  |
 *           returned
 */
const NEXT: Readonly<Record<SubmissionState, Partial<Record<SubmissionAction, SubmissionState>>>> = {
  draft: { save: 'draft', submit: 'submitted' },
  submitted: { return: 'returned', approve: 'approved' },
  returned: { save: 'returned', submit: 'submitted' },
  approved: { publish: 'published' },
  published: {},
};

/**
 * What an action makes of a record, or why not. The right is asked first, so that a stranger learns nothing of the state; a
 * person who had a hand in the record cannot approve it.
 *
 * Example: `step('submitted', 'approve', hand)` is `{ to: 'approved' }` for an approver who did not enter it
 */
export function step(state: SubmissionState, action: SubmissionAction, hand: Hand): Outcome {
  if (!allowed(action, hand)) return { refused: 'forbidden' };
  const to = NEXT[state][action];
  if (to === undefined) return { refused: 'submission-state' };
  return action === 'approve' && hand.contributed ? { refused: 'four-eyes' } : { to };
}

function allowed(action: SubmissionAction, { enters, approves, system }: Hand): boolean {
  if (action === 'publish') return system;
  return action === 'save' || action === 'submit' ? enters : approves;
}
