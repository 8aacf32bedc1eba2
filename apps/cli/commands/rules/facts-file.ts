import {
  type Facts,
  flattenFacts,
  placedFacts,
  PolicyRulesError,
  type Problem,
  type Ruleset,
} from '@industry/policy-rules';
import { readYaml } from '@industry/pack/yaml-file.ts';
import { readInput, RulesInputError } from './input.ts';

/** Facts of one firm from a JSON file in sections, `{"firm": {...}, "project": {...}}`, with the lines that faults stand on. */
export interface FactsFile {
  readonly facts: Facts;
  /** The same faults as `RulesInputError` of this file: the path names the line. */
  explain(error: PolicyRulesError): RulesInputError;
}

/** Throws `RulesInputError`: no JSON, a key twice, what is no object. */
export async function readFactsFile(ruleset: Ruleset, file: string): Promise<FactsFile> {
  const text = await readInput(file);
  let sections: unknown;
  try {
    sections = JSON.parse(text);
  } catch (error) {
    throw new RulesInputError(file, [{ path: '', message: `not JSON: ${(error as Error).message}` }]);
  }
  // JSON is YAML: its reader knows the lines, and sees a key that stands twice, of which JSON.parse keeps the last.
  const lines = readYaml(file, text);
  if (lines.problems.length > 0)
    throw new RulesInputError(
      file,
      lines.problems.map(({ line, message }) => ({
        path: `line ${line}`,
        message: message.replace('not YAML: Map keys must be unique', 'a key stands twice in one object'),
      })),
    );
  const explain = ({ problems }: PolicyRulesError) =>
    new RulesInputError(
      file,
      problems.map((problem) => withLine(problem, (path) => lines.line(path), placesOf(ruleset, sections))),
    );
  try {
    return { facts: flattenFacts(ruleset, sections as Readonly<Record<string, unknown>>), explain };
  } catch (error) {
    throw error instanceof PolicyRulesError ? explain(error) : error;
  }
}

function placesOf(ruleset: Ruleset, sections: unknown): ReadonlyMap<string, readonly string[]> {
  try {
    return new Map(placedFacts(ruleset, sections).map(({ id, path }) => [id, path]));
  } catch {
    return new Map();
  }
}

function withLine(
  { path, message, suggestion }: Problem,
  line: (path: readonly string[]) => number,
  places: ReadonlyMap<string, readonly string[]>,
) {
  const steps = path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const place = places.get(steps[0] ?? '') ?? steps;
  const hint = suggestion === undefined ? '' : `; did you mean ${JSON.stringify(suggestion)}?`;
  return { path: `line ${line(place)}, /${place.join('/')}`, message: `${message}${hint}` };
}
