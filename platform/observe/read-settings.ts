import { join } from 'node:path';
import { repositoryFolder } from './repository-folder.ts';
import { SETTINGS, Unreadable, type SettingDefinition } from './settings-table.ts';
import type { Settings } from './settings.ts';

/** A setting that cannot be used; the start stops with exit code 2. `remedy` says what to write instead. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly variable: string;
  /** As given; masked when the setting is a secret. */
  readonly value: string;
  readonly remedy: string;

  constructor(variable: string, value: string, expected: string, remedy: string) {
    super(`${variable} is ${JSON.stringify(value)}, but must be ${expected}. ${remedy}`);
    this.variable = variable;
    this.value = value;
    this.remedy = remedy;
  }
}

/**
 * Reads the settings from an environment; an empty variable counts as absent. Throws `SettingsError` for the first value
 * that cannot be used.
 *
 * Example: `readSettings({ PORT: '8123' }).publicUrl === 'http://127.0.0.1:8123'`
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
  folders: { readonly workingFolder?: string; readonly repositoryFolder?: string } = {},
): Settings {
  const earlier: Partial<Settings> = {};
  const context = {
    workingFolder: folders.workingFolder ?? process.cwd(),
    repositoryFolder: folders.repositoryFolder ?? repositoryFolder(),
    earlier,
  };
  for (const definition of Object.values(SETTINGS) as SettingDefinition[]) {
    const given = env[definition.variable]?.trim();
    const text = given === undefined || given === '' ? definition.default : given;
    try {
      Object.assign(earlier, { [definition.setting]: definition.read(text, context) });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const shown = text === null ? '(default)' : definition.secret ? '********' : text;
      throw new SettingsError(definition.variable, shown, error.message, definition.remedy);
    }
  }
  return earlier as Settings;
}

/** The state folder of the demonstration country: a state folder is real or demonstration for ever. */
export function demonstrationFolder(settings: Settings): string {
  return join(settings.stateFolder, 'demo');
}
