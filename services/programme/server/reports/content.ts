import type {
  IndicatorSummary,
  ReportBlockAnswer,
  ReportContent,
  ReportPieceAnswer,
  ReportTextOfSection,
} from '@industry/programme/contract';
import { createFormat } from '@industry/i18n';
import { type ProgrammePack, readReportText, type ReportNames, type ReportTemplate } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import { LANGUAGES, type LocalisedText, type UserText } from '@industry/values';
import type { Term } from '../reporting/period.ts';
import { reportData } from './data.ts';
import { heldAt } from './held.ts';
import { FactResolver } from './resolve.ts';
import { SourceList } from './sources.ts';
import { reportTable } from './tables.ts';
import { fill, inAll, W } from './words.ts';

/** What references of a report may cite. */
export function reportNames(pack: ProgrammePack): ReportNames {
  const regions = [...pack.regionSchemes.values()].flatMap((scheme) => scheme.regions.map(({ code }) => code));
  return {
    indicators: new Set(pack.indicators.keys()),
    clauses: new Set(pack.clauses.keys()),
    regions: new Set([...regions, pack.passport.nation]),
  };
}

/** The texts that a new report starts from: those of the template, a section's paragraphs as one text. */
export function templateTexts({ programmeReport, passport }: ProgrammePack, term: Term): ReportTextOfSection[] {
  const original = LANGUAGES.find((language) => passport.texts.officialLanguages.includes(language)) ?? 'en';
  return sectionsOf(programmeReport, term).map(({ id, blocks }) => {
    const texts = blocks.flatMap((block) => ('text' in block ? [block.text] : []));
    const joined = inAll((language) => texts.map((text) => text[language]).join('\n\n'));
    return { section: id, text: texts.length === 0 ? null : { original, texts: joined } };
  });
}

export function sectionsOf(
  { sections }: ReportTemplate,
  { frequency }: Pick<Term, 'frequency'>,
): ReportTemplate['sections'] {
  return sections.filter(({ only }) => only === undefined || only === frequency);
}

/** The title of a report, without its facts: for lists. */
export function reportTitle({ programmeReport }: ProgrammePack, term: Term): LocalisedText {
  const pattern = term.frequency === 'quarter' ? programmeReport.title.quarter : programmeReport.title.year;
  const period = (language: (typeof LANGUAGES)[number]) => createFormat(language).period(term.start, term.end);
  return inAll((language) =>
    pattern[language].replace(/\[(year|period)\]/g, (_, name) =>
      name === 'year' ? term.id.slice(0, 4) : period(language),
    ),
  );
}

/**
 * The report of a period with every figure as this system held it at an instant. The same instant gives the same figures,
 * whenever it is asked: what was recorded later is not seen.
 */
export async function reportContent(
  platform: Platform,
  term: Term,
  texts: readonly ReportTextOfSection[],
  recordedAt: string,
): Promise<ReportContent> {
  const data = await reportData(heldAt(platform, recordedAt), term);
  const { pack } = data;
  const sources = new SourceList(pack);
  const facts = new FactResolver(data, sources);
  const names = reportNames(pack);
  const sections = sectionsOf(pack.programmeReport, term).map(
    ({ id, title, blocks }): ReportContent['sections'][number] => {
      const written = texts.find(({ section }) => section === id)?.text ?? null;
      const rest = blocks.flatMap((block): ReportBlockAnswer[] => {
        if ('text' in block) return [];
        if ('table' in block) return [reportTable(block.table, facts)];
        return [{ kind: 'charts', charts: block.charts.map((one) => chartOf(facts, data.indicators.get(one)!)) }];
      });
      const text = written === null ? [] : [textBlock(written, facts, names)];
      return { id, title, blocks: [...text, ...rest] };
    },
  );
  return {
    period: { id: term.id, start: term.start, end: term.end },
    title: reportTitle(pack, term),
    programme: pack.passport.title,
    recordedAt,
    notice: pack.passport.texts.notice,
    facts: [...facts.facts],
    sections,
    sources: sources.list,
  };
}

function textBlock({ original, texts }: UserText, facts: FactResolver, names: ReportNames): ReportBlockAnswer {
  const pieces = LANGUAGES.flatMap((language) => {
    const text = texts[language];
    if (text === undefined) return [];
    const read = readReportText(text, names).pieces.map((piece): ReportPieceAnswer =>
      typeof piece === 'string' ? piece : { fact: facts.add(piece) },
    );
    return [[language, read] as const];
  });
  return { kind: 'text', original, pieces: Object.fromEntries(pieces) };
}

function chartOf(
  facts: FactResolver,
  indicator: IndicatorSummary,
): Extract<ReportBlockAnswer, { kind: 'charts' }>['charts'][number] {
  const { asChange, unit, baseYear, title, id, better } = indicator;
  const pick = (one: { readonly value: string; readonly change?: string | undefined }) =>
    asChange ? one.change : one.value;
  const write = (value: string) =>
    inAll((language) => {
      const format = createFormat(language);
      return asChange ? format.signed(value, unit.digits) : format.number(value, unit.digits);
    });
  const points = (
    of: readonly { readonly year: number; readonly value: string; readonly change?: string | undefined }[],
  ) =>
    of.flatMap((one) => {
      const value = pick(one);
      return value === undefined ? [] : [{ year: one.year, value, text: write(value) }];
    });
  const first = Math.min(baseYear, ...indicator.plan.map(({ year }) => year));
  const actual = indicator.actual.filter(({ year }) => year >= first && year <= facts.data.year);
  const origins = new Map(actual.map(({ origin }) => [origin.batch, origin]));
  const plan = facts.data.pack.indicators.get(id)!.plan.at(-1);
  return {
    indicator: id,
    title,
    unit: asChange ? fill(W.changeUnit, { unit: unit.symbol, base: String(baseYear) }) : unit.symbol,
    digits: unit.digits,
    better,
    signed: asChange,
    plan: points(indicator.plan),
    actual: points(actual),
    sources: [
      ...(plan ? [facts.sources.act({ code: plan.act, adopted: plan.adopted }, plan.clause)] : []),
      ...[...origins.values()].map((origin) => facts.sources.batch(origin)),
    ],
  };
}
