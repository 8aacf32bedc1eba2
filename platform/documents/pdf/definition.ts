import type { Format } from '@industry/i18n';
import { type Language, numberRuns } from '@industry/values';
import { headText } from '../about-lines.ts';
import { DOCUMENT_WORDS } from '../words.ts';
import { chartSvg } from './line-chart.ts';
import { scriptRuns } from './script-runs.ts';
import type { PdfBlock, PdfChart, PdfDocument, PdfRun, PdfSection } from './types.ts';

const INK = '#16222a';
const QUIET = '#53616b';
const PETROL = '#00607a';
const RULE = '#c9d1d6';
const MARGIN = 48;

type Node = Readonly<Record<string, unknown>>;

/** What pdfmake tells of a node when it asks whether a page breaks before it. */
interface PlacedNode {
  readonly headlineLevel?: number;
  /** `verticalRatio` is 0 at the upper and 1 at the lower margin of the page; what stands outside is header and footer. */
  readonly startPosition: {
    readonly pageNumber: number;
    readonly top: number;
    readonly verticalRatio: number;
    readonly pageInnerHeight: number;
  };
}
interface NodesAround {
  readonly getFollowingNodesOnPage: () => readonly PlacedNode[];
}

/** Points that stand together: a heading with two lines of text; a table's title with its head and first row. */
const WITH_TEXT = 75;
const WITH_ROWS = 90;

/** A heading is never the last thing on a page, nor is the head of a table. */
function needsNewPage({ headlineLevel, startPosition: at }: PlacedNode, { getFollowingNodesOnPage }: NodesAround) {
  if (headlineLevel === undefined) return false;
  const following = getFollowingNodesOnPage().filter(
    ({ startPosition: { pageNumber, top, verticalRatio } }) =>
      pageNumber === at.pageNumber && top > at.top && verticalRatio <= 1,
  );
  if (following.every((node) => node.headlineLevel !== undefined)) return true;
  // A section that begins with a table is moved with it: what was once left on a page is not looked at again.
  const table = headlineLevel === 2 ? at : following[0]?.headlineLevel === 2 ? following[0].startPosition : undefined;
  const { verticalRatio, pageInnerHeight } = table ?? at;
  return (1 - verticalRatio) * pageInnerHeight < (table ? WITH_ROWS : WITH_TEXT);
}

/** Text as pdfmake takes it: a run for each script. */
function words(text: string, language: Language, style: Node = {}): readonly Node[] {
  return scriptRuns(text, language).map((run) => ({ ...style, ...run }));
}

function runs(pieces: readonly PdfRun[], language: Language): readonly Node[] {
  return pieces.flatMap(({ text, bold, quiet, sources = [] }) => [
    ...words(text, language, { ...(bold && { bold }), ...(quiet && { color: QUIET }) }),
    ...numberRuns(sources).map((run) => {
      const [first, last] = typeof run === 'number' ? [run] : run;
      return {
        text: last === undefined ? `\u2060[${first}]` : `\u2060[${first}\u2013${last}]`,
        font: 'Noto',
        fontSize: 6,
        color: PETROL,
        linkToDestination: `source-${first}`,
      };
    }),
  ]);
}

/** The whole document in pdfmake's terms: A4, contents, bookmarks, page numbers, the audit head at every foot. */
export function pdfDefinition(document: PdfDocument, format: Format): Node {
  const { title, kind, lead, language, sections, about } = document;
  const label = DOCUMENT_WORDS[language];
  const say = (text: string, style: Node = {}) => ({ text: words(text, language), ...style });
  const held = `${label.heldAt}: ${format.instant(about.recordedAt, about.timeZone)}`;
  const foot = [`${label.auditHead}: ${headText(about.auditHead, language)}`, about.address ?? ''].filter(Boolean);
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, 56, MARGIN, 60],
    language,
    displayTitle: true,
    info: { title, subject: kind, creator: 'Industry', producer: 'Industry' },
    defaultStyle: { font: language === 'ja' ? 'Gothic' : 'Noto', fontSize: 9.5, lineHeight: 1.3, color: INK },
    header: (page: number) =>
      page === 1 ? null : say(title, { margin: [MARGIN, 28, MARGIN, 0], fontSize: 8, color: QUIET }),
    footer: (page: number, pages: number) => ({
      margin: [MARGIN, 14, MARGIN, 0],
      columns: [
        { stack: foot.map((one) => say(one)), fontSize: 6.5, color: QUIET, width: '*' },
        { text: `${page} / ${pages}`, font: 'Noto', fontSize: 8, color: QUIET, alignment: 'right', width: 50 },
      ],
    }),
    pageBreakBefore: needsNewPage,
    content: [
      say(kind, { fontSize: 10, color: PETROL, margin: [0, 24, 0, 6] }),
      say(title, { fontSize: 21, bold: true, lineHeight: 1.15, margin: [0, 0, 0, 10] }),
      ...[...lead, held, ...(about.notes ?? [])].map((one) => say(one, { color: QUIET, margin: [0, 0, 0, 3] })),
      {
        toc: {
          title: say(label.contents, { bold: true, fontSize: 12, margin: [0, 18, 0, 6] }),
          numberStyle: { font: 'Noto' },
        },
      },
      ...sections.flatMap((section, i) => sectionNodes(section, i, document, format)),
      ...sourceNodes(document),
    ],
  };
}

function heading(text: string, language: Language, style: Node = {}): Node {
  return {
    text: words(text, language),
    fontSize: 14,
    bold: true,
    lineHeight: 1.2,
    color: PETROL,
    margin: [0, 20, 0, 6],
    tocItem: true,
    outline: true,
    outlineText: text,
    headlineLevel: 1,
    ...style,
  };
}

function sectionNodes(section: PdfSection, index: number, { language }: PdfDocument, format: Format): readonly Node[] {
  const nodes = section.blocks.flatMap((block) => blockNodes(block, language, format));
  return [heading(section.title, language, index === 0 ? { pageBreak: 'before', margin: [0, 0, 0, 6] } : {}), ...nodes];
}

function blockNodes(block: PdfBlock, language: Language, format: Format): readonly Node[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ text: runs(block.runs, block.language ?? language), margin: [0, 0, 0, 7] }];
    case 'charts':
      return pairs(block.charts).map((pair) => ({
        columns: pair.map((chart) => chartNode(chart, language, format)),
        columnGap: 10,
        margin: [0, 4, 0, 8],
        unbreakable: true,
      }));
    case 'table': {
      const small = block.columns.length > 5;
      const align = (i: number): Node => ({ alignment: block.columns[i]?.kind === 'figure' ? 'right' : 'left' });
      return [
        { text: words(block.title, language), bold: true, margin: [0, 6, 0, 4], headlineLevel: 2 },
        {
          fontSize: small ? 7.5 : 8.5,
          lineHeight: 1.15,
          margin: [0, 0, 0, 10],
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: block.columns.map(({ kind, share = 1 }) => (kind === 'figure' ? 'auto' : share > 1 ? '*' : 'auto')),
            body: [
              block.columns.map(({ header }, i) => ({ text: words(header, language), bold: true, ...align(i) })),
              // A figure is never parted from the numbers of its sources.
              ...block.rows.map((row) =>
                row.map((cell, i) => ({
                  text: runs(cell, language),
                  ...align(i),
                  ...(block.columns[i]?.kind === 'figure' && { noWrap: true }),
                })),
              ),
            ],
          },
          layout: {
            hLineWidth: (i: number) => (i === 0 ? 0 : i === 1 ? 0.8 : 0.4),
            vLineWidth: () => 0,
            hLineColor: (i: number) => (i === 1 ? INK : RULE),
            paddingLeft: (i: number) => (i === 0 ? 0 : 4),
            paddingRight: () => 4,
            paddingTop: () => 2.5,
            paddingBottom: () => 2.5,
          },
        },
      ];
    }
  }
}

function chartNode(chart: PdfChart, language: Language, format: Format): Node {
  return {
    width: '50%',
    stack: [
      { text: words(chart.title, language), bold: true, fontSize: 8.5, lineHeight: 1.15 },
      {
        text: [
          ...words(chart.unit, language, { color: QUIET }),
          { text: '   ○ ', font: 'Gothic', color: '#5b6873' },
          ...words(chart.planLabel, language, { color: '#5b6873' }),
          { text: '   ● ', font: 'Gothic', color: PETROL },
          ...words(chart.actualLabel, language, { color: PETROL }),
        ],
        fontSize: 7,
        margin: [0, 1, 0, 2],
      },
      { svg: chartSvg(chart, format), font: 'Noto', width: 244 },
    ],
  };
}

function pairs<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.flatMap((_, i) => (i % 2 === 0 ? [items.slice(i, i + 2)] : []));
}

function sourceNodes({ sources, language }: PdfDocument): readonly Node[] {
  if (sources.length === 0) return [];
  return [
    heading(DOCUMENT_WORDS[language].sources, language),
    ...sources.map(({ title, detail }, i) => ({
      columns: [
        { text: `[${i + 1}]`, font: 'Noto', width: 24, color: PETROL, id: `source-${i + 1}` },
        { text: [...words(title, language), ...words(`\n${detail}`, language, { color: QUIET })], width: '*' },
      ],
      fontSize: 8,
      margin: [0, 0, 0, 4],
    })),
  ];
}
