import type { Binding, Indicator, ProgrammePack } from '@industry/pack';
import { INDICATOR_ACTUALS } from './datasets/indicator-actuals.ts';

/** Where the actual of an indicator comes from: as its file says, else what the body in charge enters. */
export function bindingOf({ id, binding }: Pick<Indicator, 'id' | 'binding'>, pack: ProgrammePack): Binding {
  if (binding !== undefined) return binding;
  const where = { indicator: id, region: pack.passport.nation };
  return { dataset: INDICATOR_ACTUALS, fact: 'actual', where, transform: 'level' };
}
