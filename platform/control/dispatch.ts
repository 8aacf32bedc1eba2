import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { ControlError } from './problem.ts';
import type { OwnerCommand, ReportProgress } from './types.ts';

/** Runs a command by name in this process, after checking its input against its schema. */
export type Dispatch = (command: string, input: unknown, actor: string, report: ReportProgress) => Promise<unknown>;

/** Compiles the commands' schemas once. Throws `TypeError` when two commands have one name. */
export function createDispatch<Context>(commands: readonly OwnerCommand<Context>[], context: Context): Dispatch {
  const table = new Map(commands.map((command) => [command.name, { command, check: Compile<TSchema>(command.input) }]));
  if (table.size !== commands.length) {
    throw new TypeError(`two owner commands have one name: ${commands.map((c) => c.name).join(', ')}`);
  }
  return async (name, input, actor, report) => {
    const entry = table.get(name);
    if (!entry) {
      throw new ControlError({
        code: 'unknown-command',
        title: 'Unknown command',
        detail: `The owner of the state folder does not know the command "${name}"; it knows ${[...table.keys()].join(', ') || 'none'}. Is it an older version? Restart it.`,
      });
    }
    if (!entry.check.Check(input)) throw invalidInput(name, entry.check.Errors(input));
    if (!isActor(actor)) {
      throw new ControlError({
        code: 'invalid-actor',
        title: 'Not an actor of the command line',
        detail: `Whoever acts through the control socket is named cli:<system user>; this was ${JSON.stringify(actor)}.`,
      });
    }
    return entry.command.run({ ...context, actor }, input, report);
  };
}

/** Over the socket nobody is a person of the system: only the system user that the socket's mode has let in. */
export function isActor(actor: unknown): actor is string {
  return typeof actor === 'string' && /^cli:[^\s\p{C}]{1,64}$/u.test(actor);
}

function invalidInput(
  command: string,
  found: readonly { readonly instancePath: string; readonly message: string }[],
): ControlError {
  const errors = found.map((error) => ({ path: error.instancePath || '/', message: error.message }));
  return new ControlError({
    code: 'invalid-input',
    title: 'Input of the command is not valid',
    detail: `Input of "${command}": ${errors.map((error) => `${error.path} ${error.message}`).join('; ')}.`,
    errors,
  });
}
