import { AccessDenied } from '@industry/facts';
import type { Observation, Origin, Reader, Times } from '@industry/facts/types.ts';
import type { FactValue } from '@industry/policy-rules';
import type { Platform } from '@industry/registry/types.ts';
import type { MissingReason } from '@industry/support/contract';
import type { Bin, CivilDate, LocalisedText } from '@industry/values';

/** Whose facts are read, by whom, as of which day and as they were known on which. */
export interface Subject {
  readonly platform: Pick<Platform, 'facts' | 'pack' | 'store' | 'contributions'>;
  readonly bin: Bin;
  readonly reader: Reader;
  readonly asOf: CivilDate;
  readonly times: Times;
  /** Observations of the firm in a dataset, read once; null where they are closed to the reader. */
  readonly observations: (dataset: string) => Promise<readonly Observation[] | null>;
}

/** Why a value is what it is, where it does not stand so in a register. */
export interface FactReading {
  readonly note: LocalisedText;
  readonly clause: string;
  readonly inDecree: boolean;
}

export interface FoundFact {
  readonly fact: string;
  readonly value: FactValue;
  readonly origins: readonly Origin[];
  readonly reading?: FactReading;
  /** A share whose chains of owners are not all known: it lies between these. */
  readonly between?: { readonly least: string; readonly most: string };
}

export interface UnreadFact {
  readonly fact: string;
  readonly missing: MissingReason;
  /** First days of the quarters that the register does not tell, firms whose owners are not known. */
  readonly of?: readonly string[];
  readonly reading?: FactReading;
}

export type ReadFact = FoundFact | UnreadFact;

/** Reads each dataset of the firm once: one entry of its read log a dataset. */
export function onceADataset({
  platform: { facts },
  bin,
  reader,
  times,
}: Pick<Subject, 'platform' | 'bin' | 'reader' | 'times'>): Subject['observations'] {
  const read = new Map<string, Promise<readonly Observation[] | null>>();
  return (dataset) => {
    const known = read.get(dataset);
    if (known !== undefined) return known;
    const asked = facts.observations({ dataset, where: { bin }, reader, ...times }).catch((error: unknown) => {
      if (error instanceof AccessDenied) return null;
      throw error;
    });
    read.set(dataset, asked);
    return asked;
  };
}

/** Origins, each batch once. */
export function originsIn(rows: readonly { readonly origin: Origin }[]): Origin[] {
  return [...new Map(rows.map(({ origin }) => [origin.batch, origin])).values()];
}
