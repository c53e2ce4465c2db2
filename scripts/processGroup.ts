import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** A running child process that can be ended together with all its own children. */
export interface ProcessGroup {
  readonly child: ChildProcess;
  /** Resolves with the exit code (128 + n after signal n is told as 1) once the child has ended. */
  readonly ended: Promise<number>;
  /** Ends the whole group: politely first, after two seconds with SIGKILL. */
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();

/**
 * Starts `command` as the leader of a process group of its own. The group is ended when this
 * process exits or is interrupted, so nothing stays behind.
 */
export function startProcessGroup(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): ProcessGroup {
  watchOwnEnd();
  const windows = process.platform === 'win32';
  // Node starts no .cmd file without a shell (CVE-2024-27980), and a shell wants its words in quotes.
  const shell = windows && /\.cmd$/i.test(command);
  const words = shell ? args.map((word) => `"${word}"`) : args;
  const child = spawn(command, words, { ...options, shell, detached: !windows });
  running.add(child);
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const stop = async (): Promise<void> => {
    signalGroup(child, 'SIGTERM');
    const patience = setTimeout(() => signalGroup(child, 'SIGKILL'), 2000);
    await ended;
    clearTimeout(patience);
    // The leader is gone; a grandchild that ignored SIGTERM may not be.
    signalGroup(child, 'SIGKILL');
    running.delete(child);
  };
  return { child, ended, stop };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

let watching = false;

function watchOwnEnd(): void {
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const child of running) signalGroup(child, 'SIGTERM');
  });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => process.exit(code));
  }
}
