import { Agent, request } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Counts what came back, by kind of question. */
export class Tally {
  readonly milliseconds = new Map<string, number[]>();
  readonly wrong: string[] = [];

  took(kind: string, milliseconds: number): void {
    const list = this.milliseconds.get(kind);
    if (list) list.push(milliseconds);
    else this.milliseconds.set(kind, [milliseconds]);
  }
}

/** One person's browser: a session, and as many connections as a browser opens. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 6 });
  readonly #address: string;
  readonly #cookie: string;
  readonly #tally: Tally;

  constructor(address: string, token: string, tally: Tally) {
    this.#address = address;
    this.#cookie = `industry_session=${token}`;
    this.#tally = tally;
  }

  /** Asks, times the answer to its last byte, and notes every status that was not expected. */
  async ask(kind: string, method: string, path: string, expected: readonly number[], body?: object): Promise<Reply> {
    const started = performance.now();
    const reply = await this.#send(method, path, body).catch((error: unknown) => ({ status: 0, text: String(error) }));
    this.#tally.took(kind, performance.now() - started);
    if (!expected.includes(reply.status)) {
      this.#tally.wrong.push(`${method} ${path}: ${reply.status} ${reply.text.slice(0, 200)}`);
    }
    return reply;
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(method: string, path: string, body?: object): Promise<Reply> {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.#address}${path}`,
        {
          method,
          agent: this.#agent,
          headers: {
            cookie: this.#cookie,
            // What is read back is asked for plain; the rest as a browser asks.
            ...(method === 'GET' ? { 'accept-encoding': 'gzip, deflate, br' } : {}),
            ...(payload && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
          },
        },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on('data', (piece: Buffer) => pieces.push(piece));
          answer.on('error', reject);
          answer.on('end', () => {
            resolve({ status: answer.statusCode ?? 0, text: method === 'GET' ? '' : Buffer.concat(pieces).toString() });
          });
        },
      );
      sent.on('error', reject);
      sent.end(payload);
    });
  }
}
