const SECRET_NAME =
  /cookie|authorization|passw|passphrase|token|secret|credential|(database|smtp)[-_]?url|set[-_]?up[-_]?link|(api|private)[-_]?key|^otp$|^iin$/i;
const SECRET_IN_ADDRESS = /([?&#](?:[\w.-]*(?:token|secret|password|passphrase|code|key))=)[^&\s"'#]+/gi;
/** Up to the last @: a password may hold one. */
const PASSWORD_IN_ADDRESS = /(\w[\w+.-]*:\/\/[^\s/:@"']*):[^\s/"']+@/g;
const BEARER = /\b(bearer\s+|authorization:\s*basic\s+)[\w.~+/=-]{8,}/gi;
/**
 * Individual identification number: day of birth, then century and sex, then five digits; the fifth digit of a firm's number
 * (BIN) is 4 to 6, so no BIN has this form. A longer number or a decimal is none.
 */
const PERSONAL_NUMBER = /(?<![\w.,-])\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-6]\d{5}(?![\w-]|[.,]\d)/g;
const ALL_DIGITS = /^\d+$/;
const MASK = '********';
const MAX_DEPTH = 8;

/** A text without passwords, one-time links, bearer tokens and personal numbers: `postgres://u:p@h` becomes `postgres://u:********@h`. */
export function maskText(text: string): string {
  return text
    .replaceAll(SECRET_IN_ADDRESS, `$1${MASK}`)
    .replaceAll(PASSWORD_IN_ADDRESS, `$1:${MASK}@`)
    .replaceAll(BEARER, `$1${MASK}`)
    .replaceAll(PERSONAL_NUMBER, MASK);
}

/** A copy whose secret fields are masked by their names, at any depth, and whose texts went through `maskText`. */
export function maskSecrets(value: unknown): unknown {
  return mask(value, maskText, MAX_DEPTH);
}

/**
 * The same for what is kept for ever as JSON: at whatever depth, and a text that is one whole number stays, because an amount
 * of twelve digits may look like a personal number.
 */
export function maskPayload(value: unknown): unknown {
  const text = (one: string) => (ALL_DIGITS.test(one) ? one : maskText(one));
  return mask(JSON.parse(JSON.stringify(value)), text, Infinity);
}

function mask(value: unknown, text: (text: string) => string, left: number): unknown {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return value;
  if (left <= 0) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => mask(item, text, left - 1));
  if (value instanceof Error) return maskError(value, text, left);
  if (value instanceof Date) return value;
  if (value instanceof Uint8Array) return `[${value.byteLength} bytes]`;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      SECRET_NAME.test(name) && holdsSomething(item) ? MASK : mask(item, text, left - 1),
    ]),
  );
}

/** That a password was changed is no secret. */
function holdsSomething(value: unknown): boolean {
  return value !== null && value !== undefined && typeof value !== 'boolean';
}

function maskError(error: Error, text: (text: string) => string, left: number): unknown {
  return {
    type: error.name,
    message: text(error.message),
    stack: text(error.stack ?? ''),
    ...(mask({ ...error }, text, left - 1) as object),
    ...(error.cause === undefined ? {} : { cause: mask(error.cause, text, left - 1) }),
  };
}
