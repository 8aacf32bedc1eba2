import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, useSearchPatch, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listCleanings } from '@industry/complexity/contract';
import type { Basis } from '@industry/trade/contract';
import { useTradeYears } from './ask.ts';
import { useTradeBasis } from './basis.ts';

interface BasisChoiceProps {
  basis: Pick<Basis, 'year' | 'source' | 'classification'>;
  /** No choice of cleaning: the page's figures are as delivered. */
  uncleaned?: boolean;
  /** Other choices of the page, in the same row. */
  children?: ReactNode;
}

/** Year with its source, and how the data are cleaned: what the figures of the page are a function of. */
export function BasisChoice({ basis, uncleaned = false, children }: BasisChoiceProps): ReactNode {
  const { t } = useTranslation('trade');
  const text = useText();
  const { cleaning } = useTradeBasis();
  const patch = useSearchPatch();
  const years = useTradeYears().data?.years ?? [];
  const { data } = useQuery({ queryKey: ['cleanings'], queryFn: () => call(listCleanings) });
  const idOf = (one: BasisChoiceProps['basis']) => `${one.year} ${one.source} ${one.classification}`;
  const choose = (id: string): void => {
    const [year, source, classification] = id.split(' ');
    patch({ year, source, classification });
  };
  return (
    <div className="choices no-print">
      {children}
      <Choice
        label={t('basis.data')}
        value={idOf(basis)}
        onChange={choose}
        choices={years.map((one) => ({
          id: idOf(one),
          label: `${one.year} · ${t(`source.${one.source}`)} · ${one.classification}`,
        }))}
      />
      {!uncleaned && (
        <Choice
          label={t('basis.cleaning')}
          value={cleaning ?? ''}
          none={t('cleaning.asDelivered')}
          onChange={(id) => patch({ cleaning: id === '' ? undefined : id })}
          choices={(data?.versions ?? []).map(({ id, title }) => ({ id, label: text(title) }))}
        />
      )}
    </div>
  );
}
