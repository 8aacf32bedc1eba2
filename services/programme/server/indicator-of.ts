import { Problem } from '@industry/http';
import { type Indicator, nearest, type ProgrammePack } from '@industry/pack';

/** The indicator of that id; the problem `indicator-unknown` names the nearest. */
export function indicatorOf({ indicators }: Pick<ProgrammePack, 'indicators'>, id: string): Indicator {
  const found = indicators.get(id);
  if (found === undefined)
    throw new Problem('indicator-unknown', { id, nearest: nearest(id, indicators.keys()) ?? '–' });
  return found;
}
