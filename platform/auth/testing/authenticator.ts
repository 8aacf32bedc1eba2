import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

interface Credential {
  readonly id: Buffer;
  readonly party: string;
  readonly user: Buffer;
  readonly privateKey: KeyObject;
  counter: number;
}

/** What a page asks of the browser, and where it stands. */
interface Asked {
  readonly challenge: string;
  readonly origin: string;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const hash = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
/** User present, user verified; attested credential data (WebAuthn level 3, 6.1). */
const [PRESENT_VERIFIED, ATTESTED] = [0x05, 0x40];

function authenticatorData(party: string, flags: number, counter: number, attested = Buffer.alloc(0)): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([hash(party), Buffer.from([flags]), count, attested]);
}

/** An authenticator in software: keeps discoverable credentials on P-256, signs as WebAuthn says, attests nothing. */
export class TestAuthenticator {
  readonly credentials: Credential[] = [];

  create({ challenge, origin, party, user }: Asked & { readonly party: string; readonly user: string }) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const id = randomBytes(16);
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    // COSE_Key: kty EC2, alg ES256, crv P-256, x, y (RFC 9053).
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
        [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
      ]),
    );
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, Buffer.from(key)]);
    const authData = Uint8Array.from(authenticatorData(party, PRESENT_VERIFIED | ATTESTED, 0, attested));
    this.credentials.push({ id, party, user: Buffer.from(user, 'base64url'), privateKey, counter: 0 });
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return {
      id: text(id),
      rawId: text(id),
      type: 'public-key' as const,
      response: {
        clientDataJSON: text(Buffer.from(JSON.stringify({ type: 'webauthn.create', challenge, origin }))),
        attestationObject: text(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0])),
        transports: ['internal' as const],
      },
      clientExtensionResults: {},
    };
  }

  get({ challenge, origin }: Asked, credential = this.credentials[0]!) {
    credential.counter += 1;
    const data = authenticatorData(credential.party, PRESENT_VERIFIED, credential.counter);
    const client = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin }));
    const signature = createSign('sha256')
      .update(Buffer.concat([data, hash(client)]))
      .sign(credential.privateKey);
    return {
      id: text(credential.id),
      rawId: text(credential.id),
      type: 'public-key' as const,
      response: {
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(signature),
        userHandle: text(credential.user),
      },
      clientExtensionResults: {},
    };
  }
}
