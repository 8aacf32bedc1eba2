import { Problem } from '@industry/http';
import { type Indicator, nearest } from '@industry/pack';
import type { Observation } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { bindingOf } from '../binding.ts';
import { nationKeys } from '../vintages.ts';
import { givenBy } from './duties.ts';
import { readTerm, type Term } from './period.ts';

interface Asked {
  readonly indicator: string;
  readonly period: string;
  readonly region?: string;
}

interface Disputed {
  readonly indicator: Indicator;
  readonly term: Term;
  readonly region: string | null;
  readonly figure: Observation;
}

/** The figure of a register that is disputed. Throws `indicator-unknown`, `period-unreadable`, `nothing-to-dispute`. */
export async function disputedFigure({ pack, facts }: Platform, asked: Asked): Promise<Disputed> {
  const { indicator: id, period, region = null } = asked;
  const indicator = pack.indicators.get(id);
  if (indicator === undefined)
    throw new Problem('indicator-unknown', { id, nearest: nearest(id, pack.indicators.keys()) ?? '–' });
  const term = readTerm(period);
  if (term === null) throw new Problem('period-unreadable', { period });
  const nothing = new Problem('nothing-to-dispute', { indicator: id, period: term.id });
  const binding = bindingOf(indicator, pack);
  if (givenBy(indicator, pack) === null || facts.dataset(binding.dataset) === undefined) throw nothing;
  if (region !== null && binding.splitBy !== 'region') throw nothing;
  const where = region === null ? nationKeys(pack, binding) : { ...binding.where, region };
  const found = await facts.observations({ dataset: binding.dataset, facts: [binding.fact], where });
  const figure = found.find(
    ({ periodStart, periodEnd, value }) => periodStart === term.start && periodEnd === term.end && value !== null,
  );
  if (figure === undefined) throw nothing;
  return { indicator, term, region, figure };
}
