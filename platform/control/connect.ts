import { connect, type Socket } from 'node:net';

/**
 * Connects to a control socket. Null = nobody listens: there is no such socket, or the connection is refused, which the
 * kernel does as soon as the process that bound it is gone, however it ended. Other errors are thrown: a socket that may
 * not be entered, for one, has a living owner.
 */
export function connectTo(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.removeAllListeners('error');
      resolve(socket);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      const dead = error.code === 'ECONNREFUSED' || error.code === 'ENOENT' || error.code === 'ENOTSOCK';
      if (dead) resolve(null);
      else reject(error);
    });
  });
}

/** True when a process listens on the socket. A stopped process counts: the kernel answers for it. */
export async function isAlive(path: string): Promise<boolean> {
  try {
    const socket = await connectTo(path);
    socket?.on('error', () => undefined);
    socket?.destroy();
    return socket !== null;
  } catch {
    return true;
  }
}
