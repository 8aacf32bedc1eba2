import type { PlanFinding } from '@industry/programme/contract';
import { lintPack } from '@industry/pack-lint';
import type { Finding } from '@industry/pack-lint';
import { type Indicator, planAt, type ProgrammePack } from '@industry/pack';
import { type CivilDate, decimal, type DecimalString, type LocalisedText } from '@industry/values';

type YearValues = Readonly<Record<string, DecimalString>>;

/** A new path of an indicator beside what else is in force or proposed. */
export interface ProposedPath {
  readonly indicator: string;
  readonly values: YearValues;
  /** Paths of other indicators that the same act changes and that are not decided yet. */
  readonly together: ReadonlyMap<string, YearValues>;
}

/**
 * What a person should have read before the plan changes. Rules of pack lint (a figure out of its row, year-on-year against
 * cumulative) speak only of slips that the new path brings in.
 */
export function planFindings(
  pack: ProgrammePack,
  { indicator: id, values, together }: ProposedPath,
  today: CivilDate,
): readonly PlanFinding[] {
  const indicator = pack.indicators.get(id)!;
  const before = planAt(indicator)?.values ?? {};
  const old = new Set(lintPack(inForce(pack, new Map())).map(said));
  const found = lintPack(inForce(pack, new Map([...together, [id, values]]))).filter(
    (finding) => !old.has(said(finding)) && (finding.id === id || finding.figures.some((figure) => figure.id === id)),
  );
  const changed = Object.keys(values).filter((year) => !sameValue(before[year], values[year]));
  const past = changed.filter((year) => `${Number(year) + 1}-01-01` <= today);
  const weaker = changed.filter(
    (year) => before[year] !== undefined && isWeaker(indicator, before[year], values[year]!),
  );
  const steps = (years: readonly string[]) => years.map((year) => `${year}: ${before[year] ?? '–'} → ${values[year]}`);
  return [
    ...(past.length > 0 ? [{ check: 'past-year', message: saying(PAST, steps(past)) }] : []),
    ...(weaker.length > 0 ? [{ check: 'weaker', message: saying(WEAKER, steps(weaker)) }] : []),
    ...found.map(({ rule, message }) => ({ check: rule, message })),
  ];
}

/** Each indicator with the one path that is, or would be, in force: rules compare rows of one act with each other. */
function inForce(pack: ProgrammePack, proposed: ReadonlyMap<string, YearValues>): ProgrammePack {
  const indicators = [...pack.indicators].flatMap(([id, indicator]) => {
    const path = planAt(indicator);
    if (path === undefined) return [];
    const values = proposed.get(id) ?? path.values;
    const row: Indicator = { ...indicator, plan: [{ ...path, act: 'in force', values: { ...values } }] };
    return [[id, row] as const];
  });
  return { ...pack, indicators: new Map(indicators) };
}

function said({ rule, id, message }: Finding): string {
  return `${rule}|${id}|${message.en}`;
}

function sameValue(a: DecimalString | undefined, b: DecimalString | undefined): boolean {
  return a !== undefined && b !== undefined && decimal(a).eq(decimal(b));
}

function isWeaker({ better }: Pick<Indicator, 'better'>, before: DecimalString, after: DecimalString): boolean {
  return better === 'higher' ? decimal(after).lt(decimal(before)) : decimal(after).gt(decimal(before));
}

const PAST: LocalisedText = {
  kk: 'Аяқталған жылдың жоспары өзгереді',
  ru: 'Меняется план года, который уже закончился',
  en: 'The plan of a year that has ended changes',
  ja: '終了した年の計画が変わります',
};
const WEAKER: LocalisedText = {
  kk: 'Жаңа жоспар бұрынғысынан төмен талап қояды',
  ru: 'Новый план требует меньше прежнего',
  en: 'The new plan asks for less than the old one',
  ja: '新しい計画は以前より低い水準です',
};

function saying(words: LocalisedText, steps: readonly string[]): LocalisedText {
  const list = steps.join('; ');
  return {
    kk: `${words.kk}: ${list}.`,
    ru: `${words.ru}: ${list}.`,
    en: `${words.en}: ${list}.`,
    ja: `${words.ja}：${list}。`,
  };
}
