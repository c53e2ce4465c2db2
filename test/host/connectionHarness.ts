import { Socket } from 'node:net';

export interface ConnectionWatch {
  /** Where this process has tried to connect to since, as `host:port`, this machine left out. */
  readonly connections: readonly string[];
  /** Ends watching. */
  stop(): void;
}

/**
 * Notes every TCP connection that anything in this extension host opens: `fetch`, http, https and
 * plain sockets all go through here. What VS Code itself opens is noted too.
 */
export function watchConnections(): ConnectionWatch {
  const connections: string[] = [];
  const original = Socket.prototype.connect;
  Socket.prototype.connect = function connect(this: Socket, ...args: unknown[]): Socket {
    const target = describe(args);
    if (target !== undefined) connections.push(target);
    return Reflect.apply(original, this, args);
  };
  return {
    connections,
    stop: () => {
      Socket.prototype.connect = original;
    },
  };
}

/** `host:port` of the arguments of connect; undefined for a pipe and for this machine. */
function describe(args: readonly unknown[]): string | undefined {
  // net.connect hands over its normalized arguments as one array.
  const [first, second] = (Array.isArray(args[0]) ? args[0] : args) as readonly unknown[];
  const options =
    typeof first === 'object' && first !== null
      ? (first as { readonly host?: unknown; readonly port?: unknown; readonly path?: unknown })
      : { port: first, host: typeof second === 'string' ? second : undefined };
  const host = typeof options.host === 'string' ? options.host : 'localhost';
  if (options.port === undefined || /^(localhost|127\.|::1$)/.test(host)) return undefined;
  return `${host}:${String(options.port)}`;
}
