import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Mode = 'real' | 'demonstration';

/** The state folder cannot be used as asked; the message says what to do. */
export class StateFolderError extends Error {
  override readonly name = 'StateFolderError';
}

interface ModeFile {
  readonly mode: Mode;
  readonly createdAt: string;
}

function readMode(file: string): ModeFile | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const found = JSON.parse(text) as Partial<ModeFile>;
    if (found.mode === 'real' || found.mode === 'demonstration') return found as ModeFile;
  } catch {
    // Said below: the file is there and says nothing.
  }
  throw new StateFolderError(
    `${file} is damaged: it must say {"mode":"real"} or {"mode":"demonstration"}. Restore it from a backup.`,
  );
}

/**
 * Settles for ever whether a state folder is real or demonstration, and refuses to open one as the other. Answers the mode
 * that the folder has; `asked` absent takes what is there, and real for a new folder.
 */
export function settleMode(stateFolder: string, asked: Mode | undefined, now: Date): Mode {
  const file = join(stateFolder, 'mode.json');
  const found = readMode(file);
  if (found) {
    if (asked !== undefined && asked !== found.mode) {
      throw new StateFolderError(
        asked === 'demonstration'
          ? `${stateFolder} holds real data and cannot become a demonstration country. Name another folder in INDUSTRY_VAR.`
          : `${stateFolder} is a demonstration country and never holds real data. Name another folder in INDUSTRY_VAR, or start with --demo from its parent folder.`,
      );
    }
    return found.mode;
  }
  const mode = asked ?? 'real';
  mkdirSync(stateFolder, { recursive: true, mode: 0o700 });
  const record: ModeFile = { mode, createdAt: now.toISOString() };
  writeFileSync(file, `${JSON.stringify(record)}\n`, { flag: 'wx', mode: 0o600 });
  return mode;
}
