import type { MessagePort } from 'node:worker_threads';
import { readAct, type ReadAct, type ReadActInput } from '@industry/act-text';
import {
  cleaningOutcomes,
  productPicture,
  regionalStudy,
  study,
  whatIf,
  type CleaningAlternative,
  type CleaningInput,
  type CleaningOptions,
  type CleaningOutcome,
  type ProductPicture,
  type ProximityInput,
  type RegionalStudy,
  type RegionalStudyInput,
  type Study,
  type StudyInput,
} from '@industry/economic-complexity';
import {
  type RegionSectorCounts,
  type Specialisation,
  specialisation,
  type SpecialisationOptions,
} from '@industry/location-quotients';
import { type Match, matchRecords, type MatchingModel, type MatchingRecord } from '@industry/record-matching';
import { lintPack, type Finding } from '@industry/pack-lint';
import {
  consents,
  createEconomy,
  createTally,
  type Economy,
  type EconomyParameters,
  type TableName,
  type TallyState,
} from '@industry/simulated-economy';
import type { PdfDocument } from '@industry/documents/pdf/types.ts';
import type { SheetHead } from '@industry/documents/xlsx/write-workbook.ts';
import { loadPack } from '@industry/pack';
import type { Problem as RuleProblem } from '@industry/policy-rules';
import type {
  ImpactReport,
  KeptPopulation,
  MovesPage,
  MovesQuestion,
  PopulationSummary,
} from '@industry/support-population';

export interface TaskContext {
  /** Tells the caller how far the task is; `total` null when it cannot be known. */
  report(progress: TaskProgress): void;
}

export interface TaskProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

type Task = (input: never, context: TaskContext) => unknown;

/**
 * Everything that may run in a worker thread: over 20 ms of CPU, input and result that `structuredClone` takes, no state kept
 * between runs but populations of support, under their keys. One line a task; what it computes lives in an engine.
 */
export const TASKS = {
  /** Loads a programme pack and answers the contradictions in its figures. Throws `PackError`. */
  async lintPack(input: { readonly folder: string }, { report }): Promise<readonly Finding[]> {
    report({ step: 'load', done: 0, total: 2 });
    const pack = await loadPack(input.folder);
    report({ step: 'lint', done: 1, total: 2 });
    const findings = lintPack(pack);
    report({ step: 'lint', done: 2, total: 2 });
    return findings;
  },

  /** Complexity of one year, from exports as they lie in the lake. Throws `ComplexityError`. */
  complexityStudy: (input: StudyInput): Study => study(input),

  /** ECI under every combination of cleaning choices. */
  complexityChoices: (input: {
    readonly data: CleaningInput;
    readonly declared: CleaningOptions;
    readonly alternatives: readonly CleaningAlternative[];
  }): readonly CleaningOutcome[] => cleaningOutcomes(input.data, input.declared, input.alternatives),

  /** Links and positions of the product space. */
  productPicture: (input: ProximityInput): ProductPicture => productPicture(input),

  /** Complexity of regions, with PCI and proximity of the world. */
  regionalComplexity: (input: RegionalStudyInput): RegionalStudy => regionalStudy(input),

  /** The articles of an act from its file. Throws `ActTextError`. */
  readAct: (input: ReadActInput): ReadAct => readAct(input),

  /** Rows of some firms of a simulated economy, as lines of CSV by table. Throws `RangeError`. */
  economyRows(input: {
    readonly parameters: EconomyParameters;
    readonly firms: number;
    readonly seed: number;
    readonly from: number;
    readonly until: number;
    /** Tables in which only the firms stand that consent, and the share of them. */
    readonly guarded: readonly TableName[];
    readonly share: number;
  }): ReadonlyMap<TableName, string> {
    const economy = createEconomy(input.parameters, input);
    const texts = new Map<TableName, string>();
    const { bins } = economy.population;
    for (let firm = input.from; firm < input.until; firm += 1) {
      const closed = new Set(consents(input.seed, bins, firm, input.share) ? [] : input.guarded);
      economy.rows(firm, (table, line) => {
        if (!closed.has(table)) texts.set(table, `${texts.get(table) ?? ''}${line}\n`);
      });
    }
    return texts;
  },

  /** Sums of a simulated economy, for its comparison with what was stated. Throws `RangeError`. */
  economyTally(
    input: { readonly parameters: EconomyParameters; readonly firms: number; readonly seed: number },
    { report },
  ): { readonly counts: Economy['counts']; readonly state: TallyState } {
    const economy = createEconomy(input.parameters, input);
    const tally = createTally(economy);
    for (let firm = 0; firm < input.firms; firm += 1) {
      if (firm % 1000 === 0) report({ step: 'simulate', done: firm, total: input.firms });
      economy.rows(firm, (table, line) => tally.row(firm, table, line));
    }
    return { counts: economy.counts, state: tally.state };
  },

  /** A country's position with goods added. */
  complexityWhatIf: (input: {
    readonly now: Parameters<typeof whatIf>[0];
    readonly country: number;
    readonly goods: readonly number[];
  }): ReturnType<typeof whatIf> => whatIf(input.now, input.country, input.goods),

  /** Where a sector is more than chance puts there. */
  specialisation: (
    { table, options }: { readonly table: RegionSectorCounts; readonly options: SpecialisationOptions },
    { report }: TaskContext,
  ): Specialisation =>
    specialisation(table, options, (done) => report({ step: 'permute', done, total: options.permutations })),

  /** Which records of two sources are of one firm or plant. */
  matchRecords: (input: {
    readonly model: MatchingModel;
    readonly left: readonly MatchingRecord[];
    readonly right: readonly MatchingRecord[];
  }): readonly Match[] => matchRecords(input.model, input.left, input.right),

  /** An Excel workbook; rows are asked for on the port. Throws `WorkbookError`. Loaded only by threads that write one. */
  async writeWorkbook(
    input: { readonly title: string; readonly sheets: readonly SheetHead[]; readonly port: MessagePort },
    { report },
  ): Promise<Uint8Array> {
    const { writeWorkbook } = await import('@industry/documents/xlsx/write-workbook.ts');
    return writeWorkbook(input, report);
  },

  /** Makes a population for the rules of support and keeps it in this thread, for a pool of one. Throws `NoSimulation`. */
  async supportPopulation(input: KeptPopulation, { report }): Promise<PopulationSummary> {
    const { keepPopulation } = await import('@industry/support-population');
    return keepPopulation(input, report);
  },

  /** What a draft of rules does to it; throws `PopulationNotKept` where the thread has ended since. */
  async supportImpact(input: {
    readonly key: string;
    readonly draft: unknown;
  }): Promise<ImpactReport | { readonly problems: readonly RuleProblem[] }> {
    const { draftImpact } = await import('@industry/support-population');
    return draftImpact(input.key, input.draft);
  },

  /** A page of the firms that the draft moves. */
  async supportMoves(input: {
    readonly key: string;
    readonly draft: unknown;
    readonly question: MovesQuestion;
  }): Promise<MovesPage | { readonly problems: readonly RuleProblem[] }> {
    const { draftMoves } = await import('@industry/support-population');
    return draftMoves(input.key, input.draft, input.question);
  },

  /** What is wrong with a draft of rules. */
  async supportProblems(input: { readonly folder: string; readonly draft: unknown }): Promise<readonly RuleProblem[]> {
    const { draftProblems } = await import('@industry/support-population');
    return draftProblems(input.folder, input.draft);
  },

  /** A draft of rules as a text difference of the pack's files. */
  async supportDifference(input: {
    readonly folder: string;
    readonly draft: unknown;
  }): Promise<{ readonly difference: string } | { readonly problems: readonly RuleProblem[] }> {
    const { draftDifference } = await import('@industry/support-population');
    return draftDifference(input.folder, input.draft);
  },

  /** A PDF document. Loaded only by threads that write one. */
  async writePdf(input: { readonly document: PdfDocument }): Promise<Uint8Array> {
    const { writePdf } = await import('@industry/documents/pdf/write-pdf.ts');
    return writePdf(input.document);
  },
} satisfies Record<string, Task>;

export type TaskName = keyof typeof TASKS;
export type TaskInput<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>;
