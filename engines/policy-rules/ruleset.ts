import type * as source from './types.ts';

/**
 * A ruleset that passed every check: names resolve, types and currencies fit, nothing refers to itself. Made by `loadRuleset`
 * only; a frozen copy, so that what was checked is what is evaluated.
 */
export interface Ruleset {
  readonly source: source.RulesetSource;
  readonly facts: ReadonlyMap<string, source.FactDeclaration>;
  readonly parameters: ReadonlyMap<string, source.ParameterDeclaration>;
  readonly lists: ReadonlyMap<string, source.ListDeclaration>;
  readonly notes: ReadonlyMap<string, source.SourceNote>;
  readonly bands: ReadonlyMap<string, source.BandsDeclaration>;
  readonly conditions: ReadonlyMap<string, source.NamedCondition>;
  readonly groups: ReadonlyMap<string, source.Group>;
  readonly measures: ReadonlyMap<string, source.Measure>;
}
