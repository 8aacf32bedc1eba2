import { chmod } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';

/** Listens on a socket that only this user may enter; the folder around it must be 0700 while it is being made. */
export function listenOn(path: string, onConnection: (socket: Socket) => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(onConnection);
    server.maxConnections = 256;
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      chmod(path, 0o600).then(() => resolve(server), reject);
    });
  });
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
