import { nearest } from './nearest.ts';

/** What an argument of a reference is; `?` may be left out. */
type Argument = 'indicator' | 'clause' | 'region' | 'year?' | 'state' | 'amount' | 'status';

/** The figures of a budget's year: as printed, re-set by an act, spent, spent over what is in force; `total` of the programme. */
export const BUDGET_AMOUNTS = ['planned', 'revised', 'spent', 'share', 'total'] as const;
export const COUNTED_STATES = ['all', 'known', 'met', 'on-path', 'behind', 'unknown', 'not-comparable'] as const;
export const COUNTED_DUTIES = ['all', 'on-time', 'late', 'missing', 'awaited', 'not-yet-due'] as const;

/**
 * Everything that a text of a report can refer to. A year is that of the report when it is left out, `-1` the one before, `base`
 * the base year of the indicator.
 */
export const REPORT_REFERENCES = {
  /** Not figures: the year itself, the report's period, the programme's name, the act, a clause, an indicator's name. */
  year: ['year?'],
  period: [],
  programme: [],
  act: [],
  clause: ['clause'],
  indicator: ['indicator'],
  state: ['indicator', 'year?'],
  /** Who delivers the actual, and the last day on which it is in time. */
  owes: ['indicator'],
  due: ['indicator', 'year?'],
  plan: ['indicator', 'year?'],
  actual: ['indicator', 'year?'],
  gap: ['indicator', 'year?'],
  count: ['state'],
  budget: ['amount', 'year?'],
  /** The regional series of the passport: a region, or the nation. */
  region: ['region', 'year?'],
  duties: ['status'],
} as const satisfies Readonly<Record<string, readonly Argument[]>>;

export type ReportReferenceName = keyof typeof REPORT_REFERENCES;

/** `[actual ind.a 2023]`. */
export interface ReportReference {
  readonly name: ReportReferenceName;
  readonly args: readonly string[];
}

export type ReportPiece = string | ReportReference;

/** Why a text is refused; `found` is what stands there, `nearest` what may have been meant. */
export interface ReportFault {
  readonly kind: 'digit' | 'unclosed' | 'unknown-reference' | 'argument' | 'missing-argument' | 'too-many';
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly nearest: string | null;
}

/** What can be cited. */
export interface ReportNames {
  readonly indicators: ReadonlySet<string>;
  readonly clauses: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

const YEAR = /^(?:(?:19|20)\d{2}|base|[-+]\d)$/;

/**
 * The text cut into words and references, and everything that is wrong in it. A digit outside a reference is a fault: a
 * figure comes from a fact, or is not written. Digits of any script, fractions and powers count.
 *
 * Example: `readReportText('Grew by [gap ind.a 2023].', names).pieces` is
 * `['Grew by ', { name: 'gap', args: ['ind.a', '2023'] }, '.']`; of `'Grew by 15 %'` the fault is `digit` at column 9.
 */
export function readReportText(
  text: string,
  names: ReportNames,
): { readonly pieces: readonly ReportPiece[]; readonly faults: readonly ReportFault[] } {
  const pieces: ReportPiece[] = [];
  const faults: ReportFault[] = [];
  const fault = (kind: ReportFault['kind'], at: number, found: string, near: string | undefined = undefined) => {
    const before = text.slice(0, at).split('\n');
    faults.push({ kind, line: before.length, column: before.at(-1)!.length + 1, found, nearest: near ?? null });
  };
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('[', at);
    const plain = text.slice(at, open < 0 ? text.length : open);
    for (const { 0: digits, index } of plain.matchAll(/\p{N}[\p{N}.,  ]*\p{N}|\p{N}/gu))
      fault('digit', at + index, digits.trim());
    if (plain !== '') pieces.push(plain);
    if (open < 0) break;
    const close = text.indexOf(']', open);
    if (close < 0) {
      fault('unclosed', open, text.slice(open, open + 20));
      break;
    }
    const reference = readReference(text.slice(open + 1, close), names, (kind, found, near) =>
      fault(kind, open, found, near),
    );
    if (reference) pieces.push(reference);
    at = close + 1;
  }
  return { pieces, faults };
}

function readReference(
  inside: string,
  names: ReportNames,
  fault: (kind: ReportFault['kind'], found: string, nearest?: string) => void,
): ReportReference | null {
  const [name = '', ...args] = inside.trim().split(/\s+/);
  if (!isReferenceName(name)) {
    fault('unknown-reference', name, nearest(name, Object.keys(REPORT_REFERENCES)));
    return null;
  }
  const wanted: readonly Argument[] = REPORT_REFERENCES[name];
  if (args.length > wanted.length) fault('too-many', args.slice(wanted.length).join(' '));
  for (const [i, kind] of wanted.entries()) {
    const given = args[i];
    if (given === undefined) {
      if (kind !== 'year?') fault('missing-argument', inside.trim());
      continue;
    }
    const choice = choiceOf(kind, names);
    if (choice ? !choice.has(given) : !YEAR.test(given))
      fault('argument', given, choice ? nearest(given, choice) : undefined);
  }
  return { name, args };
}

function isReferenceName(name: string): name is ReportReferenceName {
  return Object.hasOwn(REPORT_REFERENCES, name);
}

function choiceOf(kind: Argument, names: ReportNames): ReadonlySet<string> | null {
  switch (kind) {
    case 'indicator':
      return names.indicators;
    case 'clause':
      return names.clauses;
    case 'region':
      return names.regions;
    case 'state':
      return new Set(COUNTED_STATES);
    case 'amount':
      return new Set(BUDGET_AMOUNTS);
    case 'status':
      return new Set(COUNTED_DUTIES);
    case 'year?':
      return null;
  }
}
