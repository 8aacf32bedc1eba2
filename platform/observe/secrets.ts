const SECRET_NAME = /cookie|authorization|passw|passphrase|token|secret|credential|database_?url|setup_?link/i;
const SECRET_IN_ADDRESS = /([?&#](?:[\w.-]*(?:token|secret|password|passphrase|code|key))=)[^&\s"'#]+/gi;
const PASSWORD_IN_ADDRESS = /(\w[\w+.-]*:\/\/[^\s/:@"']*):[^\s/@"']+@/g;
const MASK = '********';
const MAX_DEPTH = 8;

/** A text without passwords and one-time links: `postgres://u:p@h` becomes `postgres://u:********@h`. */
export function maskText(text: string): string {
  return text.replaceAll(SECRET_IN_ADDRESS, `$1${MASK}`).replaceAll(PASSWORD_IN_ADDRESS, `$1:${MASK}@`);
}

/** A copy whose secret fields are masked by their names, at any depth, and whose texts went through `maskText`. */
export function maskSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => maskSecrets(item, depth + 1));
  if (value instanceof Error) return maskError(value, depth);
  if (value instanceof Date) return value;
  if (value instanceof Uint8Array) return `[${value.byteLength} bytes]`;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, maskField(name, item, depth)]));
}

function maskField(name: string, value: unknown, depth: number): unknown {
  return SECRET_NAME.test(name) && value !== null && value !== undefined ? MASK : maskSecrets(value, depth + 1);
}

function maskError(error: Error, depth: number): unknown {
  return {
    type: error.name,
    message: maskText(error.message),
    stack: maskText(error.stack ?? ''),
    ...(maskSecrets({ ...error }, depth + 1) as object),
    ...(error.cause === undefined ? {} : { cause: maskSecrets(error.cause, depth + 1) }),
  };
}
