import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Section, useFormat } from '@industry/design';
import type { OriginAnswer } from '@industry/http/contract.ts';
import type { FirmFigures } from '@industry/manufacturing/contract';
import { Methods } from './basis.tsx';

type ConcentrationRow = FirmFigures['concentration'][number];

interface ConcentrationProps {
  firms: FirmFigures;
  origins: readonly OriginAnswer[];
  fileName: string;
}

/** How much of the output the largest firms have, by year. */
export function Concentration({ firms, origins, fileName }: ConcentrationProps): ReactNode {
  const { t } = useTranslation('manufacturing');
  const format = useFormat();
  const rows = firms.concentration;
  const share = (id: 'cr4' | 'cr8'): Column<ConcentrationRow> => ({
    id,
    header: t(`column.${id}`),
    numeric: true,
    value: (row) => (row[id] === null ? null : Number(row[id])),
    cell: (row) => (row[id] === null ? t('figure.hidden') : format.percent(row[id])),
  });
  return (
    <Section title={t('concentration.title')} id="concentration" aside={<Methods methods={['concentration']} />}>
      {rows.length === 0 ? (
        <p className="muted">{t('concentration.hidden')}</p>
      ) : (
        <DataTable
          caption={t('concentration.title')}
          columns={[
            { id: 'year', header: t('column.year'), value: ({ year }) => year },
            { id: 'firms', header: t('column.firms'), numeric: true, value: ({ firms }) => firms },
            { id: 'level', header: t('column.level'), value: ({ level }) => t(`level.${level}`) },
            {
              id: 'hhi',
              header: 'HHI',
              numeric: true,
              value: ({ hhi }) => (hhi === null ? null : Number(hhi)),
              cell: ({ hhi }) => (hhi === null ? t('figure.hidden') : format.number(hhi, 3)),
            },
            share('cr4'),
            share('cr8'),
          ]}
          rows={rows}
          fileName={fileName}
          origins={origins}
        />
      )}
    </Section>
  );
}
