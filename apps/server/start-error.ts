import { ContributionError } from '@industry/registry';
import { ControlError } from '@industry/control';
import { ImportError } from '@industry/facts';
import { SettingsError } from '@industry/observe';
import { PackError } from '@industry/pack';
import { StateFolderError } from './state-folder.ts';

/** The start cannot go on; the message says what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

const FOR_PEOPLE = [
  StartError,
  StateFolderError,
  SettingsError,
  ControlError,
  PackError,
  ContributionError,
  ImportError,
];

/** What to print when the start failed: the words of errors made for people, everything of others. */
export function startFailure(error: unknown): string {
  if (FOR_PEOPLE.some((kind) => error instanceof kind)) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
