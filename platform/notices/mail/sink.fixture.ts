import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as the server took it. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Head of the letter, unfolded: names in lower case, values with encoded words decoded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly headerNames: readonly string[];
  readonly text: string;
}

/** A real SMTP server on this machine that keeps what it takes; `refuse` answers a recipient with an error. */
export async function openSink(
  refuse: (address: string) => { readonly code: number; readonly text: string } | null,
  host = '127.0.0.1',
) {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const refusal = refuse(address);
      done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const to = rcptTo.map(({ address }) => address);
        taken.push({ from: mailFrom === false ? '' : mailFrom.address, to, ...read(Buffer.concat(chunks).toString()) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, host, () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${host}:${port}`,
    taken,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function read(raw: string): Pick<TakenMail, 'headers' | 'headerNames' | 'text'> {
  const split = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, split)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
  });
  return {
    headers: new Map(headers),
    headerNames: headers.map(([name]) => name),
    text: Buffer.from(raw.slice(split), 'base64').toString('utf8'),
  };
}

/** RFC 2047; the space between two encoded words is none. */
function decodeWords(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/((?:=\?utf-8\?B\?[^?]*\?=)+)/gi, (run) =>
      Buffer.concat([...run.matchAll(/\?B\?([^?]*)\?=/gi)].map(([, part]) => Buffer.from(part!, 'base64'))).toString(),
    )
    .replaceAll(/=\?utf-8\?Q\?([^?]*)\?=/gi, (_whole, part: string) =>
      decodeURIComponent(
        part
          .replaceAll('_', ' ')
          .replaceAll('%', '%25')
          .replaceAll(/=([0-9A-F]{2})/g, '%$1'),
      ),
    );
}
