import { createHash } from 'node:crypto';
import type { Row } from './lines.ts';
import type { RowForm } from './row-form.ts';

/** Where a row stands among the changes of one fact on one day of release: the later sequence is the later change. */
export interface Place {
  readonly sequence: number;
  /** Of the row's fields: of two rows that a register gave one sequence by mistake, the same one always wins. */
  readonly content: string;
}

export interface Change extends Place {
  /** Names the fact, whatever is said of it. */
  readonly key: string;
  readonly row: Row;
  /** Id of the delivery that it came in. */
  readonly delivery: string;
}

/** Name of a fact on a day of release. */
export const slotOf = ({ key, publishedOn }: { readonly key: string; readonly publishedOn: string }): string =>
  `${key} ${publishedOn}`;

export function changeOf(row: Row, form: RowForm, delivery: string): Change {
  const { sequence, fields } = row;
  const said = form.columns.map(({ name }) => fields[name] ?? null);
  return { sequence, content: digest(said), key: digest(form.key.map((name) => fields[name] ?? null)), row, delivery };
}

function digest(values: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32);
}

export function isLater(a: Place, b: Place): boolean {
  return a.sequence === b.sequence ? a.content > b.content : a.sequence > b.sequence;
}

export interface Merged {
  /** By day of release, oldest first: the changes to land. */
  readonly days: ReadonlyMap<string, readonly Change[]>;
  /** By delivery: rows that had come before, or that a later change overtakes. */
  readonly superseded: ReadonlyMap<string, number>;
}

/** Takes changes one by one, so that others get their turn between them. */
export interface Merge {
  add(change: Change): void;
  merged(): Merged;
}

/**
 * What of the changes is new beside what has landed (by slot). For each fact and day of release only the latest change lands,
 * so that the state does not depend on the order in which deliveries came, nor on how often: between days the lake's own rule
 * decides (the later release wins), within a day the sequence.
 */
export function createMerge(landed: ReadonlyMap<string, Place>): Merge {
  const latest = new Map<string, Change>();
  const superseded = new Map<string, number>();
  const drop = ({ delivery }: Change) => superseded.set(delivery, (superseded.get(delivery) ?? 0) + 1);
  return {
    add(change) {
      const slot = slotOf({ key: change.key, publishedOn: change.row.publishedOn });
      const before = latest.get(slot);
      const there = before ?? landed.get(slot);
      if (there !== undefined && !isLater(change, there)) {
        drop(change);
        return;
      }
      if (before !== undefined) drop(before);
      latest.set(slot, change);
    },
    merged() {
      const days = new Map<string, Change[]>();
      for (const change of latest.values()) {
        const { publishedOn } = change.row;
        const day = days.get(publishedOn);
        if (day === undefined) days.set(publishedOn, [change]);
        else day.push(change);
      }
      return { days: new Map([...days].toSorted(([a], [b]) => (a < b ? -1 : 1))), superseded };
    },
  };
}

/** The same of changes that are few. */
export function mergeChanges(changes: readonly Change[], landed: ReadonlyMap<string, Place>): Merged {
  const merge = createMerge(landed);
  for (const change of changes) merge.add(change);
  return merge.merged();
}
