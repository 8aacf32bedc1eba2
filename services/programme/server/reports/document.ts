import type { ReportBlockAnswer, ReportCell, ReportContent, ReportFact } from '@industry/programme/contract';
import {
  type Cell,
  type DocumentHead,
  type DocumentSource,
  type PdfBlock,
  type PdfDocument,
  type PdfRun,
  type Sheet,
  type Workbook,
} from '@industry/documents';
import type { Language, LocalisedText } from '@industry/values';
import { W } from './words.ts';

/** What a document of a report needs beside the report. */
export interface DocumentFrame {
  readonly language: Language;
  readonly timeZone: string;
  readonly auditHead: DocumentHead | null;
  readonly address: string;
  /** Said on the first page: what was revised since, that it is nobody's decision. */
  readonly notes: readonly LocalisedText[];
}

const KIND: LocalisedText = {
  kk: 'Бағдарлама есебі',
  ru: 'Отчёт программы',
  en: 'Programme report',
  ja: '計画報告書',
};

export const DECIDED_BY_NOBODY: LocalisedText = {
  kk: 'Жүйе үлгі бойынша жасаған; бекітілген есеп емес.',
  ru: 'Составлен системой по шаблону; не является утверждённым отчётом.',
  en: 'Made by the system from the template; not an approved report.',
  ja: 'システムが様式から作成したもので、承認済みの報告ではありません。',
};

export const REVISED_SINCE: LocalisedText = {
  kk: 'Жарияланғаннан кейін қайта қаралған мәндер бар: беттегі тізімді қараңыз.',
  ru: 'После публикации часть значений пересмотрена: см. список на странице отчёта.',
  en: 'Figures were revised after publication: see the list on the page of the report.',
  ja: '公表後に改定された値があります。報告のページの一覧をご覧ください。',
};

export const WITH_SIMULATED: LocalisedText = {
  kk: 'Есепте модельденген деректер бар; олар нақты статистика емес.',
  ru: 'В отчёте есть смоделированные данные; это не статистика.',
  en: 'Contains simulated figures, which are not statistics.',
  ja: 'シミュレーションによる数値を含みます。統計ではありません。',
};

/** The report as a PDF in one language; every figure carries the numbers of its sources. */
export function reportPdf(content: ReportContent, frame: DocumentFrame): PdfDocument {
  const { language } = frame;
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  return {
    title: content.title[language],
    kind: KIND[language],
    lead: [content.programme[language]],
    language,
    sections: content.sections.map(({ title, blocks }) => ({
      title: title[language],
      blocks: blocks.map((block) => pdfBlock(block, facts, language)),
    })),
    sources: content.sources.map(({ title, detail }) => ({ title: title[language], detail: detail[language] })),
    about: {
      recordedAt: content.recordedAt,
      timeZone: frame.timeZone,
      auditHead: frame.auditHead,
      address: frame.address,
      notes: [...frame.notes.map((note) => note[language]), content.notice[language]],
    },
  };
}

type Facts = ReadonlyMap<string, ReportFact>;

function pdfBlock(block: ReportBlockAnswer, facts: Facts, language: Language): PdfBlock {
  switch (block.kind) {
    case 'text': {
      const own = block.pieces[language];
      const pieces = own ?? block.pieces[block.original] ?? [];
      const runs = pieces.map((piece): PdfRun =>
        typeof piece === 'string' ? { text: piece } : factRun(facts.get(piece.fact)!, language, 'text'),
      );
      return { kind: 'paragraph', runs, language: own ? language : block.original };
    }
    case 'table': {
      const common = commonSources(block.rows, facts);
      return {
        kind: 'table',
        title: `${block.title[language]} ${common.map((one) => `[${one}]`).join('')}`.trim(),
        columns: block.columns.map(({ header, figure }, i) => ({
          header: header[language],
          kind: figure ? 'figure' : 'text',
          share: i === 0 ? 2 : 1,
        })),
        rows: block.rows.map((row) =>
          row.map((cell) => {
            const run = cellRun(cell, facts, language);
            return [common.length === 0 ? run : { ...run, sources: [] }];
          }),
        ),
      };
    }
    default: {
      const points = (of: readonly { year: number; value: string; text: LocalisedText }[]) =>
        of.map(({ year, value, text }) => ({ year, value, text: text[language] }));
      return {
        kind: 'charts',
        charts: block.charts.map((chart) => ({
          title: `${chart.title[language]} ${chart.sources.map((one) => `[${one}]`).join('')}`,
          unit: chart.unit[language],
          planLabel: W.plan[language],
          actualLabel: W.actual[language],
          downwards: chart.better === 'lower',
          plan: points(chart.plan),
          actual: points(chart.actual),
        })),
      };
    }
  }
}

function factRun(fact: ReportFact, language: Language, as: 'text' | 'short'): PdfRun {
  const unknown = fact.kind === 'figure' && fact.value === null;
  return {
    text: fact[as][language],
    ...(unknown ? { quiet: true } : fact.kind === 'figure' && { bold: as === 'text' }),
    sources: fact.sources,
  };
}

/** The sources of a table whose figures are all from the same ones: said once, over it. */
function commonSources(rows: readonly (readonly ReportCell[])[], facts: Facts): readonly number[] {
  const figures = rows.flat().flatMap((cell) => ('fact' in cell ? [facts.get(cell.fact)!] : []));
  const lists = new Set(figures.filter(({ value }) => value !== null).map(({ sources }) => sources.join(',')));
  return lists.size === 1 ? figures.find(({ value }) => value !== null)!.sources : [];
}

function cellRun(cell: ReportCell, facts: Facts, language: Language): PdfRun {
  if ('words' in cell) return { text: cell.words[language] };
  const fact = facts.get(cell.fact)!;
  // Of a table's unknown figure the list of what is owed says who and when.
  if (fact.kind === 'figure' && fact.value === null) return { text: W.unknown[language], quiet: true };
  const run = factRun(fact, language, 'short');
  // The sources of a state are those of the figures beside it.
  return fact.kind === 'words' ? { ...run, sources: [] } : run;
}

/** The report as a workbook: every table a sheet, and one of all facts with their sources. */
export function reportWorkbook(content: ReportContent, frame: DocumentFrame): Workbook {
  const { language, timeZone } = frame;
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  const tables = content.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  );
  const cell = (one: ReportCell, figure: boolean): Cell => {
    if ('words' in one) return figure ? { words: one.words[language] } : one.words[language];
    const fact = facts.get(one.fact)!;
    if (!figure) return fact.short[language];
    return fact.value ?? { words: fact.text[language] };
  };
  return {
    title: content.title[language],
    language,
    sheets: [
      ...tables.map((table): Sheet => ({
        name: table.title[language],
        columns: table.columns.map(({ header, figure }) => ({
          header: header[language],
          kind: figure ? 'decimal' : 'text',
        })),
        rows: table.rows.map((row) => row.map((one, i) => cell(one, table.columns[i]?.figure ?? false))),
        notes: [table.title[language]],
      })),
      factSheet(content, language),
    ],
    about: {
      recordedAt: content.recordedAt,
      timeZone,
      auditHead: frame.auditHead,
      address: frame.address,
      sources: content.sources.flatMap(({ origin }): DocumentSource[] => (origin ? [origin] : [])),
      notes: [
        ...frame.notes.map((note) => note[language]),
        ...content.sources.map(({ title, detail }, i) => `[${i + 1}] ${title[language]} – ${detail[language]}`),
        content.notice[language],
      ],
    },
  };
}

const FACTS: LocalisedText = { kk: 'Барлық мән', ru: 'Все значения', en: 'All figures', ja: '全数値' };
const FACT_COLUMNS: readonly LocalisedText[] = [
  { kk: 'Мән', ru: 'Показатель', en: 'Figure', ja: '項目' },
  { kk: 'Шамасы', ru: 'Значение', en: 'Value', ja: '値' },
  { kk: 'Оқылуы', ru: 'Как читается', en: 'As read', ja: '表記' },
  { kk: 'Дереккөз нөмірлері', ru: 'Номера источников', en: 'Source numbers', ja: '出典番号' },
  { kk: 'Сілтеме', ru: 'Ссылка в тексте', en: 'Reference', ja: '参照' },
];

function factSheet({ facts }: ReportContent, language: Language): Sheet {
  const figures = facts.filter(({ kind }) => kind === 'figure');
  return {
    name: FACTS[language],
    columns: FACT_COLUMNS.map((header, i) => ({ header: header[language], kind: i === 1 ? 'decimal' : 'text' })),
    rows: figures.map((fact) => [
      fact.label[language],
      fact.value,
      fact.text[language],
      fact.sources.map((one) => `[${one}]`).join(' '),
      `[${fact.id}]`,
    ]),
  };
}

/** A name for the file: `programme-report-2023-ru.pdf`, with the day where figures of an earlier day were asked for. */
export function documentName(content: ReportContent, language: Language, extension: string, dated: boolean): string {
  const day = dated ? `-${content.recordedAt.slice(0, 10)}` : '';
  return `programme-report-${content.period.id}${day}-${language}.${extension}`;
}
