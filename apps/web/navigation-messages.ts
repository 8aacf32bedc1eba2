import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const MODULE = 'virtual:navigation-messages/';

/** Keys of a service's messages that name entries of the main menu: `nav`, `lists.nav`, `nav.programme`. */
export const isNavigationKey = (key: string): boolean => key.split('.').includes('nav');

/**
 * Words of the main menu in one language, apart from the services' messages: the menu stands on every page, the messages are
 * loaded where they are used.
 *
 * @example import words from 'virtual:navigation-messages/kk'; // { 'firms:nav': '…' }
 */
export function navigationMessages(services: string): Plugin {
  return {
    name: 'navigation-messages',
    resolveId: (id) => (id.startsWith(MODULE) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${MODULE}`)) return undefined;
      const file = (service: string) => join(services, service, 'messages', `${id.slice(MODULE.length + 1)}.json`);
      const speaking = readdirSync(services).filter((service) => existsSync(file(service)));
      const words = speaking.flatMap((service) => {
        const messages: Record<string, string> = JSON.parse(readFileSync(file(service), 'utf8'));
        return Object.entries(messages)
          .filter(([key]) => isNavigationKey(key))
          .map(([key, word]) => [`${service}:${key}`, word]);
      });
      return `export default ${JSON.stringify(Object.fromEntries(words))};`;
    },
  };
}
