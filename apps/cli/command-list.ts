import type { CliCommand } from '@industry/control/types.ts';

/** A command as the help lists it; its code is loaded when it is used, so that no command waits for another's libraries. */
export interface ListedCommand {
  /** One or two words. */
  readonly name: string;
  readonly summary: string;
  load(): Promise<CliCommand>;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'check pack',
    summary: "Check a programme pack: its form, and contradictions in the programme's own figures",
    load: async () => (await import('./commands/check-pack.ts')).checkPack,
  },
  {
    name: 'check audit',
    summary: 'Verify the audit chain and name the first broken link',
    load: async () => (await import('./commands/check-audit.ts')).checkAudit,
  },
  {
    name: 'import',
    summary: 'Import a file of figures into a dataset, or list the datasets',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  {
    name: 'complexity compute',
    summary: 'Compute economic complexity for every year of a file of trade',
    load: async () => (await import('./commands/complexity.ts')).complexityCompute,
  },
  {
    name: 'backup',
    summary: 'Write everything (rows, figures, files, keys) into one encrypted file',
    load: async () => (await import('@industry/backup')).backupCommand,
  },
  {
    name: 'restore',
    summary: 'Restore a backup into a new state folder',
    load: async () => (await import('@industry/backup')).restoreCommand,
  },
  {
    name: 'version',
    summary: 'Print the version',
    load: async () => (await import('./commands/version.ts')).version,
  },
];
