import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useText, Choice, useSearchPatch } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listCleanings, type ResultIdentity } from '@industry/complexity/contract';
import { useTradeYears } from './ask.ts';
import { useBasis } from './basis.ts';

interface BasisChoiceProps {
  result: ResultIdentity;
  /** Other choices of the page, in the same row. */
  children?: ReactNode;
}

/** Year with its source, and the version of cleaning: what the figures of the page are computed from. */
export function BasisChoice({ result, children }: BasisChoiceProps): ReactNode {
  const { t } = useTranslation('complexity');
  const text = useText();
  const basis = useBasis();
  const patch = useSearchPatch();
  const years = useTradeYears().data?.years ?? [];
  const { data } = useQuery({ queryKey: ['cleanings'], queryFn: () => call(listCleanings) });
  const idOf = ({ year, source, classification }: Pick<ResultIdentity, 'year' | 'source' | 'classification'>) =>
    `${year} ${source} ${classification}`;
  const choose = (id: string): void => {
    const [year, source, classification] = id.split(' ');
    patch({ year, source, classification });
  };
  return (
    <div className="choices no-print">
      {children}
      <Choice
        label={t('basis.data')}
        value={idOf(result)}
        onChange={choose}
        choices={years.map((one) => ({
          id: idOf(one),
          label: `${one.year} · ${t(`source.${one.source}`)} · ${one.classification}`,
        }))}
      />
      <Choice
        label={t('basis.cleaning')}
        value={basis.cleaning ?? result.cleaning.id}
        onChange={(cleaning) => patch({ cleaning })}
        choices={(data?.versions ?? [result.cleaning]).map(({ id, title }) => ({ id, label: text(title) }))}
      />
    </div>
  );
}
