import { nearest } from './nearest.ts';
import type { PackProblem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

type Path = readonly (string | number)[];

/** Names that can be cited: what they are called in a message, and which exist. */
export interface Names {
  readonly noun: string;
  readonly names: ReadonlySet<string>;
}

/** Collects problems of one file, each with the line it stands on. */
export class Report {
  readonly problems: PackProblem[] = [];
  readonly #yaml: YamlFile;

  constructor(yaml: YamlFile) {
    this.#yaml = yaml;
  }

  add(path: Path, message: string, suggestion?: string): void {
    this.problems.push({
      file: this.#yaml.file,
      line: this.#yaml.line(path),
      path: path.map((step) => `/${step}`).join(''),
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }

  /** The name must exist; absent names are in order. */
  cites(path: Path, name: string | undefined, { noun, names }: Names): void {
    if (name === undefined || names.has(name)) return;
    this.add(path, `there is no ${noun} ${JSON.stringify(name)}`, nearest(name, names));
  }

  /** No id twice. */
  unique(ids: readonly string[], pathOf: (index: number) => Path): void {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (seen.has(id)) this.add(pathOf(index), `${JSON.stringify(id)} stands twice`);
      seen.add(id);
    }
  }
}
