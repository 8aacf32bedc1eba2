import { sql } from 'kysely';
import { serve } from '@industry/http';
import type { Platform, ServerService } from '@industry/registry/types.ts';
import { search, suggest } from '@industry/search/contract';
import { searchAnswer } from './answer.ts';
import { foundIn, foundOf } from './found.ts';
import { methodPages } from './methods.ts';

const CHANNEL = 'industry_text_published';
const SUGGESTED = 8;

/** One search over everything that the services publish: an index in memory, kept current, built anew by `industry rebuild`. */
export const searchService: ServerService = {
  name: 'search',
  contributions: {
    searchables: () => methodPages(),
    async batchPublished(_, platform) {
      // A command that ends after its import has no index to keep.
      if (foundIn(platform)) follow(platform);
    },
    async textPublished(platform) {
      await sql`select pg_notify(${CHANNEL}, '')`.execute(platform.store.tables());
      await foundIn(platform)?.refresh();
    },
    async rebuild(platform) {
      const found = foundOf(platform);
      await found.refresh();
      const batches = await platform.facts.batches();
      return [{ name: 'search.index', rows: found.index.size, batches: batches.map(({ id }) => id) }];
    },
  },
  async routes(app, platform) {
    const found = foundOf(platform);
    // The texts of another server on the same database are these too.
    const deaf = await platform.store.listen(CHANNEL, () => follow(platform));
    app.addHook('onClose', deaf);
    follow(platform);

    serve(app, search, async ({ query, language, viewer }) => {
      await found.ready();
      return searchAnswer(found, platform.rights, { ...query, language, viewer });
    });

    serve(app, suggest, async ({ query, language, viewer }) => {
      await found.ready();
      const { results } = searchAnswer(found, platform.rights, { ...query, language, viewer });
      return { suggestions: results.slice(0, SUGGESTED).map(({ path, kind, title }) => ({ path, kind, title })) };
    });
  },
};

/** Behind the back of whoever published: a batch is visible whether or not it can be found yet. */
function follow(platform: Platform): void {
  foundOf(platform)
    .refresh()
    .catch((error: unknown) => platform.log.error({ err: error }, 'search could not follow what was published'));
}
