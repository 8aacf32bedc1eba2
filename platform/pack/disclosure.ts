import type { DisclosureRule } from '@industry/disclosure-control';
import type { CivilDate } from '@industry/values';
import type { ProgrammePack } from './schema.ts';

/** The parameters of disclosure control in force on a day; before the first, those of the first: nothing is shown without a rule. */
export function disclosureRule(
  { manufacturing }: Pick<ProgrammePack, 'manufacturing'>,
  day: CivilDate,
): DisclosureRule {
  const { disclosure } = manufacturing;
  const { minimumFirms, dominance, protection } = disclosure.findLast(({ from }) => from <= day) ?? disclosure[0]!;
  return { minimumFirms, dominance: Number(dominance), protection: Number(protection) };
}
