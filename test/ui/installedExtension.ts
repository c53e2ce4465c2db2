import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freshVsix } from '../../scripts/freshVsix.ts';
import { projectRoot } from '../../scripts/projectRoot.ts';
import { installServer, installVsix } from '../../scripts/vscodeServer.ts';

let installed: Promise<string> | undefined;

/**
 * An extensions folder with the packaged extension in it, made once per run: builds and packages
 * what has changed, installs the server build and the package.
 */
export function installedExtension(): Promise<string> {
  installed ??= install();
  return installed;
}

async function install(): Promise<string> {
  await installServer();
  const home = join(projectRoot, '.vscode-test', 'ui-extension');
  await rm(home, { recursive: true, force: true });
  const extensionsDir = join(home, 'extensions');
  await installVsix(await freshVsix(), { serverDataDir: home, extensionsDir });
  return extensionsDir;
}
