import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { PackProblem } from './problem.ts';

/** A parsed file that still knows on which line each value stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly PackProblem[];
  /** Line of the value at a path, or of the nearest value above it. */
  line(path: readonly (string | number)[]): number;
}

/** Reads YAML text; what the parser finds (duplicate keys, bad indents) comes back as problems with their line. */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true, prettyErrors: false });
  const problems: PackProblem[] = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    file,
    line: lines.linePos(pos[0]).line,
    path: '',
    message: `not YAML: ${message}`,
  }));
  stringKeys(document);
  const value = document.errors.length === 0 ? valueOf(document) : undefined;
  if (value instanceof Error) problems.push({ file, line: 1, path: '', message: `not YAML: ${value.message}` });
  return {
    file,
    value: value instanceof Error ? undefined : value,
    problems,
    line: (path) => lines.linePos(offsetOf(document, path)).line,
  };
}

/** What the text says; an error for aliases that unfold without end. */
function valueOf(document: Document): unknown {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Keys such as 2025 are years of a table, that is text, in quotes or not. */
function stringKeys(document: Document): void {
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && typeof key.value === 'number') key.value = key.source ?? String(key.value);
    },
  });
}

function offsetOf(document: Document, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair: unknown = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!isPair(pair)) return offset;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
