import { systemActor } from '@industry/control/system-actor.ts';
import type { CliContext, ReportProgress } from '@industry/control/types.ts';
import { readSetting, readSettings } from '@industry/observe/read-settings.ts';
import { repositoryFolder } from '@industry/observe/repository-folder.ts';
import type { Terminal } from './command-line.ts';

/** The context of a command. Settings are read when they are first needed: a bad PORT must not stop `version`. */
export function createContext(
  terminal: Terminal,
  hooks: { readonly progress: ReportProgress; beforePrinting(): void },
): CliContext {
  return {
    get stateFolder() {
      return readSetting('stateFolder', terminal.env);
    },
    get databaseUrl() {
      return readSetting('databaseUrl', terminal.env);
    },
    get packFolder() {
      return readSetting('packFolder', terminal.env);
    },
    repositoryFolder: repositoryFolder(),
    actor: systemActor(),
    stdout(text) {
      hooks.beforePrinting();
      terminal.stdout(text);
    },
    stderr(text) {
      hooks.beforePrinting();
      terminal.stderr.write(text);
    },
    progress: hooks.progress,
    async call<Result>(command: string, input: unknown, stateFolder?: string): Promise<Result> {
      const { call } = await import('./call.ts');
      const settings = readSettings(terminal.env);
      const there = stateFolder === undefined ? settings : { ...settings, stateFolder, databaseUrl: null };
      return call<Result>(there, command, input, hooks.progress);
    },
  };
}
