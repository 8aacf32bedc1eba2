import { addPerson, openSession } from '@industry/auth';
import { output, sealed } from '@industry/facts/observations.fixture.ts';
import type { Assignment } from '@industry/http';
import type { ServerService } from '@industry/registry/types.ts';
import { SERVICES } from './services.ts';
import { openTestServer, type TestServer, testSettings } from './testing.ts';

const title = { kk: 'Шығару', ru: 'Выпуск', en: 'Output', ja: '産出' };
const fixture: ServerService = {
  name: 'fixture',
  contributions: {
    datasets: [output, sealed],
    lineage: (dataset) => (dataset === output.id ? [{ path: '/output', kind: 'dataset', title }] : []),
  },
};

/** Answer of a call: its status and its body. */
export interface Reply {
  readonly status: number;
  readonly body: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly text: string;
}

export interface DeskPerson {
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object): Promise<Reply>;
  /** Sends a form: `file`, and other parts by name. */
  upload(dataset: string, text: string, fields?: Readonly<Record<string, string>>, name?: string): Promise<Reply>;
}

/** The product with a dataset of output by region, and a clock. */
export async function openDesk(env: Readonly<Record<string, string>> = {}) {
  let clock = new Date('2026-01-15T06:00:00.000Z');
  const server: TestServer = await openTestServer({
    settings: testSettings(env),
    services: [...SERVICES, fixture],
    now: () => clock,
  });
  const { platform } = server.composition;

  async function person(id: string, assignments: readonly Assignment[]): Promise<DeskPerson> {
    const who = { id, name: `Name of ${id}`, email: null, passwordHash: null, assignments };
    await platform.store.transaction((tx) => addPerson(tx, who, clock));
    const call = async (method: string, url: string, payload: object | Buffer | undefined, type?: string) => {
      const cookie = `industry_session=${await openSession(platform.store, id, clock)}`;
      const answer = await server.app.inject({
        method: method as 'GET',
        url,
        ...(payload && { payload }),
        headers: { 'x-industry-request': '1', cookie, ...(type && { 'content-type': type }) },
      });
      const json = String(answer.headers['content-type'] ?? '').includes('json');
      return { status: answer.statusCode, body: json ? answer.json() : {}, text: answer.body };
    };
    return {
      ask: (method, url, payload) => call(method, url, payload),
      upload(dataset, text, fields = {}, name = 'figures.csv') {
        const parts = Object.entries(fields).map(
          ([field, value]) => `--b\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
        );
        const file = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${text}\r\n`;
        const payload = Buffer.from(`${parts.join('')}${file}--b--\r\n`);
        return call('POST', `/api/v1/datasets/${dataset}/uploads`, payload, 'multipart/form-data; boundary=b');
      },
    };
  }

  return {
    server,
    platform,
    person,
    setNow(instant: string) {
      clock = new Date(instant);
    },
    /** Figures in force: `10 2022 5`. */
    async figures(times: { readonly recordedAt?: string } = {}) {
      const found = await platform.facts.observations({ dataset: output.id, ...times });
      return found.map(({ keys, periodStart, value }) => `${keys['region']} ${periodStart.slice(0, 4)} ${value}`);
    },
    close: () => server.close(),
  };
}
