import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Headers of a signed request, in small letters. */
export const SIGNED = {
  key: 'x-industry-key',
  timestamp: 'x-industry-timestamp',
  signature: 'x-industry-signature',
  digest: 'content-digest',
  idempotency: 'idempotency-key',
} as const;

export interface SignedRequest {
  readonly method: string;
  /** With its query, as it stands in the request. */
  readonly path: string;
  /** Milliseconds since 1970, as written: a request that is signed again is another. */
  readonly timestamp: string;
  /** Empty for a request without. */
  readonly idempotencyKey: string;
  /** RFC 9530: `sha-256=:...:`. */
  readonly digest: string;
}

/** `Content-Digest` of a body. Example: of nothing `sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:`. */
export function contentDigest(body: string | Buffer): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

/** HMAC-SHA-256, hexadecimal, over method, path, timestamp, idempotency key and digest of the body, a line each. */
export function signatureOf(secret: Buffer, request: SignedRequest): string {
  const { method, path, timestamp, idempotencyKey, digest } = request;
  return createHmac('sha256', secret)
    .update([method.toUpperCase(), path, timestamp, idempotencyKey, digest].join('\n'))
    .digest('hex');
}

/** In constant time; a signature of another form is compared as well. */
export function isSigned(secret: Buffer, request: SignedRequest, signature: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(signatureOf(secret, request)), digest(signature));
}

/** Headers of a request that is sent, signed. */
export function signedHeaders(
  { id, secret }: { readonly id: string; readonly secret: Buffer },
  {
    method,
    path,
    body = '',
    idempotencyKey = '',
  }: {
    readonly method: string;
    readonly path: string;
    readonly body?: string | Buffer;
    readonly idempotencyKey?: string;
  },
  now: Date,
): Record<string, string> {
  const timestamp = String(now.getTime());
  const digest = contentDigest(body);
  return {
    [SIGNED.key]: id,
    [SIGNED.timestamp]: timestamp,
    [SIGNED.digest]: digest,
    [SIGNED.signature]: signatureOf(secret, { method, path, timestamp, idempotencyKey, digest }),
    ...(idempotencyKey !== '' && { [SIGNED.idempotency]: idempotencyKey }),
  };
}
