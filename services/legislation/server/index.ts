import { Problem, serve } from '@industry/http';
import { citation } from '@industry/pack';
import type { Clause, ProgrammePack } from '@industry/pack/schema.ts';
import type { ServerService } from '@industry/registry/types.ts';
import { type Clause as ClauseAnswer, clausePath, getClause, listClauses } from '@industry/legislation/contract';
import { search } from './search.ts';

/** Laws in force: the clauses of the act, found by words, each with everything that cites it. */
export const legislationService: ServerService = {
  name: 'legislation',
  contributions: {
    problems: [
      {
        code: 'clause-unknown',
        status: 404,
        title: {
          kk: 'Мұндай тармақ жоқ',
          ru: 'Такого пункта нет',
          en: 'No such clause',
          ja: '該当する条項がありません',
        },
        detail: {
          kk: '«{clause}» тармағы табылмады. Тармақтар тізімінен іздеңіз.',
          ru: 'Пункт «{clause}» не найден. Поищите в списке пунктов.',
          en: 'There is no clause “{clause}”. Look for it in the list of clauses.',
          ja: '条項「{clause}」は見つかりません。条項一覧からお探しください。',
        },
      },
    ],
    citations: (clause, pack) => {
      const other = pack.clauses.get(clause);
      if (!other) return [];
      // A source note that quotes several clauses ties them together.
      const together = new Set(pack.sourceNotes.filter((n) => n.clauses.includes(clause)).flatMap((n) => n.clauses));
      together.delete(clause);
      return [...together].flatMap((id) => {
        const cited = pack.clauses.get(id);
        return cited ? [{ path: clausePath(id), title: cited.title, kind: 'clause' }] : [];
      });
    },
    searchables: (pack) =>
      [...pack.clauses.values()].map((clause) => ({
        path: clausePath(clause.id),
        title: clause.title,
        text: clause.text,
        codes: [clause.id, citation(pack, clause.id)],
        kind: 'clause',
      })),
  },
  routes(app, platform) {
    const { pack } = platform;
    const clauses = [...pack.clauses.values()];
    const { code, title, inForce } = pack.passport.act;

    serve(app, listClauses, ({ query, language }) => ({
      act: { code, title, inForce },
      notice: pack.passport.texts.notice,
      clauses: search(clauses, query.q ?? '', language).map((clause) => answer(pack, clause)),
    }));

    serve(app, getClause, async ({ params }) => {
      const id = params.section === 'indicator' ? params.name : `${params.section}/${params.name}`;
      const clause = pack.clauses.get(id);
      if (!clause) throw new Problem('clause-unknown', { clause: id });
      const index = clauses.indexOf(clause);
      return {
        clause: answer(pack, clause),
        citedBy: [...(await platform.contributions.citations(id, platform))],
        sourceNotes: pack.sourceNotes
          .filter((note) => note.clauses.includes(id))
          .map(({ id: note, quotations, text, reading }) => ({ id: note, quotations, text, reading })),
        previous: clauses[index - 1]?.id ?? null,
        next: clauses[index + 1]?.id ?? null,
      };
    });
  },
};

function answer(pack: ProgrammePack, clause: Clause): ClauseAnswer {
  return {
    id: clause.id,
    citation: citation(pack, clause.id),
    section: clause.section,
    title: clause.title,
    text: clause.text,
    sourcePhrase: clause.sourcePhrase ?? null,
  };
}
