import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListDetail, ListLine } from '@industry/complexity/contract';
import { Choice, type Column, DataTable, Name, useFormat, useName, useSearchState, useText } from '@industry/design';
import { dutyRatesText } from '@industry/i18n';
import { CodeLink } from './code-link.tsx';
import { VerdictTag } from './list-state.tsx';
import { ReasonSigns, useFactText } from './reason-list.tsx';
import { Why } from './why.tsx';

const SHOWN = ['in', 'out', 'undecided', 'decided', 'all'] as const;
type Shown = (typeof SHOWN)[number];

function shows(line: ListLine, shown: Shown): boolean {
  if (shown === 'all') return true;
  return shown === 'decided' ? line.override !== null : line.verdict === shown;
}

/** The goods, filtered by verdict or by the criterion that keeps them out; each opens to all its reasons. */
export function GoodTable({ list }: { list: ListDetail }): ReactNode {
  const { t } = useTranslation('complexity');
  const text = useText();
  const { criteria, counts } = list;
  const usual: Shown = counts.in > 0 ? 'in' : counts.undecided > 0 ? 'undecided' : 'all';
  const [asked, setShown] = useSearchState('show');
  const [kept, setKept] = useSearchState('criterion');
  const shown = SHOWN.find((one) => one === asked) ?? usual;
  const rows = useMemo(
    () =>
      list.lines.filter(
        (line) =>
          shows(line, shown) &&
          (kept === undefined || line.reasons.some(({ criterion, passed }) => criterion === kept && passed !== true)),
      ),
    [list.lines, shown, kept],
  );
  const columns = useColumns(list);
  return (
    <>
      <div className="choices no-print">
        <Choice
          label={t('lists.show.label')}
          value={shown}
          onChange={setShown}
          choices={SHOWN.map((id) => ({ id, label: t(`lists.show.${id}`) }))}
        />
        <Choice
          label={t('lists.show.criterion')}
          value={kept ?? ''}
          none={t('lists.show.anyCriterion')}
          onChange={(id) => setKept(id === '' ? undefined : id)}
          choices={criteria.map(({ id, title }) => ({ id, label: text(title) }))}
        />
      </div>
      {rows.length === 0 ? (
        <p className="muted">{t('lists.show.none')}</p>
      ) : (
        <div className="long-table">
          <DataTable
            key={`${shown} ${kept}`}
            caption={t('lists.goodsCaption', { count: rows.length })}
            columns={columns}
            rows={rows}
            searchable
            fileName={`${list.kind}-${list.number ?? list.state}-${shown}`}
            origins={list.result.origins}
          />
        </div>
      )}
    </>
  );
}

function useColumns(list: ListDetail): readonly Column<ListLine>[] {
  const { t } = useTranslation('complexity');
  const name = useName();
  const { language } = useFormat();
  const figure = useFactText();
  return useMemo(() => {
    const grade = (id: 'prody' | 'pci' | 'index', value: (line: ListLine) => number | null): Column<ListLine> => ({
      id,
      header: t(`lists.column.${id}`),
      numeric: true,
      value,
      cell: (line) => value(line) ?? <abbr title={t('lists.reason.notKnown')}>?</abbr>,
    });
    const imported = (line: ListLine) => line.reasons.find(({ criterion }) => criterion === 'third-countries')?.value;
    return [
      {
        id: 'code',
        header: t('lists.column.code'),
        value: ({ code }) => code,
        cell: ({ code }) => <CodeLink code={code} list={list} />,
      },
      {
        id: 'name',
        header: t('lists.column.good'),
        value: ({ names, code }) => name(names, code).text,
        cell: ({ names, code }) => <Name names={names} code={code} />,
      },
      {
        id: 'verdict',
        header: t('lists.column.verdict'),
        value: ({ verdict }) => t(`lists.verdict.${verdict}`),
        cell: ({ verdict, override }) => (
          <span className="row">
            <VerdictTag verdict={verdict} />
            {override && <span className="small muted">{t('lists.override.short')}</span>}
          </span>
        ),
      },
      ...(list.kind === 'strategic-inputs'
        ? ([
            {
              id: 'imports',
              header: t('lists.column.imports'),
              numeric: true,
              value: (line) => Number(imported(line) ?? Number.NaN) || null,
              cell: (line) => {
                const value = imported(line);
                return value ? (
                  figure('third-country-imports', value)
                ) : (
                  <abbr title={t('lists.reason.notKnown')}>?</abbr>
                );
              },
            },
            { id: 'duties', header: t('lists.column.duties'), value: ({ duties }) => dutyRatesText(duties, language) },
          ] satisfies Column<ListLine>[])
        : [
            grade('prody', ({ prodyClass }) => prodyClass),
            grade('pci', ({ pciClass }) => pciClass),
            grade('index', ({ valueAddedIndex }) => valueAddedIndex),
          ]),
      {
        id: 'reasons',
        header: t('lists.column.reasons'),
        value: ({ reasons }) => reasons.map(({ passed }) => (passed === null ? '?' : passed ? '✓' : '✗')).join(''),
        cell: ({ reasons }) => <ReasonSigns reasons={reasons} criteria={list.criteria} />,
      },
      {
        id: 'why',
        header: t('lists.column.why'),
        value: () => null,
        cell: (line) => <Why list={list} line={line} />,
      },
    ];
  }, [list, t, name, figure, language]);
}
