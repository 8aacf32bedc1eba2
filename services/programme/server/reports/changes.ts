import type { ReportChange, ReportContent } from '@industry/programme/contract';

/** Figures that are others now than in a published report, in its order: a later revision marks the report. */
export function changesSince(published: ReportContent, now: ReportContent): ReportChange[] {
  const current = new Map(now.facts.map((fact) => [fact.id, fact]));
  return published.facts.flatMap((before) => {
    const after = current.get(before.id);
    if (before.kind !== 'figure' || after === undefined || before.value === after.value) return [];
    return [{ fact: before.id, label: before.label, before: before.text, now: after.text, path: after.path }];
  });
}
