import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { createSearchIndex, type SearchIndex } from '@industry/search-text';
import type { Platform, Searchable } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';

/** Milliseconds of indexing after which other requests have their turn. */
const TURN = 10;

/** What can be found, kept in memory: a read model of what the services publish. */
export interface Found {
  readonly index: SearchIndex;
  page(id: string): Searchable | undefined;
  /** Takes over what was published since; what did not change stays. Calls while one runs are one more run after it. */
  refresh(): Promise<void>;
  /** Resolves when the index was filled once. */
  readonly ready: () => Promise<void>;
}

const founds = new WeakMap<object, Found>();

/** The index of this process. Handlers and jobs get their own copies of the platform; its facts are the same. */
export function foundOf(platform: Platform): Found {
  const known = founds.get(platform.facts) ?? createFound(platform);
  founds.set(platform.facts, known);
  return known;
}

/** The index, if this process answers searches: one that only runs jobs has none. */
export function foundIn({ facts }: Pick<Platform, 'facts'>): Found | undefined {
  return founds.get(facts);
}

function createFound(platform: Platform): Found {
  const index = createSearchIndex();
  const pages = new Map<string, Searchable>();
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let filled = false;

  async function follow(): Promise<void> {
    const published = new Map((await platform.contributions.searchables(platform)).map((page) => [idOf(page), page]));
    let since = performance.now();
    const turn = async (): Promise<void> => {
      if (performance.now() - since < TURN) return;
      await yieldToOthers();
      since = performance.now();
    };
    for (const id of [...pages.keys()].filter((id) => !published.has(id))) {
      index.remove(id);
      pages.delete(id);
      await turn();
    }
    for (const [id, page] of published) {
      const before = pages.get(id);
      pages.set(id, page);
      if (!before || !sameTexts(before, page)) index.put({ ...page, title: titleOf(page), id });
      await turn();
    }
    filled = true;
  }

  const refresh = (): Promise<void> => {
    if (running) {
      // Whatever was published while it runs may be missed by it: once more, for all who asked meanwhile.
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = null;
          return refresh();
        });
      return next;
    }
    running = follow().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    index,
    page: (id) => pages.get(id),
    refresh,
    ready: () => (filled ? Promise.resolve() : (running ?? refresh())),
  };
}

function idOf({ kind, path }: Searchable): string {
  return `${kind} ${path}`;
}

function titleOf({ title, languages }: Searchable): Readonly<Partial<LocalisedText>> {
  return languages === undefined ? title : Object.fromEntries(languages.map((language) => [language, title[language]]));
}

function sameTexts(a: Searchable, b: Searchable): boolean {
  if (a === b) return true;
  const texts = ({ title, text, codes, prior }: Searchable) => JSON.stringify([title, text, codes, prior]);
  return texts(a) === texts(b);
}
