import { call } from '@industry/http/client.ts';
import { getProgramme, type IndicatorSummary, listIndicators, type Programme } from '@industry/programme/contract';

/** The programme and all its indicators: what the front page, the overview and the programme's page are made of. */
export interface Overview {
  readonly programme: Programme;
  readonly indicators: readonly IndicatorSummary[];
}

export const OVERVIEW = ['programme', 'overview'] as const;

export async function askOverview(): Promise<Overview> {
  const [programme, { indicators }] = await Promise.all([call(getProgramme), call(listIndicators)]);
  return { programme, indicators };
}
