import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { projectRoot } from './projectRoot.ts';

const home = join(projectRoot, '.vscode-test');
const unreachable = join(home, 'desktop-unreachable');
const day = 86_400_000;

/**
 * The executable that runs the host tests: `VSCODE_EXECUTABLE`; else the desktop build where it can
 * be shown and downloaded; else a stand-in that runs the VS Code server build.
 */
export async function findVscode(): Promise<string> {
  const chosen = process.env.VSCODE_EXECUTABLE;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`VSCODE_EXECUTABLE is "${chosen}", but there is no such file.`);
  }
  return (await desktopBuild()) ?? writeStandIn();
}

async function desktopBuild(): Promise<string | undefined> {
  if (!hasDisplay() || (await refusedLately())) return undefined;
  try {
    // The timeout is that of silence, so a download that runs may take as long as it needs.
    return await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: home,
      reporter: new SilentReporter(),
      timeout: 3000,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.log(`The desktop build cannot be downloaded (${why}); using the server build.`);
    await mkdir(home, { recursive: true });
    await writeFile(unreachable, new Date().toISOString());
    return undefined;
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function refusedLately(): Promise<boolean> {
  const told = await readFile(unreachable, 'utf8').catch(() => '');
  return Date.now() - Date.parse(told) < day;
}

/** Writes the small file that starts codeStandIn.ts with the Node of this process. */
async function writeStandIn(): Promise<string> {
  const script = join(import.meta.dirname, 'codeStandIn.ts');
  await mkdir(home, { recursive: true });
  if (process.platform === 'win32') {
    const file = join(home, 'code-stand-in.cmd');
    await writeFile(file, `@"${process.execPath}" "${script}" %*\r\n`);
    return file;
  }
  const file = join(home, 'code-stand-in');
  await writeFile(file, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`);
  await chmod(file, 0o755);
  return file;
}
