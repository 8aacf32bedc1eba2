import { createServer } from 'node:net';

/** Whether a port can be listened on; port 0 always can. */
export function isFree(port: number, host: string): Promise<boolean> {
  if (port === 0) return Promise.resolve(true);
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(false) : failed(error)));
    server.listen(port, host, () => server.close(() => done(true)));
  });
}

/** The first free port after `port`, so that the address stays easy to remember; any free one when fifty are taken. */
export async function nextFreePort(port: number, host: string): Promise<number> {
  for (let candidate = port + 1; candidate <= Math.min(port + 50, 65_535); candidate += 1) {
    if (await isFree(candidate, host)) return candidate;
  }
  return 0;
}
