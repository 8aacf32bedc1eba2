import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, type Column, DataTable, Link, Query, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { clausePath } from '@industry/legislation/contract';
import {
  listMovedFirms,
  type SandboxForm,
  type SandboxMeasure,
  type SandboxMovedFirm,
  type SandboxPopulation,
} from '@industry/support/contract';
import { useSandboxWords } from './words.ts';

const PAGE = 20;

interface MovedFirmsProps {
  form: SandboxForm;
  measure: SandboxMeasure;
  population: SandboxPopulation;
  draft: string;
}

/** Each firm that moves, with what barred it: under the rules in force, or under the draft. */
export function MovedFirms({ form, measure, population, draft }: MovedFirmsProps): ReactNode {
  const { t } = useTranslation('support');
  const format = useFormat();
  const [chosen, choose] = useState<'enters' | 'leaves' | null>(null);
  const [offset, move] = useState(0);
  if (measure.enters + measure.leaves === 0) return <p className="muted">{t('sandbox.nobodyMoves')}</p>;
  const way = chosen ?? (measure.enters > 0 ? 'enters' : 'leaves');
  const body = { population, draft, measure: measure.id, way, offset, limit: PAGE };
  return (
    <>
      <h3>{t('sandbox.firms.title')}</h3>
      <Choice
        label={t('sandbox.firms.way')}
        value={way}
        choices={(['enters', 'leaves'] as const).map((id) => ({
          id,
          label: `${t(`sandbox.${id}`)}: ${format.number(String(measure[id]))}`,
        }))}
        onChange={(id) => {
          choose(id as typeof way);
          move(0);
        }}
      />
      <Query name={['sandbox-firms', body]} ask={() => call(listMovedFirms, { body })}>
        {({ total, firms }) => (
          <>
            <Firms form={form} way={way} firms={firms} />
            <nav className="row no-print" aria-label={t('sandbox.firms.pages')}>
              {offset > 0 && (
                <button type="button" className="button secondary" onClick={() => move(Math.max(0, offset - PAGE))}>
                  ← {t('sandbox.previous')}
                </button>
              )}
              {offset + firms.length < total && (
                <button type="button" className="button secondary" onClick={() => move(offset + PAGE)}>
                  {t('sandbox.next')} →
                </button>
              )}
              <span className="muted small">
                {t('sandbox.firms.shown', {
                  from: format.number(String(Math.min(offset + 1, total))),
                  to: format.number(String(offset + firms.length)),
                  total: format.number(String(total)),
                })}
              </span>
            </nav>
          </>
        )}
      </Query>
    </>
  );
}

function Firms({
  form,
  way,
  firms,
}: {
  form: SandboxForm;
  way: 'enters' | 'leaves';
  firms: readonly SandboxMovedFirm[];
}): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const words = useSandboxWords(form);
  const columns: readonly Column<SandboxMovedFirm>[] = [
    { id: 'bin', header: t('sandbox.firms.number'), value: ({ bin }) => bin },
    { id: 'region', header: t('sandbox.by.region'), value: ({ region }) => words.place('region', region) },
    { id: 'sector', header: t('sandbox.by.sector'), value: ({ sector }) => words.place('sector', sector) },
    { id: 'size', header: t('sandbox.by.size'), value: ({ size }) => words.place('size', size) },
    {
      id: 'why',
      header: t(`sandbox.firms.why.${way}`),
      value: ({ why }) => why.map((one) => text(one.text)).join('; '),
      cell: ({ why }) => (
        <ul className="plain-list">
          {why.map((one) => (
            <li key={text(one.text)}>
              {text(one.text)} {one.clause !== null && <Link to={clausePath(one.clause)}>{one.clause}</Link>}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <DataTable
      caption={t(`sandbox.firms.${way}`)}
      columns={columns}
      rows={firms}
      fileName={`support-sandbox-firms-${way}`}
    />
  );
}
