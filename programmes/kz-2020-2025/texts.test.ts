import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BaselineFact, type Clause, PACK_FILES, type SourceNote } from '@industry/pack/schema.ts';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = import.meta.dirname;
const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);

function read<T>(name: 'clauses.yaml' | 'baseline.yaml' | 'source-notes.yaml'): T {
  const data: unknown = parse(readFileSync(join(folder, name), 'utf8'));
  const validate = ajv.compile<T>(PACK_FILES[name]);
  if (!validate(data)) throw new Error(`${name}: ${ajv.errorsText(validate.errors, { separator: '\n' })}`);
  return data;
}

const clauses = read<Clause[]>('clauses.yaml');
const baseline = read<BaselineFact[]>('baseline.yaml');
const notes = read<SourceNote[]>('source-notes.yaml');
const figures = baseline.flatMap((fact) => fact.figures.map((figure) => figure.id));

const decree = resolve(process.env.INDUSTRY_SHARED ?? join(folder, '../../../shared'), 'decree');
const sourceFile = existsSync(decree) ? readdirSync(decree).find((name) => /^000_.*\.txt$/.test(name)) : undefined;
const source = sourceFile ? readFileSync(join(decree, sourceFile), 'utf8') : undefined;

const repeated = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);
const unknown = (cited: readonly string[], known: readonly string[]) => cited.filter((id) => !known.includes(id));

/** Every text in four languages, with where it stands. */
function texts(value: unknown, path: string): { path: string; kk: string; ru: string; en: string; ja: string }[] {
  if (value === null || typeof value !== 'object') return [];
  if ('kk' in value) return [{ path, ...(value as { kk: string; ru: string; en: string; ja: string }) }];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe('texts of the pack kz-2020-2025', () => {
  it('gives every id once', () => {
    expect(repeated(clauses.map((clause) => clause.id))).toEqual([]);
    expect(repeated(baseline.map((fact) => fact.id))).toEqual([]);
    expect(repeated(figures)).toEqual([]);
    expect(repeated(notes.map((note) => note.id))).toEqual([]);
  });

  it('puts each clause in the chapter of its id, indicators in chapter 4', () => {
    for (const { id, section } of clauses) expect(section, id).toBe(id.startsWith('ind.') ? '4' : id.split('/')[0]);
  });

  it('cites only clauses that it has', () => {
    const known = clauses.map((clause) => clause.id);
    expect(
      unknown(
        baseline.map((fact) => fact.clause),
        known,
      ),
    ).toEqual([]);
    expect(
      unknown(
        notes.flatMap((note) => [...note.clauses, ...note.indicators]),
        known,
      ),
    ).toEqual([]);
    for (const note of notes) {
      expect(
        unknown(
          note.quotations.map((quotation) => quotation.clause),
          note.clauses,
        ),
        note.id,
      ).toEqual([]);
    }
  });

  it('states relations between figures that it has', () => {
    for (const fact of baseline) {
      for (const relation of fact.relations ?? []) {
        expect(unknown(relation.figures, figures), fact.id).toEqual([]);
        if (relation.kind === 'ratio') expect(relation.figures, fact.id).toHaveLength(2);
      }
    }
  });

  it('writes Russian without Kazakh letters, English in Latin and Japanese in Japanese', () => {
    for (const { path, ru, en, ja } of texts({ clauses, baseline, notes }, 'pack')) {
      expect(ru, path).not.toMatch(/[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/u);
      expect(en, path).not.toMatch(/\p{Script=Cyrillic}/u);
      expect(ja, path).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
    }
  });

  it.skipIf(source === undefined)('quotes the source word for word (skipped without the shared folder)', () => {
    const quoted = [
      ...clauses.map((clause) => ({ id: clause.id, words: clause.sourcePhrase ?? '' })),
      ...notes.flatMap((note) => note.quotations.map(({ quotation }) => ({ id: note.id, words: quotation }))),
    ];
    expect(quoted.filter(({ words }) => !source?.includes(words))).toEqual([]);
  });

  it.skipIf(source === undefined)('has every clause of CLAUSES.md (skipped without the shared folder)', () => {
    const page = readFileSync(join(decree, 'CLAUSES.md'), 'utf8');
    const cited = [...page.matchAll(/`([0-9]+(?:\.[0-9]+)*\/[a-z0-9.]+|ind\.[a-z0-9.]+)`/g)].map((match) => match[1]!);
    // The page names the four tasks as a range and two indicators by their common stem.
    const shorthand = ['0/task.1..4', 'ind.t3', 'ind.t5'];
    expect(
      unknown(
        cited.filter((id) => !shorthand.includes(id)),
        clauses.map((clause) => clause.id),
      ),
    ).toEqual([]);
  });
});
