import type { DecimalString, LocalisedText } from '@industry/values';

/** Figures of one row by year, digits as printed: `{ '2024': '1.39', '2025': '1.52' }`. */
export type YearFigures = Readonly<Record<string, DecimalString>>;

export interface LintUnit {
  readonly id: string;
  readonly name: LocalisedText;
  /** `money`, `count`, `share`, `index` ... : figures are compared within one dimension. */
  readonly dimension: string;
  /** Power of ten of the printed unit: million = 6. */
  readonly magnitude: number;
  readonly currency?: string;
  /** How the act prints this unit; tells which unit a row's `printedUnit` names. */
  readonly printedForms?: readonly string[];
}

export interface LintIndicator {
  readonly id: string;
  readonly clause: string;
  /** The table that the row stands in: `goal` or the id of a task. */
  readonly of: string;
  readonly title: LocalisedText;
  readonly printedUnit: string;
  readonly unit: string;
  readonly measure: 'yoy' | 'cumulative' | 'level';
  readonly sibling?: string;
  readonly baseYear: number;
  readonly printedBaseYear?: number;
  readonly printedActual: YearFigures;
  readonly printedEstimate: YearFigures;
  readonly textTarget?: { readonly year: string; readonly value: DecimalString; readonly clause: string };
  readonly plan: readonly { readonly act: string; readonly clause: string; readonly values: YearFigures }[];
  readonly sources: readonly string[];
  readonly responsible: readonly { readonly body: string }[];
}

export interface LintFigure {
  readonly id: string;
  readonly value: DecimalString;
  readonly unit: string;
}

/**
 * What the source claims about its own figures: `ratio` of first to second, `sum`, `count` of listed items. A `sum` compared
 * `at-most` lists only some parts of the total.
 */
export interface LintRelation {
  readonly kind: 'ratio' | 'sum' | 'count';
  /** Ids of figures, anywhere in the baseline. */
  readonly figures: readonly string[];
  readonly printed: DecimalString;
  readonly comparison?: 'equals' | 'more-than' | 'less-than' | 'at-least' | 'at-most';
}

export interface LintFact {
  readonly id: string;
  readonly clause: string;
  readonly figures: readonly LintFigure[];
  readonly relations?: readonly LintRelation[];
}

/** The part of a programme pack that the rules read. A `ProgrammePack` of platform/pack is assignable to it. */
export interface LintPack {
  readonly units: ReadonlyMap<string, LintUnit>;
  readonly indicators: ReadonlyMap<string, LintIndicator>;
  /** Names of bodies for messages; an id without a name is shown as it is. */
  readonly bodies?: ReadonlyMap<string, { readonly name: LocalisedText }>;
  readonly budget?: {
    readonly clause: string;
    readonly unit: string;
    readonly years: YearFigures;
    readonly total: DecimalString;
  };
  readonly baseline: readonly LintFact[];
}

/** A figure that a finding speaks of: `id` of the indicator or quoted figure, digits as printed. */
export interface FindingFigure {
  readonly id: string;
  readonly year?: string;
  readonly value: string;
}

/**
 * A contradiction in the programme's own numbers. `warning`: the act is quoted as it stands and the reader is told;
 * `error` is kept for packs that cannot be used.
 * Example: `{ rule: 'sum', id: 'trade', severity: 'warning', clause: '3.1/trade', message: {...}, figures: [...] }`
 */
export interface Finding {
  readonly rule: string;
  /** Indicator, table (task) or baseline fact that the finding is about. */
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly message: LocalisedText;
  readonly clause: string;
  readonly figures: readonly FindingFigure[];
}

/** A finding in one language, as `industry check pack --json` prints it. */
export interface RenderedFinding {
  readonly rule: string;
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly clause: string;
}

/** One general rule: a file under `rules/`, a page `docs/pack-lint/<id>.md`. */
export interface Rule {
  readonly id: string;
  check(pack: LintPack): Finding[];
}
