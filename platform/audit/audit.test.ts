import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '@industry/database';
import { openTestStore, TEST_ENGINES } from '@industry/database/test-store.ts';
import {
  auditCheckCommand,
  auditMigrations,
  createAudit,
  loadSigner,
  startSealer,
  type Audit,
  type AuditEvent,
} from './index.ts';
import { canonicalJson } from './digests.ts';
import { eventId } from './event-id.ts';
import { sealAll } from './seal-all.fixture.ts';
import type { AuditTables } from './tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'industry-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const signer = loadSigner(join(folder, 'keys'));

describe.each(TEST_ENGINES)('audit on %s', (engine) => {
  let store: Store;
  let clock: Date;
  let audit: Audit;
  beforeAll(async () => {
    store = await openTestStore(auditMigrations, engine);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await sql`truncate audit_events, audit_payloads, audit_unsealed, audit_links, audit_rounds, audit_day_heads`.execute(
      store.tables(),
    );
    clock = new Date('2026-11-24T10:00:00.100Z');
    audit = createAudit(store, () => clock, signer);
  });

  const event = (name: string): AuditEvent => ({
    actor: 'person:7',
    action: 'plan.change',
    object: `indicator:${name}`,
    clause: '5.1/t1',
    before: { value: '1' },
    after: { value: '2', note: name },
  });
  const record = (...names: string[]) =>
    store.transaction<AuditTables, void>(async (tx) => {
      for (const name of names) await audit.record(tx, event(name));
    });
  const change = (statement: string) => sql.raw(statement).execute(store.tables());

  test('events are numbered in order of recording, linked and verified', async () => {
    await record('a', 'b');
    await record('c');
    expect(await audit.check()).toMatchObject({ ok: true, sealed: 0, unsealed: 3, head: null });
    expect(await sealAll(audit, store)).toBe(3);
    expect(await audit.seal()).toBe(0);
    expect((await audit.events()).map(({ number, object }) => [number, object])).toEqual([
      [3, 'indicator:c'],
      [2, 'indicator:b'],
      [1, 'indicator:a'],
    ]);
    const checked = await audit.check();
    expect(checked).toEqual({ ok: true, sealed: 3, unsealed: 0, head: await audit.head() });
  });

  test('an event of a transaction that fails is not there', async () => {
    const failing = store.transaction<AuditTables, void>(async (tx) => {
      await audit.record(tx, event('gone'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await audit.seal()).toBe(0);
    expect((await audit.check()).unsealed).toBe(0);
  });

  test('more events than one round holds', async () => {
    await record(...Array.from({ length: 450 }, (_, i) => `r${i}`));
    expect(await sealAll(audit, store)).toBe(450);
    const { rows } = await sql<{ last_number: string }>`select last_number from audit_rounds order by round`.execute(
      store.tables(),
    );
    expect(rows.map(({ last_number }) => last_number)).toEqual(['100', '200', '300', '400', '450']);
    expect(await audit.check()).toMatchObject({ ok: true, sealed: 450 });
  });

  test.each([
    [
      'a changed event',
      `update audit_events set actor = 'person:8' where object = 'indicator:b'`,
      2,
      'was changed after it was sealed',
    ],
    [
      'a changed payload',
      `update audit_payloads set body = replace(body, '"2"', '"3"') where event = (select event from audit_links where number = 3)`,
      3,
      'payload of event',
    ],
    [
      'a removed payload',
      `delete from audit_payloads where event = (select event from audit_links where number = 1)`,
      1,
      'without a record of its erasure',
    ],
    ['a removed link', `delete from audit_links where number = 2`, 2, 'link 2 is gone'],
    [
      'a cut tail',
      `delete from audit_rounds where round = 2; delete from audit_links where number = 4`,
      3,
      'neither in the chain nor waiting',
    ],
    ['a changed round', `update audit_rounds set merkle_root = head where round = 1`, 3, 'another Merkle root'],
    [
      'an event without queue or link',
      `insert into audit_events values ('6f2d0a3e-3c0f-4d7a-9a3e-000000000001', now(), 'a', 'b', 'c', null, 'd')`,
      4,
      'neither in the chain nor waiting',
    ],
  ])('%s is named', async (_name, statement, number, reason) => {
    await record('a', 'b', 'c');
    await sealAll(audit, store);
    await record('d');
    await sealAll(audit, store);
    for (const one of statement.split('; ')) await change(one);
    const { ok, broken } = await audit.check();
    expect(ok).toBe(false);
    expect(broken?.number).toBe(number);
    expect(broken?.reason).toContain(reason);
  });

  test('a chain that was rewritten whole disagrees with a head that somebody holds', async () => {
    await record('a');
    await sealAll(audit, store);
    const held = (await audit.head()) ?? '';
    expect(await audit.check(held)).toMatchObject({ ok: true });
    await change('delete from audit_links');
    await change('delete from audit_rounds');
    await change(`update audit_events set actor = 'person:8'`);
    await change('insert into audit_unsealed (event) select id from audit_events');
    await sealAll(audit, store);
    expect(await audit.check()).toMatchObject({ ok: true });
    expect((await audit.check(held)).broken?.reason).toContain(held);
  });

  test('the head of each day that is over is signed; a later rewrite breaks it', async () => {
    await record('a');
    await sealAll(audit, store);
    clock = new Date('2026-11-25T00:00:01Z');
    await record('b');
    await sealAll(audit, store);
    const [head] = await audit.dayHeads();
    expect(head).toMatchObject({ day: '2026-11-24', number: 1, publicKey: signer.publicKey });
    expect(await audit.check()).toMatchObject({ ok: true });
    await change(`update audit_day_heads set head = (select hash from audit_links where number = 2)`);
    expect((await audit.check()).broken).toMatchObject({
      number: 1,
      reason: expect.stringContaining('signed head of 2026-11-24'),
    });
    await change(`update audit_day_heads set head = (select hash from audit_links where number = 2), number = 2`);
    expect((await audit.check()).broken?.reason).toContain('signature');
  });

  test('an erased payload leaves the chain whole, and the erasure is an event', async () => {
    await record('a');
    await sealAll(audit, store);
    const [{ id } = { id: '' }] = await audit.events();
    await store.transaction<AuditTables, void>((tx) =>
      audit.erasePayload(tx, id, { actor: 'person:1', ground: 'end of consent' }),
    );
    await sealAll(audit, store);
    expect(await audit.check()).toMatchObject({ ok: true, sealed: 2 });
    const [erasure, erased] = await audit.events();
    expect(erased).toMatchObject({ before: null, after: null, erasedAt: '2026-11-24T10:00:00.1Z' });
    expect(erasure).toMatchObject({
      action: 'audit.erase',
      object: `event:${id}`,
      after: { ground: 'end of consent' },
    });
    const again = store.transaction<AuditTables, void>((tx) =>
      audit.erasePayload(tx, id, { actor: 'person:1', ground: 'x' }),
    );
    await expect(again).rejects.toThrow('no payload to erase');
  });

  test('the sealer seals by itself and once more at stop', async () => {
    const sealer = startSealer(audit, (error) => expect.fail(String(error)), 20);
    await record('a');
    await expect.poll(async () => (await audit.check()).sealed).toBe(1);
    await record('b');
    await sealer.stop();
    expect(await auditCheckCommand.run({ audit, actor: 'cli:test' }, {}, () => undefined)).toMatchObject({
      ok: true,
      sealed: 2,
      unsealed: 0,
    });
  });

  test.runIf(engine === 'postgresql')('an event of a transaction that is still open is not overtaken', async () => {
    let finish!: () => void;
    const slow = new Promise<void>((resolve) => (finish = resolve));
    let recorded!: () => void;
    const started = new Promise<void>((resolve) => (recorded = resolve));
    const open = store.transaction<AuditTables, void>(async (tx) => {
      await audit.record(tx, event('slow'));
      recorded();
      await slow;
    });
    await started;
    await record('quick');
    expect(await audit.seal()).toBe(0);
    finish();
    await open;
    expect(await sealAll(audit, store)).toBe(2);
    expect((await audit.events()).find(({ number }) => number === 1)?.object).toBe('indicator:slow');
  });
});

test('canonical JSON does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('event ids grow even when the clock stands or goes back', () => {
  const ids = [5, 5, 4, 6, 6].map((ms) => eventId(new Date(2_000_000_000_000 + ms)));
  expect(ids).toEqual([...ids].sort());
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('the key is made once and only its owner reads it', () => {
  expect(loadSigner(join(folder, 'keys')).publicKey).toBe(signer.publicKey);
  expect(statSync(join(folder, 'keys', 'audit-ed25519.pem')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
});
