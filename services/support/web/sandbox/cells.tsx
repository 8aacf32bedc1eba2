import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BarList, Choice, type Column, DataTable, useFormat, useSearchState } from '@industry/design';
import type { SandboxCell, SandboxForm, SandboxMeasure } from '@industry/support/contract';
import { amountIn, useSandboxWords } from './words.ts';
import { Years } from './years.tsx';

const DIMENSIONS = ['region', 'sector', 'size'] as const;
const PATHS = { region: '/regions', sector: '/manufacturing/sectors' } as const;
const LONGEST = 12;

/** One measure by region, sector or size: who moves, and with what money. */
export function Cells({ form, measure }: { form: SandboxForm; measure: SandboxMeasure }): ReactNode {
  const { t } = useTranslation('support');
  const format = useFormat();
  const words = useSandboxWords(form);
  const [asked, choose] = useSearchState('by');
  const dimension = DIMENSIONS.find((one) => one === asked) ?? 'region';
  const cells = measure.cells[dimension];
  const place = ({ code }: SandboxCell) => words.place(dimension, code);
  const { currency } = form;
  const columns: readonly Column<SandboxCell>[] = [
    { id: 'place', header: t(`sandbox.by.${dimension}`), value: place },
    { id: 'before', header: t('sandbox.before'), numeric: true, value: ({ before }) => before },
    { id: 'after', header: t('sandbox.after'), numeric: true, value: ({ after }) => after },
    { id: 'enters', header: t('sandbox.enters'), numeric: true, value: ({ enters }) => enters },
    { id: 'leaves', header: t('sandbox.leaves'), numeric: true, value: ({ leaves }) => leaves },
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
  ];
  const moving = cells.filter(({ enters, leaves }) => enters + leaves > 0);
  return (
    <>
      <Choice
        label={t('sandbox.by.label')}
        value={dimension}
        choices={DIMENSIONS.map((id) => ({ id, label: t(`sandbox.by.${id}`) }))}
        onChange={choose}
      />
      {dimension !== 'size' && moving.length > 0 && (
        <BarList
          label={t(`sandbox.movedBy.${dimension}`)}
          bars={moving
            .toSorted((a, b) => b.enters + b.leaves - a.enters - a.leaves)
            .slice(0, LONGEST)
            .map((cell) => ({
              id: cell.code,
              label: place(cell),
              to: `${PATHS[dimension]}/${cell.code}`,
              value: cell.enters + cell.leaves,
              figure: [
                ...(cell.enters > 0 ? [format.signed(String(cell.enters))] : []),
                ...(cell.leaves > 0 ? [format.signed(String(-cell.leaves))] : []),
              ].join(' / '),
            }))}
        />
      )}
      <DataTable
        caption={t(`sandbox.table.${dimension}`)}
        columns={columns}
        rows={cells}
        fileName={`support-sandbox-${dimension}`}
        firstRows={12}
      />
      <Years form={form} measure={measure} />
    </>
  );
}
