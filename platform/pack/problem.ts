/** One thing that is wrong in a pack. */
export interface PackProblem {
  /** Path inside the pack's folder: `indicators/ind.t1.yoy.yaml`. */
  readonly file: string;
  /** Line in the file, from 1; absent when the file itself is missing. */
  readonly line?: number;
  /** Where in the file: `/plan/0/values/2025`. */
  readonly path: string;
  readonly message: string;
  /** The nearest name that exists, when what is wrong looks like a slip of the pen. */
  readonly suggestion?: string;
}

/** `indicators/ind.b.yaml:7 /unit: no unit "mln-xtz"; did you mean "mln-xts"?` */
export function describeProblem({ file, line, path, message, suggestion }: PackProblem): string {
  const where = line === undefined ? file : `${file}:${line}`;
  const hint = suggestion === undefined ? '' : `; did you mean ${JSON.stringify(suggestion)}?`;
  return `${where} ${path || '/'}: ${message}${hint}`;
}

/** A pack that cannot be used. `problems` holds everything that was found, in file and line order. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly folder: string;
  readonly problems: readonly PackProblem[];

  constructor(folder: string, problems: readonly PackProblem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the pack ${folder}\n${problems.map((problem) => `  ${describeProblem(problem)}`).join('\n')}`);
    this.folder = folder;
    this.problems = problems;
  }
}
