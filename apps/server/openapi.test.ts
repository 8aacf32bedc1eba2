import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { repositoryFolder } from '@industry/observe';

// server.test.ts holds the committed document equal to what the server answers.
const document = JSON.parse(readFileSync(join(repositoryFolder(), 'docs', 'openapi.json'), 'utf8'));
const check = async (one: object) => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(one) as Record<string, unknown>);
  return { valid, version: validator.version, errors: errors ?? [] };
};

test('the interface is described in valid OpenAPI 3.1', async () => {
  expect(await check(document)).toEqual({ valid: true, version: '3.1', errors: [] });
});

test('a description that breaks the standard is found', async () => {
  const [path] = Object.keys(document.paths);
  const spoilt = { ...document, paths: { ...document.paths, [path!]: { get: { responses: 'none' } } } };
  expect((await check(spoilt)).valid).toBe(false);
});
