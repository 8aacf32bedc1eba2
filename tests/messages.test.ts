import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '@industry/values';
import { isNavigationKey } from '../apps/web/navigation-messages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const services = readdirSync(join(root, 'services')).map((service) => `services/${service}/messages`);
const folders = [
  'design/messages',
  'apps/web/messages',
  ...services.filter((folder) => existsSync(join(root, folder))),
];

function messages(folder: string, language: Language): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(root, folder, `${language}.json`), 'utf8')) as Record<string, string>;
}

/** Names of the {values} that a message is filled with. */
function values(message: string): string[] {
  const names = new Set<string>();
  const visit = (parts: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const part of parts) {
      if ('value' in part && part.type !== 0) names.add(part.value);
      if ('options' in part) for (const option of Object.values(part.options)) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, 'en').getAst());
  return [...names].toSorted();
}

describe.each(folders)('%s', (folder) => {
  const english = messages(folder, 'en');

  test.each(LANGUAGES)('%s has every key of the English file, each with words', (language) => {
    const own = messages(folder, language);
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(english).toSorted());
    expect(Object.entries(own).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(LANGUAGES)('%s fills the same values into each message', (language) => {
    const own = messages(folder, language);
    const filled = (of: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.keys(english).map((key) => [key, values(of[key] ?? '')]));
    expect(filled(own)).toEqual(filled(english));
  });
});

test('every label of the main menu is among the words that stand on every page', async () => {
  const labels = (await import('../apps/web/services.ts')).services.flatMap(({ navigation = [] }) =>
    navigation.map(({ label }) => label),
  );
  expect(labels.length).toBeGreaterThan(20);
  expect(labels.filter((label) => !isNavigationKey(label))).toEqual([]);
});
