import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { PACK_FILES } from './schema.ts';

const FOLDERS: Readonly<Record<string, string>> = {
  'indicators/*.yaml': 'indicator',
  'rules/*.yaml': 'rules',
  'rules/measures/*.yaml': 'measure',
};

// Written anew by: npx vitest run platform/pack/json-schemas.test.ts --update
describe('programmes/schemas says the same as schema.ts', () => {
  it.each(Object.entries(PACK_FILES))('%s', async (file, schema) => {
    const name = FOLDERS[file] ?? file.replace(/^.*\/|\.yaml$/g, '').replace('.yaml', '');
    const target = fileURLToPath(new URL(`../../programmes/schemas/${name}.json`, import.meta.url));
    const draft = { $schema: 'http://json-schema.org/draft-07/schema#', title: file, ...schema };
    const text = await format(JSON.stringify(draft), { ...(await resolveConfig(target)), filepath: target });
    await expect(text).toMatchFileSnapshot(target);
  });
});
