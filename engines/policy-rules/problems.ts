/** One thing that is wrong in a ruleset. The caller that read the file adds its name and line by `path`. */
export interface Problem {
  /** JSON Pointer (RFC 6901) into the ruleset or the facts: `/measures/0/when/all/2/fact`. */
  readonly path: string;
  readonly message: string;
  /** The nearest name that exists, when what is wrong looks like a slip of the pen. */
  readonly suggestion?: string;
}

/** `/measures/0/when/fact: no fact "firm.stateshare"; did you mean "firm.stateShare"?` */
export function describeProblem({ path, message, suggestion }: Problem): string {
  const hint = suggestion === undefined ? '' : `; did you mean ${JSON.stringify(suggestion)}?`;
  return `${path || '/'}: ${message}${hint}`;
}

/** A ruleset, facts or columns that cannot be used, with everything that was found. */
export class PolicyRulesError extends Error {
  readonly code: 'ruleset' | 'facts' | 'options' | 'columns' | 'draft';
  readonly problems: readonly Problem[];

  constructor(code: PolicyRulesError['code'], problems: readonly Problem[]) {
    const shown = problems.slice(0, 20).map((problem) => `  ${describeProblem(problem)}`);
    const rest = problems.length > shown.length ? [`  and ${problems.length - shown.length} more`] : [];
    super(
      [`${problems.length === 1 ? '1 problem' : `${problems.length} problems`} in the ${code}`, ...shown, ...rest].join(
        '\n',
      ),
    );
    this.name = 'PolicyRulesError';
    this.code = code;
    this.problems = problems;
  }
}

/** A JSON Pointer one step further: `/` and `~` in a key are escaped. */
export function at(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
