import { Type as T } from 'typebox';
import { expect, test } from 'vitest';
import { createClient, ProblemError } from './client.ts';
import { route } from './contract.ts';
import { Problem } from './problem.ts';
import { serve } from './serve.ts';
import { testApp } from './testing/test-app.ts';

test('a stale save carries the record that is stored, to the page that asked', async () => {
  const save = route({
    id: 'save',
    method: 'PUT',
    path: '/api/v1/things/:id',
    access: 'public',
    summary: 'Save',
    params: T.Object({ id: T.String() }),
    body: T.Object({ version: T.Integer() }),
    response: T.Object({ text: T.String(), version: T.Integer() }),
    problems: ['stale-version'],
  });
  const app = await testApp();
  serve(app, save, ({ body }) => {
    if (body.version === 2) return { text: 'mine', version: 3 };
    throw new Problem('stale-version', {}, { current: { text: 'theirs', version: 2 } });
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  const baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const call = createClient({ baseUrl, language: () => 'kk' });
  const error = await call(save, { params: { id: '1' }, body: { version: 1 } }).catch((thrown: unknown) => thrown);
  expect((error as ProblemError).problem).toMatchObject({
    code: 'stale-version',
    status: 409,
    title: 'Бұл жазбаны бұрын басқа адам сақтап қойған',
    current: { text: 'theirs', version: 2 },
  });
  expect(await call(save, { params: { id: '1' }, body: { version: 2 } })).toEqual({ text: 'mine', version: 3 });
  await app.close();
});
