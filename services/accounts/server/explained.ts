import { ControlError } from '@industry/control/problem.ts';
import { Problem, problemDocument, problemTable } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';

/** Runs a command; a problem of the table reaches the command line in words, with the fields that it is about. */
export async function explained<Result>(
  { contributions }: Pick<Platform, 'contributions'>,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, title, detail, errors } = problemDocument(
      error,
      problemTable(contributions.problems),
      'en',
      'command',
      'command',
    );
    const reasons = (errors ?? []).map(({ path, message }) => `${path}: ${message}`);
    const words = [detail, ...reasons].filter((part) => part !== undefined && part !== '').join(' ');
    throw new ControlError({ code, title, detail: `${title}. ${words}` }, { cause: error });
  }
}
