import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '@industry/database';
import { openTestStore, TEST_ENGINES } from '@industry/database/test-store.ts';
import {
  auditMigrations,
  createAudit,
  createAuditReader,
  loadSigner,
  proofOf,
  type Audit,
  type ProofStep,
} from './index.ts';
import { merklePath, merkleRoot } from './merkle.ts';
import { sealAll } from './seal-all.fixture.ts';
import type { AuditTables } from './tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'industry-proof-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const openssl = spawnSync('openssl', ['version']).status === 0;

/** RFC 6962 by hand, apart from the code that makes the paths. */
function climb(digest: string, path: readonly ProofStep[]): string {
  const sha256 = (text: string) => createHash('sha256').update(Buffer.from(text, 'hex')).digest('hex');
  return path.reduce(
    (at, { side, hash }) => sha256(`01${side === 'left' ? hash + at : at + hash}`),
    sha256(`00${digest}`),
  );
}

test('a path leads from each leaf to the root, and from no other digest', () => {
  const digest = (n: number) => n.toString(16).padStart(64, '0');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (size, seed) => {
      const digests = Array.from({ length: size }, (_, n) => digest(n));
      const index = seed % size;
      const path = merklePath(digests, index);
      expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
      expect(climb(digest(index), path)).toBe(merkleRoot(digests));
      expect(climb(digest(999), path)).not.toBe(merkleRoot(digests));
    }),
  );
  expect(() => merklePath([digest(0)], 1)).toThrow('none at 1');
});

describe.each(TEST_ENGINES)('proofs on %s', (engine) => {
  let store: Store;
  let audit: Audit;
  let clock = new Date('2026-11-23T10:00:00.100Z');
  const program = join(folder, 'verify.mjs');
  beforeAll(async () => {
    // The program that the page prints, as a reader copies it: none of our code is in it.
    const page = readFileSync(fileURLToPath(new URL('../../docs/audit.md', import.meta.url)), 'utf8');
    writeFileSync(program, /```js\n([^]*?)```/.exec(page)?.[1] ?? '');
    store = await openTestStore(auditMigrations, engine);
    audit = createAudit(store, () => clock, loadSigner(join(folder, `keys-${engine}`)));
    await record(...Array.from({ length: 230 }, (_, n) => `a${n}`));
    await sealAll(audit, store);
    await record('b');
    await sealAll(audit, store);
    clock = new Date('2026-11-24T00:00:05Z');
    await record('c', 'd');
    await sealAll(audit, store);
    clock = new Date('2026-11-25T00:00:05Z');
    await record('today');
    await sealAll(audit, store);
  });
  afterAll(() => store.close());

  const record = (...names: string[]) =>
    store.transaction<AuditTables, void>(async (tx) => {
      for (const name of names)
        await audit.record(tx, { actor: 'person:7', action: 'plan.change', object: `x:${name}`, after: { name } });
    });
  async function proofOfObject(object: string) {
    const [event] = await audit.events({ object });
    return proofOf(store, event?.id ?? '');
  }
  async function verified(proof: unknown, heads: unknown) {
    writeFileSync(join(folder, 'proof.json'), JSON.stringify(proof));
    writeFileSync(join(folder, 'heads.json'), JSON.stringify(heads));
    const { stdout, stderr } = spawnSync(process.execPath, [
      program,
      join(folder, 'proof.json'),
      join(folder, 'heads.json'),
    ]);
    return `${stdout}${stderr}`;
  }
  const heldHeads = async () => ({ publicKey: audit.publicKey, heads: await audit.dayHeads() });

  test.each(['x:a0', 'x:a99', 'x:a100', 'x:a229', 'x:b', 'x:c', 'x:d'])(
    'the program of docs/audit.md proves %s',
    async (object) => {
      const proof = await proofOfObject(object);
      const [event] = await audit.events({ object });
      const { rows } = await sql<{ salt: string; body: string }>`
        select salt, body from audit_payloads where event = ${event?.id}`.execute(store.tables());
      expect(await verified({ ...proof, payload: rows[0] }, await heldHeads())).toMatch(
        /^Event \d+ is under the signed head of 2026-11-2[34]\.\n$/,
      );
    },
  );

  test('today has a proof to its round and no signed head yet', async () => {
    const proof = await proofOfObject('x:today');
    expect(proof).toMatchObject({ number: 234, day: null });
    expect(await verified(proof, await heldHeads())).toContain('the day is not over or not signed yet');
    expect(await createAuditReader(store).tail()).toMatchObject({ sealed: 234, unsigned: 1, unsealed: 0 });
  });

  test.each([
    ['another actor', (p: Proof) => ({ ...p, event: { ...p.event, actor: 'person:8' } }), 'not over this event'],
    ['another payload', (p: Proof) => ({ ...p, payload: { salt: '00', body: '{}' } }), 'the payload is another one'],
    ['another digest', (p: Proof) => ({ ...p, digest: '0'.repeat(64) }), 'not over this event'],
    ['a cut path', (p: Proof) => ({ ...p, round: { ...p.round, path: p.round.path.slice(1) } }), 'not in its round'],
    ['another number', (p: Proof) => ({ ...p, round: { ...p.round, firstNumber: 2 } }), 'the round is not of this day'],
  ])('%s proves nothing', async (_name, change, words) => {
    const proof = await proofOfObject('x:a7');
    expect(await verified(change(proof as Proof), await heldHeads())).toContain(`NOT PROVEN: `);
    expect(await verified(change(proof as Proof), await heldHeads())).toContain(words);
  });

  test('a head that was held before a rewrite disagrees', async () => {
    const held = await heldHeads();
    const heads = held.heads.map((head) => ({ ...head, head: '1'.repeat(64) }));
    expect(await verified(await proofOfObject('x:a7'), { ...held, heads })).toContain('the signature is not over');
  });

  test.runIf(openssl)('the signature verifies with OpenSSL as the page says', async () => {
    const [head] = await audit.dayHeads();
    const proof = await proofOfObject('x:c');
    writeFileSync(join(folder, 'text'), proof?.day?.signedText ?? '');
    writeFileSync(join(folder, 'signature'), Buffer.from(head?.signature ?? '', 'base64'));
    const pem = `-----BEGIN PUBLIC KEY-----\n${head?.publicKey}\n-----END PUBLIC KEY-----\n`;
    writeFileSync(join(folder, 'key.pem'), pem);
    const args = [
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      'key.pem',
      '-rawin',
      '-in',
      'text',
      '-sigfile',
      'signature',
    ];
    expect(String(execFileSync('openssl', args, { cwd: folder }))).toContain('Signature Verified Successfully');
  });

  test('heads that somebody holds: all agree, or the rewrite is found where it begins', async () => {
    const heads = (await audit.dayHeads()).map(({ day, number, head }) => ({ day, number, head }));
    expect(await audit.check(heads)).toMatchObject({ ok: true });
    const foreign = heads.map((held) => (held.day === '2026-11-24' ? { ...held, head: 'f'.repeat(64) } : held));
    expect((await audit.check(foreign)).broken).toMatchObject({
      number: 233,
      reason: expect.stringMatching(/head of 2026-11-24 that you hold.+events 232 to 233 were rewritten/),
    });
    const cut = [...heads, { day: '2026-11-30', number: 900, head: 'e'.repeat(64) }];
    expect((await audit.check(cut)).broken).toMatchObject({ number: 234, reason: expect.stringContaining('cut') });
  });

  test('rounds that are not those of the signed head are named', async () => {
    await sql`update audit_day_heads set rounds_root = repeat('0', 64) where day = '2026-11-23'`.execute(
      store.tables(),
    );
    expect((await audit.check()).broken).toMatchObject({ number: 231, reason: expect.stringContaining('signature') });
  });
});

type Proof = NonNullable<Awaited<ReturnType<typeof proofOf>>>;
