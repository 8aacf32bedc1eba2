import type { ListCriterion, ResultIdentity, TariffProposal } from '@industry/complexity/contract';
import { type Asker, offersOf as decisionOffers } from '@industry/decisions';
import type { Offers } from '@industry/decisions/contract';
import type { Platform } from '@industry/registry/types.ts';
import { countriesIn, listPolicy, withOrigins } from '../lists/answers.ts';
import { personNames } from '../lists/persons.ts';
import { readList, type StoredList } from '../lists/store.ts';
import type { TariffProposalRow } from '../lists/tables.ts';
import { studiesOf } from '../studies.ts';

export const worksOnProposals = ({ may }: Pick<Asker, 'may'>): boolean =>
  may('tariff-proposal.draft') || may('tariff-proposal.approve');

const instant = (at: string | null) => (at === null ? null : new Date(at).toISOString());

/** What the viewer may do now; nobody who worked on it decides. */
export const offersOf = (row: TariffProposalRow, { viewer, may }: Asker): Offers =>
  decisionOffers(row, viewer?.id, {
    recorder: may('tariff-proposal.draft'),
    approver: may('tariff-proposal.approve'),
  });

/** Proposals as the asker may see them; each list that they are drafted from is read once. */
export async function proposalAnswers(
  platform: Platform,
  rows: readonly TariffProposalRow[],
  asker: Asker,
): Promise<TariffProposal[]> {
  const lists = new Map<string, StoredList>();
  for (const { list } of rows) if (!lists.has(list)) lists.set(list, await readList(platform, list));
  const persons = rows.flatMap((row) => [row.created_by, row.submitted_by, row.decided_by]);
  const person = await personNames(platform, persons, worksOnProposals(asker));
  const { title, clause } = listPolicy(platform.pack, 'strategic-inputs');
  const tariff = await studiesOf(platform).reader.duties();
  const answers: TariffProposal[] = [];
  for (const row of rows) {
    const { row: list, lines } = lists.get(row.list)!;
    const { year, classification } = list.result as ResultIdentity;
    const names = await studiesOf(platform).reader.namesOf(classification);
    const reasons = new Map(lines.map((line) => [line.code, line.reasons]));
    answers.push({
      id: row.id,
      number: row.number,
      state: row.state,
      version: row.version,
      clause,
      country: list.country,
      countries: countriesIn(
        list.country,
        lines.filter(({ code }) => row.lines.some((line) => line.code === code)),
      ),
      list: { id: list.id, number: list.number!, title, validFrom: list.valid_from!, year, classification },
      tariffYear: row.tariff_year,
      title: row.title,
      grounds: row.grounds,
      criteria: list.criteria as ListCriterion[],
      lines: row.lines.map((line) => ({ ...line, names: names(line.code), reasons: reasons.get(line.code) ?? [] })),
      origins: withOrigins(list.result as ResultIdentity, tariff.origins).origins,
      remark: row.remark,
      createdAt: instant(row.created_at)!,
      createdBy: person(row.created_by),
      submittedAt: instant(row.submitted_at),
      submittedBy: person(row.submitted_by),
      decidedAt: instant(row.decided_at),
      decidedBy: person(row.decided_by),
      officialLanguages: [...platform.pack.passport.texts.officialLanguages],
      offers: offersOf(row, asker),
    });
  }
  return answers;
}
