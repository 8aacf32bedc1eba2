import { pino, type DestinationStream, type Logger } from 'pino';
import { maskSecrets, maskText } from './secrets.ts';
import type { Settings } from './settings.ts';

/**
 * JSON lines on standard error, so that what a command prints stays alone on standard output. Fields that are secret by their
 * name (cookie, authorization, password, token ...) are masked at any depth; passwords and one-time tokens inside addresses
 * too. Bind a request's id with `log.child({ requestId })`; the HTTP application does.
 *
 * Example: `createLogger({ logLevel: 'info' }).info({ batch: id, rows }, 'batch published')`
 */
export function createLogger(settings: Pick<Settings, 'logLevel'>, destination?: DestinationStream): Logger {
  const log = pino(
    {
      level: settings.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => maskSecrets(fields) as Record<string, unknown>,
      },
      hooks: {
        logMethod(args, method) {
          method.apply(this, args.map((arg) => (typeof arg === 'string' ? maskText(arg) : arg)) as typeof args);
        },
      },
    },
    destination ?? pino.destination({ dest: 2, sync: false }),
  );
  // pino formats the bindings of a child by no formatter of its parent.
  const child = log.child;
  log.child = function (this: Logger, bindings: object, options?: object) {
    return child.call(this, maskSecrets(bindings) as object, options);
  } as typeof log.child;
  return log;
}
