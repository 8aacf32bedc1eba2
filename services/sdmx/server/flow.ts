import type { ObservationStatus, Times } from '@industry/facts/types.ts';
import type { CivilDate, DecimalString, LocalisedText } from '@industry/values';
import { codeId } from './ids.ts';

/** Codes of a dimension: what SDMX calls each, what we call it, its name. */
export class Codes {
  readonly #byCode = new Map<string, string>();
  readonly #byId = new Map<string, { readonly code: string; readonly name: LocalisedText }>();

  /** Two codes that SDMX would write alike stay two: the later one gets a number. */
  add(code: string, name: LocalisedText): void {
    if (this.#byCode.has(code)) return;
    let id = codeId(code);
    for (let number = 2; this.#byId.has(id); number += 1) id = `${codeId(code)}_${number}`;
    this.#byCode.set(code, id);
    this.#byId.set(id, { code, name });
  }

  idOf(code: string): string {
    return this.#byCode.get(code) ?? codeId(code);
  }

  codeOf(id: string): string | undefined {
    return this.#byId.get(id)?.code;
  }

  nameOf(id: string): LocalisedText | undefined {
    return this.#byId.get(id)?.name;
  }

  entries(): readonly (readonly [id: string, name: LocalisedText])[] {
    return [...this.#byId].map(([id, { name }]) => [id, name]);
  }
}

export interface Dimension {
  readonly id: string;
  readonly name: LocalisedText;
  /** Id of its code list. */
  readonly codelist: string;
  readonly codes: Codes;
}

/** One observation as it leaves: `key` has a code id for each dimension, in their order. */
export interface FlowRow {
  readonly key: readonly string[];
  readonly period: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly value: DecimalString | null;
  readonly unit: string;
  readonly status: ObservationStatus;
  readonly source: LocalisedText;
  readonly publishedOn: CivilDate | null;
  readonly batch: string | null;
  readonly simulated: boolean;
}

/** A dataflow: a public long dataset, or a table that a service computes. */
export interface Flow {
  readonly id: string;
  readonly name: LocalisedText;
  readonly description: LocalisedText;
  /** All but TIME_PERIOD; the first is FREQ. */
  readonly dimensions: readonly Dimension[];
  readonly units: Codes;
  /** Rows in force, ordered by key and period. `wanted` may leave out what its codes exclude; the caller filters again. */
  rows(times: Times, wanted?: ReadonlyMap<string, readonly string[]>): Promise<readonly FlowRow[]>;
  /** Days on which what is known changed, first to last. */
  knownDays(): Promise<readonly CivilDate[]>;
}

export function byKeyAndPeriod(a: FlowRow, b: FlowRow): number {
  for (const [i, code] of a.key.entries()) {
    if (code !== b.key[i]) return code < b.key[i]! ? -1 : 1;
  }
  return a.start < b.start ? -1 : a.start > b.start ? 1 : a.end < b.end ? -1 : a.end > b.end ? 1 : 0;
}
