import { createServer } from 'node:net';

/**
 * A TCP port of 127.0.0.1 that nobody listens on: `preferred` if it is free, else one the system
 * picks. Another process may still take it before the caller does.
 */
export async function freePort(preferred = 0): Promise<number> {
  const port = await listenOnce(preferred).catch(() => undefined);
  return port ?? listenOnce(0);
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(bound));
    });
  });
}
