import { spawn } from 'node:child_process';

/** Opens an address in the user's browser where there is a display; false where there is none. */
export function openAddress(address: string): boolean {
  const [command, ...args] = opener();
  if (command === undefined) return false;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  // No such command: the address is printed anyway.
  child.on('error', () => undefined);
  child.unref();
  return true;
}

function opener(): readonly string[] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return display ? ['xdg-open'] : [];
}
