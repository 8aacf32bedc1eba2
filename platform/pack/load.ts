import { hashOf, readPackFiles } from './pack-files.ts';
import type { PackParts, Part } from './parts.ts';
import { nearest } from './nearest.ts';
import { PackError, type PackProblem } from './problem.ts';
import { checkQuotes } from './quotes.ts';
import { checkReferences, namesOf } from './references.ts';
import { loadRules, mergeRules, type MergedRules } from './rules.ts';
import { OPTIONAL_FILES, PACK_FILES, type Indicator, type PackRules, type ProgrammePack } from './schema.ts';
import { checkShape, kindOf } from './shape.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/**
 * Reads a programme pack: YAML of every kind, its shape by the schemas, then everything that one file cites of another.
 * Throws one `PackError` with all problems; references are checked once every file has its shape.
 * Example: `const pack = await loadPack('programmes/kz-2020-2025')`
 */
export async function loadPack(folder: string): Promise<ProgrammePack> {
  const files = await readFolder(folder);
  return packFromFiles(folder, files);
}

/** The same for a pack whose files are already in memory, by path inside the pack: for tests that plant a fault. */
export function packFromFiles(folder: string, files: ReadonlyMap<string, string>): ProgrammePack {
  const { byKind, problems } = readShapes(files);
  if (problems.length > 0) throw new PackError(folder, inOrder(problems));
  const parts = partsOf(byKind);
  const names = namesOf(parts);
  const wrong = [...checkReferences(parts, names), ...checkQuotes(parts, names, files)];
  const rules = loadRules(mergeRules(parts));
  if ('ruleset' in rules && wrong.length === 0) return assemble(folder, hashOf(files), parts, rules);
  throw new PackError(folder, inOrder([...wrong, ...('ruleset' in rules ? [] : rules)]));
}

/**
 * Where the rules of a pack are written, by JSON Pointer into `pack.rules.ruleset.source`: for what lints them. Reads the folder anew,
 * so that a loaded pack stays plain data.
 */
export async function rulePlaces(folder: string): Promise<MergedRules['place']> {
  const { byKind } = readShapes(await readFolder(folder));
  return mergeRules(partsOf(byKind)).place;
}

async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  try {
    return await readPackFiles(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new PackError(folder, [{ file: '.', path: '', message: 'the folder does not exist' }]);
  }
}

function readShapes(files: ReadonlyMap<string, string>) {
  const byKind = new Map<string, YamlFile[]>();
  const problems: PackProblem[] = [];
  const expected = Object.keys(PACK_FILES).filter((name) => !name.includes('*'));
  for (const [file, text] of files) {
    if (!file.endsWith('.yaml')) continue;
    const kind = kindOf(file);
    if (kind === undefined) {
      const suggestion = nearest(file, expected);
      const hint = suggestion === undefined ? {} : { suggestion };
      problems.push({ file, path: '', message: 'a pack has no file of this name', ...hint });
      continue;
    }
    const yaml = readYaml(file, text);
    problems.push(...yaml.problems, ...(yaml.value === undefined ? [] : checkShape(kind, yaml)));
    byKind.set(kind, [...(byKind.get(kind) ?? []), yaml]);
  }
  for (const kind of Object.keys(PACK_FILES))
    if (!byKind.has(kind) && !OPTIONAL_FILES.has(kind))
      problems.push({ file: kind, path: '', message: 'the file is missing' });
  return { byKind, problems };
}

function partsOf(byKind: ReadonlyMap<string, readonly YamlFile[]>): PackParts {
  // The shapes have just been checked against the very schemas of which these are the types.
  const part = <T>(kind: string): Part<T> => many<T>(kind)[0]!;
  const many = <T>(kind: string): Part<T>[] => byKind.get(kind)!.map((yaml) => ({ yaml, value: yaml.value as T }));
  return {
    passport: part('pack.yaml'),
    acts: part('acts.yaml'),
    clauses: part('clauses.yaml'),
    bodies: part('bodies.yaml'),
    units: part('units.yaml'),
    indicators: many('indicators/*.yaml'),
    budget: part('budget.yaml'),
    baseline: part('baseline.yaml'),
    sourceNotes: part('source-notes.yaml'),
    regions: part('regions.yaml'),
    regionNames: part('region-names.yaml'),
    quotes: part('quotes/quotes.yaml'),
    rights: part('rights.yaml'),
    secrecy: part('secrecy.yaml'),
    calendar: part('calendar.yaml'),
    reporting: part('reporting.yaml'),
    resultsFunding: part('results-funding.yaml'),
    goods: part('priority-goods.yaml'),
    programmeReport: part('report.yaml'),
    firmFacts: part('firm-facts.yaml'),
    manufacturing: part('manufacturing.yaml'),
    simulation: byKind.has('simulation.yaml') ? part('simulation.yaml') : undefined,
    rules: many('rules/*.yaml'),
    measures: many('rules/measures/*.yaml'),
  };
}

function assemble(folder: string, hash: string, parts: PackParts, rules: PackRules): ProgrammePack {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
  // The order of the act, which no order of file names is.
  const order = new Map(parts.clauses.value.map(({ id }, i) => [id, i]));
  const rank = ({ clause }: Indicator) => order.get(clause)!;
  const indicators = parts.indicators.map(({ value }) => value).toSorted((a, b) => rank(a) - rank(b));
  return {
    folder,
    hash,
    passport: parts.passport.value,
    acts: byId(parts.acts.value),
    clauses: byId(parts.clauses.value),
    bodies: byId(parts.bodies.value),
    units: byId(parts.units.value),
    indicators: byId(indicators),
    budget: parts.budget.value,
    baseline: parts.baseline.value,
    sourceNotes: parts.sourceNotes.value,
    regionSchemes: byId(parts.regions.value),
    regionNames: parts.regionNames.value,
    quotes: parts.quotes.value,
    rights: parts.rights.value,
    secrecy: parts.secrecy.value,
    calendar: parts.calendar.value,
    reporting: parts.reporting.value,
    resultsFunding: parts.resultsFunding.value,
    goods: parts.goods.value,
    programmeReport: parts.programmeReport.value,
    firmFacts: parts.firmFacts.value,
    manufacturing: parts.manufacturing.value,
    simulation: parts.simulation?.value,
    rules,
  };
}

function inOrder(problems: readonly PackProblem[]): PackProblem[] {
  const text = (problem: PackProblem) => problem.file;
  return problems.toSorted((a, b) =>
    text(a) === text(b) ? (a.line ?? 0) - (b.line ?? 0) : text(a) < text(b) ? -1 : 1,
  );
}
