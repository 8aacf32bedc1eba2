import { userInfo } from 'node:os';

/** `cli:<system user>`; a user without a name (as in some containers) is `cli:uid-<number>`. */
export function systemActor(): string {
  try {
    return `cli:${userInfo()
      .username.replaceAll(/[\s\p{C}]/gu, '_')
      .slice(0, 64)}`;
  } catch {
    return `cli:uid-${process.getuid?.() ?? 'unknown'}`;
  }
}
