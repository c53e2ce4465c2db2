import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freshVsix } from '../../scripts/freshVsix.ts';
import { projectRoot } from '../../scripts/projectRoot.ts';
import { testClockVsix } from '../../scripts/testClockVsix.ts';
import { installServer, installVsix } from '../../scripts/vscodeServer.ts';

const installed = new Map<boolean, Promise<string>>();

/**
 * An extensions folder with the packaged extension in it, made once per run: builds and packages
 * what has changed, installs the server build and the package. With `testClock` it is the build
 * whose instant can be set.
 */
export function installedExtension(testClock = false): Promise<string> {
  const known = installed.get(testClock);
  if (known) return known;
  const made = testClock
    ? install('ui-extension-test-clock', testClockVsix)
    : install('ui-extension', freshVsix);
  installed.set(testClock, made);
  return made;
}

async function install(name: string, vsix: () => Promise<string>): Promise<string> {
  await installServer();
  const home = join(projectRoot, '.vscode-test', name);
  await rm(home, { recursive: true, force: true });
  const extensionsDir = join(home, 'extensions');
  await installVsix(await vsix(), { serverDataDir: home, extensionsDir });
  return extensionsDir;
}
