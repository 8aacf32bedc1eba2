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

type Environment = Readonly<Record<string, string | undefined>>;
interface Folders {
  readonly workingFolder?: string;
  readonly repositoryFolder?: string;
}

/**
 * Reads the settings from an environment; an empty variable counts as absent. Throws `SettingsError` for the first value
 * that cannot be used.
 *
 * Example: `readSettings({ PORT: '8123' }).publicUrl === 'http://127.0.0.1:8123'`
 */
export function readSettings(env: Environment = process.env, folders: Folders = {}): Settings {
  const earlier: Partial<Settings> = {};
  for (const definition of Object.values(SETTINGS) as SettingDefinition[]) {
    Object.assign(earlier, { [definition.setting]: read(definition, env, folders, earlier) });
  }
  return earlier as Settings;
}

/** Reads one setting that depends on no other: a command that needs a folder does not stumble over a bad port. */
export function readSetting<Name extends Exclude<keyof Settings, 'publicUrl'>>(
  name: Name,
  env: Environment = process.env,
  folders: Folders = {},
): Settings[Name] {
  return read<Name>(SETTINGS[name] as SettingDefinition<Name>, env, folders, {});
}

function read<Name extends keyof Settings>(
  definition: SettingDefinition<Name>,
  env: Environment,
  folders: Folders,
  earlier: Partial<Settings>,
): Settings[Name] {
  const { variable, secret, remedy } = definition;
  const given = env[variable]?.trim();
  const text = given === undefined || given === '' ? definition.default : given;
  try {
    return definition.read(text, {
      workingFolder: folders.workingFolder ?? process.cwd(),
      repositoryFolder: folders.repositoryFolder ?? repositoryFolder(),
      earlier,
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new SettingsError(variable, text === null ? '(default)' : secret ? '********' : text, error.message, remedy);
  }
}

/** The state folder of the demonstration country: a state folder is real or demonstration for ever. */
export function demonstrationFolder(settings: Settings): string {
  return join(settings.stateFolder, 'demo');
}
