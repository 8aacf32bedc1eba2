import type { Static, TSchema } from 'typebox';

/** Progress of a command: `done` of `total` in the words of `step`; `total` null when it cannot be known. */
export interface ProgressEvent {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

export type ReportProgress = (event: ProgressEvent) => void;

/**
 * A command that needs the owner of the state folder. The command line sends it over the control socket when a server
 * owns the folder, else it becomes the owner, runs it and ends. One handler, typed input, progress, result.
 */
export interface OwnerCommand<Context, Input extends TSchema = TSchema, Result = unknown> {
  readonly name: string;
  readonly input: Input;
  run(context: Context & { readonly actor: string }, input: Static<Input>, report: ReportProgress): Promise<Result>;
}

/** What an owner of a state folder says of itself. */
export interface OwnerStatus {
  /** `server` stays; `command` is the command line doing one thing. */
  readonly role: 'server' | 'command';
  /** Address of its web pages; null before it serves, and for the command line. */
  readonly address: string | null;
  /** UTC instant, ISO 8601. */
  readonly startedAt: string;
  readonly closing: boolean;
}

/** What a command of the command line gets to work with. */
export interface CliContext {
  readonly stateFolder: string;
  /** PostgreSQL server of the store; null: it is embedded in the state folder. */
  readonly databaseUrl: string | null;
  readonly repositoryFolder: string;
  /** Folder of the programme pack. */
  readonly packFolder: string;
  /** `cli:<system user>`. */
  readonly actor: string;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Progress bar on a terminal, one line a step otherwise; silent under --json. */
  readonly progress: ReportProgress;
  /**
   * Runs an owner command: over the socket, or here when nobody owns the folder. `stateFolder`: in another folder than the
   * setting's, whose store is embedded in it.
   */
  call<Result>(command: string, input: unknown, stateFolder?: string): Promise<Result>;
}

/** A command of the command line: `industry <name> ...`. Exit codes: 0 done, 1 the thing asked failed, 2 wrong usage. */
export interface CliCommand {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  run(argv: readonly string[], cli: CliContext): Promise<number>;
}
