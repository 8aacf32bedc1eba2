import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, DataTable, EmptyState, OriginBadge, useFormat, useText } from '@industry/design';
import type { Differences } from '../answers.ts';

/** Each published vintage in a row of its own, beside ours; figures of two vintages are never joined. */
export function Vintages({ differences }: { differences: Differences }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const text = useText();
  const { result } = differences;
  // One quoted figure says nothing more where the whole vintage of that day is loaded.
  const vintages = differences.vintages.filter(
    (one) =>
      one.countries > 1 ||
      !differences.vintages.some(
        (other) => other.countries > 1 && other.publishedOn === one.publishedOn && other.fact === one.fact,
      ),
  );
  const full = vintages.some(({ countries }) => countries > 1);
  type Row = Differences['vintages'][number];
  const list = (row: Row): string => row.fact.replace(/^eci_/, '').toUpperCase();
  return (
    <div className="stack">
      {vintages.length > 0 && (
        <DataTable<Row>
          caption={t('vintages.table', { year: String(result.year) })}
          origins={vintages.map(({ origin }) => origin)}
          fileName={`complexity-vintages-${differences.country}-${result.year}`}
          rows={vintages}
          columns={[
            {
              id: 'vintage',
              header: t('column.vintage'),
              value: (row) => text(row.origin.sourceText),
              cell: (row) => (
                <>
                  {row.publishedOn === null ? t('vintages.dateUnknown') : format.date(row.publishedOn)}
                  <br />
                  <OriginBadge compact origin={row.origin} />
                </>
              ),
            },
            { id: 'list', header: t('column.list'), value: list },
            {
              id: 'rank',
              header: t('vintages.theirRank'),
              numeric: true,
              value: (row) => row.rank,
            },
            {
              id: 'ours',
              header: t('vintages.ourRank'),
              numeric: true,
              value: (row) => row.ourRankThere,
              cell: (row) => row.ourRankThere ?? t('vintages.few'),
            },
            {
              id: 'eci',
              header: t('vintages.theirEci'),
              numeric: true,
              value: (row) => Number(row.eci),
              cell: (row) => format.number(row.eci, 3),
            },
            {
              id: 'correlation',
              header: t('column.correlation'),
              numeric: true,
              value: (row) => (row.correlation === null ? null : Number(row.correlation)),
              cell: (row) => (row.correlation === null ? t('vintages.few') : format.number(row.correlation, 4)),
            },
            { id: 'countries', header: t('vintages.shared'), numeric: true, value: (row) => row.countries },
          ]}
        />
      )}
      {!full && (
        <EmptyState title={t('vintages.missing')}>
          <p>{t('vintages.missingWhy', { year: String(result.year) })}</p>
          <CommandLine command="npx industry import harvard-eci FILE" />
        </EmptyState>
      )}
    </div>
  );
}
