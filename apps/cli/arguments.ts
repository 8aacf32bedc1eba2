import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and positionals of a command, checked. Throws `UsageError` for an unknown option and for too few or many positionals. */
export function readArguments<O extends Options>(
  argv: readonly string[],
  options: O,
  positionals: { readonly least: number; readonly most: number; readonly names: string },
) {
  const parsed = parse(argv, options);
  const count = parsed.positionals.length;
  if (count < positionals.least || count > positionals.most) {
    throw new UsageError(
      count < positionals.least
        ? `missing: ${positionals.names}`
        : `too many arguments: ${parsed.positionals.slice(positionals.most).join(' ')}`,
    );
  }
  return parsed;
}

function parse<O extends Options>(argv: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
