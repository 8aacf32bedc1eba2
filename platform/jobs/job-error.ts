import { maskText } from '@industry/observe/secrets.ts';

const LONGEST = 300;

/** The input of a job or its name is not what the services declared. */
export class JobError extends Error {
  override readonly name = 'JobError';
}

/** What is kept of a failed job's error: the first line without passwords and links, and never the rest. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const line = maskText(text.trim().split(/\r?\n/, 1)[0] ?? '');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line;
}
