import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lintPack, renderFinding, RULES } from '@industry/pack-lint';
import { packOf } from './fragment.ts';

const FOLDER = new URL('../../docs/pack-lint/', import.meta.url);
const HEADINGS = ['What it finds', 'How it decides', 'Thresholds', 'Example'];

function page(id: string): string {
  return readFileSync(new URL(`${id}.md`, FOLDER), 'utf8');
}

/** The fenced YAML blocks of the page's example: the fragment, then the finding. */
function example(text: string): string[] {
  const section = text.split('## Example')[1] ?? '';
  return [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
}

it('every rule has its page and every page its rule', () => {
  const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md');
  expect(pages.map((name) => name.replace('.md', '')).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
});

describe.each(RULES.map(({ id }) => id))('docs/pack-lint/%s.md', (id) => {
  it('has the fixed headings', () => {
    expect([...page(id).matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(HEADINGS);
  });

  it('quotes exactly what its example gives', () => {
    const [fragment = '', finding = ''] = example(page(id));
    const found = lintPack(packOf(parse(fragment)));
    expect(found.map((one) => renderFinding(one, 'en'))).toEqual([parse(finding)]);
  });

  it('speaks four languages', () => {
    const [fragment = ''] = example(page(id));
    for (const { message } of lintPack(packOf(parse(fragment)))) {
      expect(new Set(Object.values(message)).size).toBe(4);
    }
  });
});
