/** Kleene's strong three-valued logic (Introduction to Metamathematics, 1952, section 64). */
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;
export type Truth = typeof NO | typeof YES | typeof UNKNOWN;

export function not(truth: Truth): Truth {
  return truth === UNKNOWN ? UNKNOWN : truth === YES ? NO : YES;
}

/** NO if any is NO, else UNKNOWN if any is, else YES. */
export function allOf(truths: readonly Truth[]): Truth {
  return truths.includes(NO) ? NO : truths.includes(UNKNOWN) ? UNKNOWN : YES;
}

/** YES if any is YES, else UNKNOWN if any is, else NO. */
export function anyOf(truths: readonly Truth[]): Truth {
  return truths.includes(YES) ? YES : truths.includes(UNKNOWN) ? UNKNOWN : NO;
}
