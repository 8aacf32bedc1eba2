import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CliContext } from '@industry/control/types.ts';
import { SettingsError } from '@industry/observe/read-settings.ts';

/**
 * For commands that read what is there: throws `SettingsError` when the state folder holds no state, so that a misspelt
 * INDUSTRY_VAR is not answered with "all is well" from a new and empty installation.
 */
export function requireState({ stateFolder }: CliContext): void {
  if (existsSync(join(stateFolder, 'mode.json'))) return;
  throw new SettingsError(
    'INDUSTRY_VAR',
    stateFolder,
    'a folder that holds a state',
    'There is none here: check the spelling, or start the server once on it. Nothing was made.',
  );
}
