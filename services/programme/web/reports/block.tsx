import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartKey, type Column, DataTable, Link, PlanChart, useFormat, useText } from '@industry/design';
import type { ReportBlockAnswer, ReportCell, ReportFact } from '@industry/programme/contract';
import { numberRuns } from '@industry/values';

type Facts = ReadonlyMap<string, ReportFact>;
type Of<Kind> = Extract<ReportBlockAnswer, { kind: Kind }>;

export function ReportBlock({ block, facts }: { block: ReportBlockAnswer; facts: Facts }): ReactNode {
  switch (block.kind) {
    case 'text':
      return <TextBlock block={block} facts={facts} />;
    case 'table':
      return <TableBlock block={block} facts={facts} />;
    case 'charts':
      return <ChartsBlock block={block} />;
  }
}

/** The text in the reader's language, else as it was written; each figure leads to its page and to its sources. */
function TextBlock({ block, facts }: { block: Of<'text'>; facts: Facts }): ReactNode {
  const { language } = useFormat();
  const own = block.pieces[language];
  const pieces = own ?? block.pieces[block.original] ?? [];
  return (
    <p lang={own ? undefined : block.original} style={{ whiteSpace: 'pre-line', maxWidth: '68ch' }}>
      {pieces.map((piece, i) =>
        typeof piece === 'string' ? piece : <FactText key={i} fact={facts.get(piece.fact)} as="text" />,
      )}
    </p>
  );
}

function FactText({ fact, as }: { fact: ReportFact | undefined; as: 'text' | 'short' }): ReactNode {
  const text = useText();
  if (fact === undefined) return null;
  const figure = fact.kind === 'figure';
  const words = text(fact[as]);
  const shown = figure && fact.value === null ? <span className="muted">{words}</span> : words;
  const bold = figure && fact.value !== null && as === 'text' ? <strong>{shown}</strong> : shown;
  return (
    <>
      {fact.path && (!figure || as === 'text') ? <Link to={fact.path}>{bold}</Link> : bold}
      {figure && <SourceMarks numbers={fact.sources} />}
    </>
  );
}

/** Numbers of the list of sources, small behind a figure. */
function SourceMarks({ numbers }: { numbers: readonly number[] }): ReactNode {
  const { t } = useTranslation('programme');
  const link = (number: number) => (
    <a href={`#source-${number}`} aria-label={t('reports.sourceNumber', { number: String(number) })}>
      {number}
    </a>
  );
  return numberRuns(numbers).map((run) => {
    const [first, last] = typeof run === 'number' ? [run] : run;
    return (
      <Fragment key={first}>
        {/* A number stays on the line of its figure. */}
        {'\u2060'}
        <sup style={{ whiteSpace: 'nowrap' }}>
          [{link(first)}
          {last !== undefined && <>–{link(last)}</>}]
        </sup>
      </Fragment>
    );
  });
}

interface Row {
  readonly cells: readonly ReportCell[];
}

function TableBlock({ block, facts }: { block: Of<'table'>; facts: Facts }): ReactNode {
  const text = useText();
  const columns = block.columns.map(({ header, figure }, i): Column<Row> => ({
    id: String(i),
    header: text(header),
    numeric: figure,
    value({ cells }) {
      const cell = cells[i];
      if (cell === undefined) return null;
      if ('words' in cell) return text(cell.words);
      const fact = facts.get(cell.fact);
      return fact === undefined ? null : figure ? fact.value : text(fact.short);
    },
    cell({ cells }) {
      const cell = cells[i];
      if (cell === undefined) return null;
      return 'words' in cell ? text(cell.words) : <CellFact fact={facts.get(cell.fact)} />;
    },
  }));
  const rows = block.rows.map((cells): Row => ({ cells }));
  return <DataTable caption={text(block.title)} columns={columns} rows={rows} fileName={`report-${block.id}`} />;
}

/** In a table "unknown" is one word; the list of what is owed says who and when. */
function CellFact({ fact }: { fact: ReportFact | undefined }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  if (fact?.kind === 'figure' && fact.value === null)
    return (
      <span className="muted" title={text(fact.text)}>
        {t('results.unknown')}
      </span>
    );
  return <FactText fact={fact} as="short" />;
}

function ChartsBlock({ block }: { block: Of<'charts'> }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  return (
    <>
      <div className="columns">
        {block.charts.map((chart) => (
          <figure key={chart.indicator} className="stack">
            <figcaption>
              <Link to={`/indicators/${chart.indicator}`}>{text(chart.title)}</Link>
              <SourceMarks numbers={chart.sources} />
              <br />
              <span className="small muted">{text(chart.unit)}</span>
            </figcaption>
            <PlanChart
              description={t('chart.main', { title: text(chart.title), unit: text(chart.unit) })}
              plan={chart.plan}
              actual={chart.actual}
              digits={chart.digits}
              better={chart.better}
              signed={chart.signed}
            />
          </figure>
        ))}
      </div>
      <ChartKey entries={['plan', 'actual']} />
    </>
  );
}
