import { describe, expect, it } from 'vitest';
import { createLogger, createMetrics, maskPayload } from './index.ts';

function logged(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown> {
  let line = '';
  write(createLogger({ logLevel: 'info' }, { write: (text: string) => void (line += text) }));
  return JSON.parse(line) as Record<string, unknown>;
}

describe('logs', () => {
  it('are JSON lines with level, UTC time and the request id', () => {
    const line = logged((log) => log.child({ requestId: 'r-1' }).info({ rows: 3 }, 'batch published'));
    expect(line).toMatchObject({ level: 'info', requestId: 'r-1', rows: 3, msg: 'batch published' });
    expect(line['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it.each([
    { req: { headers: { cookie: 'session=hunter2', Authorization: 'Bearer hunter2' } } },
    { body: { newPassword: 'hunter2' }, list: [{ setUpToken: 'hunter2' }] },
    { path: '/set-up?token=hunter2&x=1', link: 'http://h/setup#token=hunter2' },
    { err: Object.assign(new Error('connect postgres://u:hunter2@h/d'), { config: { password: 'hunter2' } }) },
    { err: new Error('outer', { cause: new Error('https://h/?access_token=hunter2') }) },
    { databaseUrl: 'postgres://u:hunter2@h' },
    { err: new Error('smtp://u:p@hunter2@h:25 refused'), smtpUrl: 'smtp://hunter2' },
    { headers: 'authorization: Bearer hunter2hunter2', apiKey: 'hunter2', credential: { id: 'hunter2' } },
  ])('never hold a secret: %j', (fields) => {
    expect(JSON.stringify(logged((log) => log.error(fields, 'failed')))).not.toContain('hunter2');
    expect(JSON.stringify(logged((log) => log.child(fields).error('failed')))).not.toContain('hunter2');
  });

  it('mask secrets in the words themselves', () => {
    expect(logged((log) => log.warn('see http://h/set-up?token=hunter2'))['msg']).toBe(
      'see http://h/set-up?token=********',
    );
  });

  it('mask personal numbers, and leave numbers of firms, amounts and times', () => {
    const line = logged((log) =>
      log.info({ bin: '940740000911', amount: '850101300123.45' }, 'ИИН 850101300123 подал'),
    );
    expect(line).toMatchObject({ bin: '940740000911', amount: '850101300123.45', msg: 'ИИН ******** подал' });
    expect(maskPayload({ value: '850101300123', note: 'ИИН 850101300123', iin: '850101300123' })).toEqual({
      value: '850101300123',
      note: 'ИИН ********',
      iin: '********',
    });
  });

  it('keep what is not secret as it is', () => {
    const line = logged((log) =>
      log.info({ at: new Date(0), none: null, n: 1.5, deep: { list: ['a', { b: true }] } }, 'm'),
    );
    expect(line).toMatchObject({
      at: '1970-01-01T00:00:00.000Z',
      none: null,
      n: 1.5,
      deep: { list: ['a', { b: true }] },
    });
  });
});

describe('metrics', () => {
  it('hold the process and the delay of the event loop; two registries do not meet', async () => {
    const [one, two] = [createMetrics(), createMetrics()];
    const text = await one.registry.metrics();
    expect(text).toContain('industry_event_loop_delay_seconds{quantile="1"}');
    expect(text).toContain('industry_process_resident_memory_bytes');
    expect(one.eventLoopDelay().max).toBeGreaterThanOrEqual(0);
    one.stop();
    expect(await two.registry.metrics()).toContain('industry_nodejs_heap_size_used_bytes');
    two.stop();
  });
});
