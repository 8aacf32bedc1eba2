import { Problem } from '@industry/http';
import type { Flow, FlowRow } from './flow.ts';
import { urnOf, VERSION } from './ids.ts';
import { series } from './data-sets.ts';

/** For which codes the rows have data, as a constraint of SDMX-JSON 2.0. `component` narrows it to some dimensions. */
export function availability(
  flow: Flow,
  rows: readonly FlowRow[],
  agency: string,
  component: string | undefined,
): object {
  const ids = [...flow.dimensions.map(({ id }) => id), 'TIME_PERIOD'];
  const asked = component === undefined || component === '*' ? ids : component.split(',');
  const unknown = asked.find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new Problem('sdmx-query', { parameter: 'componentId', value: unknown, example: ids.join(', ') });
  const keyValues = flow.dimensions.flatMap(({ id }, i) => {
    if (!asked.includes(id)) return [];
    const codes = [...new Set(rows.map(({ key }) => key[i]!))].toSorted();
    return [{ id, include: true, values: codes.map((value) => ({ value })) }];
  });
  const first = rows.toSorted((a, b) => (a.start < b.start ? -1 : 1))[0];
  const last = rows.toSorted((a, b) => (a.end > b.end ? -1 : 1))[0];
  const time =
    asked.includes('TIME_PERIOD') && first && last
      ? [
          {
            id: 'TIME_PERIOD',
            include: true,
            timeRange: {
              startPeriod: { period: first.period, isInclusive: true },
              endPeriod: { period: last.period, isInclusive: true },
            },
          },
        ]
      : [];
  const name = `Availability of ${flow.id}`;
  return {
    id: `CON_${flow.id}`,
    version: VERSION,
    agencyID: agency,
    isExternalReference: false,
    name,
    names: { en: name },
    role: 'Actual',
    constraintAttachment: { dataflows: [urnOf('dataflow', agency, flow.id)] },
    annotations: [
      { id: 'series_count', type: 'sdmx_metrics', title: String(series(rows).length) },
      { id: 'obs_count', type: 'sdmx_metrics', title: String(rows.length) },
    ],
    cubeRegions: [{ include: true, keyValues: [...keyValues, ...time] }],
  };
}
