import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { Type as T, type TSchema } from 'typebox';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFrameReader, MAX_FRAME_BYTES } from './frames.ts';
import {
  acquireOwnership,
  callOwner,
  systemActor,
  type Ownership,
  type OwnerCommand,
  type ProgressEvent,
} from './index.ts';

let folder: string;
let ownership: Ownership;

interface Context {
  readonly greeting: string;
}

function command<Input extends TSchema>(value: OwnerCommand<Context, Input>): OwnerCommand<Context> {
  return value;
}

const commands = [
  command({
    name: 'greet',
    input: T.Object(
      { name: T.String({ minLength: 1 }), on: T.Optional(T.String({ format: 'date' })) },
      { additionalProperties: false },
    ),
    run: async (context, input, report) => {
      report({ step: 'greet', done: 1, total: 2 });
      report({ step: 'greet', done: 2, total: 2 });
      return { text: `${context.greeting}, ${input.name}`, actor: context.actor };
    },
  }),
  command({
    name: 'fail',
    input: T.Null(),
    run: () => Promise.reject(Object.assign(new Error('the file is empty'), { code: 'empty-file', status: 422 })),
  }),
  command({ name: 'too-much', input: T.Null(), run: () => Promise.resolve('x'.repeat(MAX_FRAME_BYTES)) }),
];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'industry-control-'));
  ownership = await acquireOwnership(folder, { role: 'server' });
  ownership.serve(commands, { greeting: 'Good day' });
});
afterEach(async () => {
  await ownership.release();
  await rm(folder, { recursive: true, force: true });
});

/** Sends raw bytes and answers everything that comes back. */
function send(bytes: Buffer | string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(ownership.socket);
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('utf8');
      socket.end();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? undefined : reject(error)));
    socket.on('close', () => resolve(answer));
    socket.write(bytes);
  });
}

describe('commands over the control socket', () => {
  it('answers progress and the result, and runs as cli:<system user>', async () => {
    const progress: ProgressEvent[] = [];
    const answer = await callOwner(folder, 'greet', { name: 'Aigerim' }, { report: (event) => progress.push(event) });
    expect(answer).toEqual({ result: { text: 'Good day, Aigerim', actor: systemActor() } });
    expect(progress.map((event) => event.done)).toEqual([1, 2]);
    expect(systemActor()).toMatch(/^cli:\S+$/);
  });

  it('nobody owns an unknown folder: null, so that the caller may become its owner', async () => {
    expect(await callOwner(join(folder, 'elsewhere'), 'greet', { name: 'A' })).toBeNull();
  });

  it('checks the input against the schema of the command and names each field', async () => {
    const refusal = callOwner(folder, 'greet', { name: '', on: '2023-02-30', extra: 1 });
    await expect(refusal).rejects.toMatchObject({
      code: 'invalid-input',
      problem: {
        errors: expect.arrayContaining([
          expect.objectContaining({ path: '/name' }),
          expect.objectContaining({ path: '/on' }),
        ]),
      },
    });
  });

  it('keeps the code and words of what a command throws', async () => {
    await expect(callOwner(folder, 'fail', null)).rejects.toMatchObject({
      problem: { code: 'empty-file', status: 422, detail: 'the file is empty' },
    });
  });

  it('names the commands that exist when one does not', async () => {
    await expect(callOwner(folder, 'gret', null)).rejects.toThrow(/knows greet, fail, too-much/);
  });

  it.each(['person:minister', 'system', 'cli:', 'cli:a b'])('refuses the actor %j', async (actor) => {
    await expect(callOwner(folder, 'greet', { name: 'A' }, { actor })).rejects.toMatchObject({ code: 'invalid-actor' });
  });

  it('refuses a frame above the limit before holding it, and keeps answering others', async () => {
    expect(await send(Buffer.alloc(2 * MAX_FRAME_BYTES, 'a'))).toContain('frame-too-large');
    await expect(callOwner(folder, 'greet', { name: 'x'.repeat(MAX_FRAME_BYTES) })).rejects.toMatchObject({
      code: 'frame-too-large',
    });
    expect(await callOwner(folder, 'greet', { name: 'A' })).not.toBeNull();
  });

  it('a result above the limit is a problem, not a cut line', async () => {
    await expect(callOwner(folder, 'too-much', null)).rejects.toMatchObject({ code: 'frame-too-large' });
  });

  it('refuses what is not a request', async () => {
    for (const bytes of ['not json\n', '[]\n', 'null\n', '{"id":1}\n'])
      expect(await send(bytes)).toContain('invalid-frame');
  });

  it('commands that come before the owner is ready wait for it', async () => {
    await ownership.release();
    ownership = await acquireOwnership(folder, { role: 'server' });
    const early = callOwner(folder, 'greet', { name: 'Early' });
    ownership.serve(commands, { greeting: 'Good morning' });
    expect(await early).toMatchObject({ result: { text: 'Good morning, Early' } });
  });
});

describe('frames', () => {
  it('come out as they went in, however the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 7 })),
        (values, cuts) => {
          const expected = values.map((value): unknown => JSON.parse(JSON.stringify(value)));
          const bytes = Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
          const reader = createFrameReader();
          const read: unknown[] = [];
          let at = 0;
          for (const cut of cuts) read.push(...reader.push(bytes.subarray(at, (at += cut))));
          read.push(...reader.push(bytes.subarray(Math.min(at, bytes.length))));
          expect(read).toEqual(expected);
        },
      ),
    );
  });

  it('never holds more than the limit', () => {
    const reader = createFrameReader(16);
    expect(reader.push(Buffer.from('"123456789012"\n'))).toEqual(['123456789012']);
    expect(() => reader.push(Buffer.from('"12345678901234567890'))).toThrow(/frame of 21 bytes/);
  });
});
