import type { ChangeAnswer } from '@industry/audit-trail/contract';

/** Longer texts are cut: a page shows what changed, the export holds all of it. */
const LONGEST = 2_000;

/**
 * What changed between two payloads, leaf by leaf, in the order of the fields; equal leaves are left out.
 *
 * Example: `difference({ value: '1', unit: 'x' }, { value: '2', unit: 'x' })` is `[{ path: 'value', before: '1', after: '2' }]`
 */
export function difference(before: unknown, after: unknown): ChangeAnswer[] {
  const [was, is] = [leaves(before), leaves(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

function leaves(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) return found;
  if (typeof value !== 'object') {
    const text = String(value);
    return found.set(path, text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
  }
  const entries = Object.entries(value);
  // An empty list or object is something all the same.
  if (entries.length === 0 && path !== '') found.set(path, Array.isArray(value) ? '[]' : '{}');
  for (const [name, inner] of entries) leaves(inner, path === '' ? name : `${path}.${name}`, found);
  return found;
}
