import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { isDeepStrictEqual } from 'node:util';
import { type Document, isNode, parseDocument, stringify } from 'yaml';
import type { Draft, Ruleset } from '@industry/policy-rules';
import { rulePlaces } from '@industry/pack';

type Step = string | number;
interface Replacement {
  readonly path: readonly Step[];
  readonly value: unknown;
}

/**
 * The rules of a pack as a draft changes them, file by file: only the values that change are written anew, all else stays as it stands
 * in the file. Throws `RangeError` where a change is of nothing that a file holds.
 */
export async function changedFiles(
  folder: string,
  { source }: Ruleset,
  { changes }: Pick<Draft, 'changes'>,
): Promise<{ readonly file: string; readonly before: string; readonly after: string }[]> {
  const place = await rulePlaces(folder);
  const byFile = new Map<string, Replacement[]>();
  for (const { section, id, before, after } of changes) {
    const entries = source[section as keyof typeof source] as readonly { readonly id?: string }[];
    const pointer = section === 'general' ? '/general/0' : `/${section}/${entries.findIndex((one) => one.id === id)}`;
    const at = place(pointer);
    if (at === undefined) throw new RangeError(`no file of the pack holds ${section} ${id}`);
    const steps = at.path.split('/').slice(1);
    const path = section === 'general' ? steps.slice(0, -1) : steps;
    byFile.set(at.file, [...(byFile.get(at.file) ?? []), ...replacements(path, before, after)]);
  }
  return Promise.all(
    [...byFile].map(async ([file, replaced]) => {
      const before = await readFile(join(folder, file), 'utf8');
      return { file, before, after: rewritten(before, replaced) };
    }),
  );
}

/** The same as a unified diff. */
export async function textDifference(folder: string, ruleset: Ruleset, draft: Pick<Draft, 'changes'>): Promise<string> {
  const files = await changedFiles(folder, ruleset, draft);
  return files
    .filter(({ before, after }) => before !== after)
    .map(({ file, before, after }) =>
      createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, '', '', { context: 3 }),
    )
    .map((patch) => patch.replace(/^=+\n/, ''))
    .join('');
}

/** The smallest parts in which two values differ; a key that comes or goes takes the object that it is in. */
function replacements(path: readonly Step[], before: unknown, after: unknown): Replacement[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((one, index) => replacements([...path, index], one, after[index]));
  if (isObject(before) && isObject(after) && isDeepStrictEqual(Object.keys(before).sort(), Object.keys(after).sort()))
    return Object.keys(before).flatMap((key) => replacements([...path, key], before[key], after[key]));
  return [{ path, value: after }];
}

/** Writes each value where the old one stood, on one line. */
function rewritten(text: string, replaced: readonly Replacement[]): string {
  const document: Document = parseDocument(text);
  const cuts = replaced.map(({ path, value }) => {
    const node = document.getIn(
      path.map((step) => (/^\d+$/.test(String(step)) ? Number(step) : step)),
      true,
    );
    if (!isNode(node) || !node.range) throw new RangeError(`nothing stands at ${path.join('/')}`);
    return { from: node.range[0], to: node.range[1], value };
  });
  return cuts
    .toSorted((a, b) => b.from - a.from)
    .reduce((left, { from, to, value }) => {
      // A block ends with its line.
      const tail = left.slice(from, to).endsWith('\n') ? '\n' : '';
      return `${left.slice(0, from)}${oneLine(value)}${tail}${left.slice(to)}`;
    }, text);
}

function oneLine(value: unknown): string {
  return stringify(value, {
    collectionStyle: 'flow',
    lineWidth: 0,
    singleQuote: true,
    flowCollectionPadding: true,
  }).trim();
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
