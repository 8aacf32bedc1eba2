import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ProblemNotice, Section, useFormat } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { whatIf } from '@industry/complexity/contract';
import type { WhatIf } from '../answers.ts';
import { useBasis } from '../basis.ts';
import { BasketGoods } from './basket-goods.tsx';
import { PlannedPath } from './planned-path.tsx';

interface BasketProps {
  country: string;
  codes: readonly string[];
  onChange: (codes: readonly string[]) => void;
}

function useWhatIf(country: string, codes: readonly string[]) {
  const basis = useBasis();
  const add = codes.join(',');
  return useQuery({
    queryKey: ['complexity-what-if', country, basis, add],
    queryFn: () => call(whatIf, { params: { country }, query: { ...basis, add } }),
    placeholderData: (before) => before,
    enabled: codes.length > 0,
  });
}

/** The basket in one line that stays in sight while goods are chosen; nothing while it is empty. */
export function BasketLine({ country, codes }: { country: string; codes: readonly string[] }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const { data } = useWhatIf(country, codes);
  if (codes.length === 0 || !data) return null;
  const { now, after } = data;
  return (
    <p className="basket no-print" aria-live="polite">
      <a href="#basket">{t('basket.count', { count: codes.length })}</a>
      <span className="numeric">
        ECI {format.number(now.eci, 3)} → <strong>{format.number(after.eci, 3)}</strong>
      </span>
      <span className="numeric">
        {t('measure.rank')} {now.rank} → <strong>{after.rank}</strong>
      </span>
    </p>
  );
}

/** "Add these goods": what the country's figures would be, recomputed over all countries with each change. */
export function Basket({ country, codes, onChange }: BasketProps): ReactNode {
  const { t } = useTranslation('complexity');
  const { data, error } = useWhatIf(country, codes);
  return (
    <Section title={t('basket.title')} id="basket">
      {codes.length === 0 && (
        <EmptyState title={t('basket.empty')}>
          <p>{t('basket.how')}</p>
        </EmptyState>
      )}
      {codes.length > 0 && error && <ProblemNotice error={error} />}
      {codes.length > 0 && data && (
        <div className="stack">
          <Bar answer={data} />
          <BasketGoods
            answer={data}
            codes={codes}
            onRemove={(code) => onChange(codes.filter((one) => one !== code))}
            onEmpty={() => onChange([])}
          />
          <p className="small muted">{t('basket.read')}</p>
          {data.path && <PlannedPath path={data.path} />}
        </div>
      )}
    </Section>
  );
}

/** Now and after, in figures; stays in sight while the goods below are chosen. */
function Bar({ answer: { now, after, of } }: { answer: WhatIf }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const moved = (before: string, then: string, digits: number): string =>
    format.signed(String(Number(then) - Number(before)), digits);
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['ECI', format.number(now.eci, 3), format.number(after.eci, 3), moved(now.eci, after.eci, 3)],
    [
      t('measure.rank'),
      t('rank.of', { rank: String(now.rank), of: String(of) }),
      t('rank.of', { rank: String(after.rank), of: String(of) }),
      now.rank === after.rank ? t('differences.none') : format.signed(String(after.rank - now.rank)),
    ],
    ['COI', format.number(now.coi, 3), format.number(after.coi, 3), moved(now.coi, after.coi, 3)],
    [
      'EXPY',
      now.expy === null ? t('missing.income') : format.number(now.expy, 0),
      after.expy === null ? t('missing.income') : format.number(after.expy, 0),
      now.expy === null || after.expy === null ? '' : moved(now.expy, after.expy, 0),
    ],
    [
      t('basket.diversity'),
      String(now.diversity),
      String(after.diversity),
      format.signed(String(after.diversity - now.diversity)),
    ],
  ];
  return (
    <dl className="key-figures" aria-live="polite">
      {rows.map(([term, before, then, move]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <span className="key-figure">{then}</span>
            <span className="small muted">{t('basket.from', { before, move })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
