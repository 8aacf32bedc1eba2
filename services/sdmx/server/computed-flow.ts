import type { ComputedFigure, ComputedTable, Platform } from '@industry/registry/types.ts';
import { byKeyAndPeriod, Codes, type Dimension, type Flow, type FlowRow } from './flow.ts';
import { artefactId } from './ids.ts';
import { timePeriod } from './time-period.ts';
import { CONCEPT_NAMES, FREQUENCIES, same } from './words.ts';

/** A table that a service computes as a dataflow. */
export function computedFlow(table: ComputedTable, platform: Platform): Flow {
  const { pack } = platform;
  const keys = table.keys(pack);
  const frequencies = new Codes();
  for (const [code, name] of Object.entries(FREQUENCIES)) frequencies.add(code, name);
  const frequency = { id: 'FREQ', name: CONCEPT_NAMES['FREQ']!, codelist: 'CL_FREQ', codes: frequencies };
  const dimensions = keys.map(({ name, title, codes: given }): Dimension => {
    const codes = new Codes();
    for (const { code, title: of } of given) codes.add(code, of);
    return { id: artefactId(name), name: title, codelist: `CL_${artefactId(table.id)}_${artefactId(name)}`, codes };
  });
  const units = new Codes();
  for (const { id, name } of pack.units.values()) units.add(id, name ?? same(id));
  const rowOf = (figure: ComputedFigure): FlowRow => {
    const { period, frequency: of } = timePeriod(figure.periodStart, figure.periodEnd);
    const { value, status, source, publishedOn, batch, simulated } = figure;
    return {
      key: [of, ...dimensions.map(({ codes }, i) => codes.idOf(figure.keys[keys[i]!.name] ?? ''))],
      period,
      start: figure.periodStart,
      end: figure.periodEnd,
      unit: units.idOf(figure.unit),
      value,
      status,
      source,
      publishedOn,
      batch,
      simulated,
    };
  };
  return {
    id: artefactId(table.id),
    name: table.title,
    description: table.description,
    dimensions: [frequency, ...dimensions],
    units,
    rows: async (times) => (await table.figures(platform, times)).map(rowOf).toSorted(byKeyAndPeriod),
    knownDays: () => table.knownDays(platform),
  };
}
