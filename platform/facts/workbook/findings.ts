import type { Notice } from '../checks.ts';

/** What reading a workbook has to tell: how often, and the first places. */
export interface WorkbookFinding {
  readonly check: Notice;
  readonly rows: number;
  readonly examples: readonly { readonly line: number; readonly field: string; readonly value: string }[];
}

const SHOWN = 5;

/** Collects findings by kind, in the order in which the kinds were first met. */
export class Findings {
  readonly #found = new Map<Notice, { rows: number; examples: WorkbookFinding['examples'][number][] }>();

  add(check: Notice, line: number, field: string, value: string): void {
    const found = this.#found.get(check) ?? { rows: 0, examples: [] };
    this.#found.set(check, found);
    found.rows += 1;
    if (found.examples.length < SHOWN) found.examples.push({ line, field, value: value.slice(0, 200) });
  }

  list(): WorkbookFinding[] {
    return [...this.#found].map(([check, { rows, examples }]) => ({ check, rows, examples }));
  }
}
