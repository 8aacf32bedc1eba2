import type { ProgrammePack } from '@industry/pack';
import type { PageLink, ServerService } from '@industry/registry/types.ts';
import { clausePath } from '@industry/legislation/contract';
import { bodyRoutes } from './bodies.ts';
import { changeRoutes } from './changes/routes.ts';
import { clauseRoutes } from './clause-routes.ts';
import { legislationNotices } from './notices.ts';
import { legislationActions, legislationProblems } from './problems.ts';
import { searchables } from './searchables.ts';
import { legislationMigrations } from './tables.ts';
import { textRoutes } from './texts/routes.ts';
import { waitingFor } from './waiting.ts';

/** Laws in force: clauses in time with everything that cites them, changes of clauses, acts and their full texts. */
export const legislationService: ServerService = {
  name: 'legislation',
  migrations: legislationMigrations,
  contributions: {
    problems: legislationProblems,
    actions: legislationActions,
    noticeKinds: legislationNotices,
    citations,
    searchables,
    inbox: waitingFor,
  },
  routes(app, platform) {
    clauseRoutes(app, platform);
    changeRoutes(app, platform);
    textRoutes(app, platform);
    bodyRoutes(app, platform);
  },
};

/** Clauses that a source note ties to this one, and the bodies that it names. */
function citations(clause: string, pack: ProgrammePack): readonly PageLink[] {
  const together = new Set(pack.sourceNotes.filter((n) => n.clauses.includes(clause)).flatMap((n) => n.clauses));
  together.delete(clause);
  const tied = [...together].flatMap((id) => {
    const cited = pack.clauses.get(id);
    return cited ? [{ path: clausePath(id), title: cited.title, kind: 'clause' }] : [];
  });
  const bodies = [...pack.bodies.values()]
    .filter((body) => body.clause === clause)
    .map(({ id, name }) => ({ path: `/bodies/${id}`, title: name, kind: 'body' }));
  const acts = [...pack.acts.values()]
    .filter(({ namedBy }) => namedBy?.includes(clause))
    .map(({ id, title }) => ({ path: `/acts?act=${id}`, title, kind: 'act' }));
  return [...tied, ...bodies, ...acts];
}
