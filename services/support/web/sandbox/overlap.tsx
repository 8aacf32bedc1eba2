import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@industry/design';
import type { SandboxForm, SandboxImpact } from '@industry/support/contract';
import { useSandboxWords } from './words.ts';

interface Pair {
  readonly other: string;
  readonly before: number;
  readonly after: number;
}

/** How many firms that get the measure get another one too, before and after. */
export function Overlap({
  form,
  impact,
  measure,
}: {
  form: SandboxForm;
  impact: SandboxImpact;
  measure: string;
}): ReactNode {
  const { t } = useTranslation('support');
  const { title } = useSandboxWords(form);
  const rows = pairsOf(impact, measure);
  if (rows.length === 0) return null;
  const columns: readonly Column<Pair>[] = [
    { id: 'other', header: t('sandbox.overlap.other'), value: ({ other }) => title(other) },
    { id: 'before', header: t('sandbox.before'), numeric: true, value: ({ before }) => before },
    { id: 'after', header: t('sandbox.after'), numeric: true, value: ({ after }) => after },
    { id: 'change', header: t('sandbox.change'), numeric: true, value: ({ before, after }) => after - before },
  ];
  return (
    <DataTable
      caption={t('sandbox.overlap.title')}
      columns={columns}
      rows={rows}
      fileName="support-sandbox-overlap"
      firstRows={10}
    />
  );
}

function pairsOf({ overlap }: SandboxImpact, measure: string): Pair[] {
  const of = (pairs: SandboxImpact['overlap']['before']) =>
    new Map(pairs.flatMap(({ a, b, rows }) => (a === measure ? [[b, rows]] : b === measure ? [[a, rows]] : [])));
  const [before, after] = [of(overlap.before), of(overlap.after)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((other) => ({ other, before: before.get(other) ?? 0, after: after.get(other) ?? 0 }))
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || b.after - a.after);
}
