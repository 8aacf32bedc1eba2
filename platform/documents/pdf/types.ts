import type { DecimalString, Language } from '@industry/values';
import type { About } from '../about.ts';

/** A piece of a line: plain, or marked. `sources` are numbers of the document's list of sources, printed small behind it. */
export interface PdfRun {
  readonly text: string;
  readonly bold?: boolean;
  /** Stands for what is not known. */
  readonly quiet?: boolean;
  readonly sources?: readonly number[];
}

export interface PdfColumn {
  readonly header: string;
  /** Figures stand right. */
  readonly kind: 'text' | 'figure';
  /** Share of the width that columns of text divide; 1 when absent. */
  readonly share?: number;
}

export interface ChartPoint {
  readonly year: number;
  readonly value: DecimalString;
  /** The value as people read it. */
  readonly text: string;
}

/** Plan and actual by year, in the design's chart grammar: plan grey, dashed, open circles; actual petrol, filled. */
export interface PdfChart {
  readonly title: string;
  readonly unit: string;
  readonly planLabel: string;
  readonly actualLabel: string;
  /** Ranks grow downwards. */
  readonly downwards?: boolean;
  readonly plan: readonly ChartPoint[];
  readonly actual: readonly ChartPoint[];
}

export type PdfBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly PdfRun[]; readonly language?: Language }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly columns: readonly PdfColumn[];
      readonly rows: readonly (readonly (readonly PdfRun[])[])[];
    }
  | { readonly kind: 'charts'; readonly charts: readonly PdfChart[] };

export interface PdfSection {
  readonly title: string;
  readonly blocks: readonly PdfBlock[];
}

/** One line of the numbered list at the end; the first line is 1. */
export interface PdfSource {
  readonly title: string;
  readonly detail: string;
}

/** A document as people print it: title, contents, sections, numbered sources. */
export interface PdfDocument {
  readonly title: string;
  /** Small over the title: what kind of document it is. */
  readonly kind: string;
  readonly lead: readonly string[];
  readonly language: Language;
  readonly sections: readonly PdfSection[];
  readonly sources: readonly PdfSource[];
  readonly about: Omit<About, 'sources'>;
}
