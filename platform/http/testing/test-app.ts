import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { type AppOptions, createApp } from '../app.ts';

/** An application for tests: nobody signed in, nothing built, silent, answers checked against their contract. */
export async function testApp(options: Partial<AppOptions> = {}) {
  return createApp({
    publicUrl: 'http://127.0.0.1:8080',
    host: '127.0.0.1',
    log: pino({ level: 'silent' }),
    problems: [],
    pages: mkdtempSync(join(tmpdir(), 'industry-pages-')),
    viewer: async () => null,
    checkAnswers: true,
    health: {
      version: '0.0.0',
      mode: 'real',
      pack: { id: 'testland', version: '1', hash: '00' },
      startedAt: '2026-01-01T00:00:00.000Z',
    },
    readiness: [],
    metrics: new Registry(),
    ...options,
  });
}
