/** Wrong use of a command: exit code 2, its usage is printed after the words. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
