import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Notice, Section, useFormat, useSearchState } from '@industry/design';
import type { SandboxForm, SandboxImpact, SandboxMeasure, SandboxPopulation } from '@industry/support/contract';
import { Cells } from './cells.tsx';
import { MovedFirms } from './moved-firms.tsx';
import { Overlap } from './overlap.tsx';
import { amountIn, useSandboxWords } from './words.ts';

interface ResultsProps {
  form: SandboxForm;
  impact: SandboxImpact;
  population: SandboxPopulation;
  draft: string;
  /** Milliseconds from the question to the answer. */
  took: number | null;
}

/** What the draft does: measure by measure, then one of them by place, with the firms that it moves. */
export function Results({ form, impact, population, draft, took }: ResultsProps): ReactNode {
  const { t } = useTranslation('support');
  const format = useFormat();
  const words = useSandboxWords(form);
  const [asked, choose] = useSearchState('measure');
  const moved = impact.measures.filter(({ enters, leaves }) => enters + leaves > 0);
  const chosen = impact.measures.find(({ id }) => id === asked) ?? mostMoved(impact.measures);
  const { currency } = form;
  const columns = useMemo(
    (): readonly Column<SandboxMeasure>[] => [
      {
        id: 'measure',
        header: t('sandbox.measure'),
        value: ({ id }) => words.title(id),
        cell: ({ id }) => (
          <button type="button" className="link-button" aria-pressed={id === chosen?.id} onClick={() => choose(id)}>
            {words.title(id)}
          </button>
        ),
      },
      { id: 'before', header: t('sandbox.before'), numeric: true, value: (one) => one.before.yes },
      { id: 'after', header: t('sandbox.after'), numeric: true, value: (one) => one.after.yes },
      { id: 'enters', header: t('sandbox.enters'), numeric: true, value: ({ enters }) => enters },
      { id: 'leaves', header: t('sandbox.leaves'), numeric: true, value: ({ leaves }) => leaves },
      { id: 'unknown', header: t('sandbox.unknown'), numeric: true, value: (one) => one.after.unknown },
      {
        id: 'moneyBefore',
        header: t('sandbox.money.before'),
        numeric: true,
        value: ({ money }) => amountIn(money.before, currency),
        cell: ({ money }) => words.money(money.before),
      },
      {
        id: 'moneyAfter',
        header: t('sandbox.money.after'),
        numeric: true,
        value: ({ money }) => amountIn(money.after, currency),
        cell: ({ money }) => words.money(money.after),
      },
    ],
    [t, words, choose, chosen?.id, currency],
  );
  return (
    <Section title={t('sandbox.results')} id="results">
      <p role="status">
        {t('sandbox.summary', {
          affected: impact.affected.length,
          moved: moved.length,
          firms: format.number(String(impact.firms)),
        })}{' '}
        {took !== null && (
          <span className="muted small">{t('sandbox.took', { ms: format.number(String(Math.round(took))) })}</span>
        )}
      </p>
      {impact.measures.length === 0 ? (
        <Notice>{t('sandbox.nothingReached')}</Notice>
      ) : (
        <DataTable
          caption={t('sandbox.byMeasure')}
          columns={columns}
          rows={impact.measures.toSorted((a, b) => b.enters + b.leaves - a.enters - a.leaves)}
          fileName="support-sandbox-measures"
          firstRows={12}
        />
      )}
      <p className="small muted">{t('sandbox.money.note')}</p>
      {chosen && (
        <Section title={words.title(chosen.id)} id="measure">
          <Cells form={form} measure={chosen} />
          <MovedFirms key={chosen.id} form={form} measure={chosen} population={population} draft={draft} />
          <Overlap form={form} impact={impact} measure={chosen.id} />
        </Section>
      )}
    </Section>
  );
}

function mostMoved(measures: readonly SandboxMeasure[]): SandboxMeasure | undefined {
  return measures.toSorted((a, b) => b.enters + b.leaves - a.enters - a.leaves)[0];
}
