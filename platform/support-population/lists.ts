import { loadRuleset, type Ruleset } from '@industry/policy-rules';
import type { CivilDate } from '@industry/values';

/** A list as it stands on the day that is asked about. */
export interface DayList {
  /** Id of the list in the rules. */
  readonly id: string;
  /** Classification of the codes; that of the rules when absent. */
  readonly scheme?: string;
  readonly codes: readonly string[];
}

/** The rules with these lists in the place of their own versions. */
export function withLists(ruleset: Ruleset, lists: readonly DayList[]): Ruleset {
  if (lists.length === 0) return ruleset;
  const from = '1900-01-01' as CivilDate;
  const changed = ruleset.source.lists!.map((list) => {
    const found = lists.find(({ id }) => id === list.id);
    return found === undefined
      ? list
      : { ...list, scheme: found.scheme ?? list.scheme, versions: [{ from, codes: found.codes }] };
  });
  return loadRuleset({ ...ruleset.source, lists: changed });
}
