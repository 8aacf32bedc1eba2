import type { FastifyInstance } from 'fastify';
import { Problem, serve } from '@industry/http';
import type { Clause } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { compareClause, getClause, listClauses } from '@industry/legislation/contract';
import { ClauseSearch } from './clause-search.ts';
import { compareWordings } from './compare.ts';
import { approvedChanges, clauseAt, versionAt, versionsOf } from './versions.ts';

export function clauseRoutes(app: FastifyInstance, platform: Platform): void {
  const { pack } = platform;
  const clauses = [...pack.clauses.values()];
  const { code, title, inForce } = pack.passport.act;
  const found = new ClauseSearch();
  const dayOf = (asOf: string | undefined) => asOf ?? platform.calendar.today(platform.now());
  const clauseOf = ({ section, name }: { section: string; name: string }): Clause => {
    const id = section === 'indicator' ? name : `${section}/${name}`;
    const clause = pack.clauses.get(id);
    if (!clause) throw new Problem('clause-unknown', { clause: id });
    return clause;
  };

  serve(app, listClauses, async ({ query, language }) => {
    const asOf = dayOf(query.asOf);
    const approved = await approvedChanges(platform);
    const all = clauses.map((clause) => clauseAt(pack, clause, approved, asOf));
    // A repealed clause is read on its own page, not among those that hold.
    const listed = asOf < inForce ? [] : all.filter(({ state }) => state === 'in-force');
    const stamp = [asOf, ...approved.map(({ id }) => id)].join(' ');
    return {
      act: { code, title, inForce },
      notice: pack.passport.texts.notice,
      asOf,
      clauses: [...found.search(stamp, listed, query.q ?? '', language)],
    };
  });

  serve(app, getClause, async ({ params, query, may }) => {
    const clause = clauseOf(params);
    const asOf = dayOf(query.asOf);
    const approved = await approvedChanges(platform);
    const index = clauses.indexOf(clause);
    return {
      clause: clauseAt(pack, clause, approved, asOf),
      asOf,
      versions: [...versionsOf(pack, clause, approved)],
      citedBy: [...(await platform.contributions.citations(clause.id, platform))],
      sourceNotes: pack.sourceNotes
        .filter((note) => note.clauses.includes(clause.id))
        .map(({ id, quotations, text, reading }) => ({ id, quotations, text, reading })),
      previous: clauses[index - 1]?.id ?? null,
      next: clauses[index + 1]?.id ?? null,
      mayChange: may('law.draft'),
      officialLanguages: [...pack.passport.texts.officialLanguages],
    };
  });

  serve(app, compareClause, async ({ params, query }) => {
    const versions = versionsOf(pack, clauseOf(params), await approvedChanges(platform));
    const [before, after] = [query.before, query.after].map((day) => {
      const version = versionAt(versions, day);
      if (!version) throw new Problem('clause-not-yet', { day, from: versions[0]!.from });
      return version;
    }) as [(typeof versions)[number], (typeof versions)[number]];
    return { before, after, languages: compareWordings(before, after) };
  });
}
