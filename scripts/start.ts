// `npm start`: Big Steps in a VS Code in the browser, with a sample folder, until Ctrl+C.
// `npm start -- --desktop`: the same package in the `code` that is installed.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildExtension } from './buildExtension.ts';
import { calmSettings } from './calmSettings.ts';
import { freePort } from './freePort.ts';
import { openAddress } from './openAddress.ts';
import { packageVsix } from './packageVsix.ts';
import { projectRoot } from './projectRoot.ts';
import { runCommand } from './runCommand.ts';
import { writeSampleData } from './sampleData.ts';
import { writeSampleFolder } from './sampleFolder.ts';
import { installServer, installVsix, startServer } from './vscodeServer.ts';

/** A bookmark of the address keeps working, and what the browser remembers stays with it. */
const usualPort = 8137;
const folder = join(projectRoot, '.vscode-test', 'sample');

try {
  await buildExtension();
  const { file } = await packageVsix();
  await writeSampleFolder(folder);
  if (process.argv.includes('--desktop')) await startDesktop(file);
  else await startInBrowser(file);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function startInBrowser(vsix: string): Promise<void> {
  const serverDataDir = join(projectRoot, '.vscode-test', 'start');
  const logFile = join(serverDataDir, 'server.log');
  await installServer();
  await installVsix(vsix, { serverDataDir });
  await prepareUserData(join(serverDataDir, 'data', 'User'));
  await rm(logFile, { force: true });
  const server = await startServer({
    serverDataDir,
    logFile,
    port: await freePort(usualPort),
    token: randomBytes(16).toString('hex'),
    // The sample folder is our own: the first thing to see is not a question about it.
    disableTrust: true,
  });
  const address = server.url(folder);
  console.log(`\nBig Steps is at\n\n  ${address}\n\nStop it with Ctrl+C.`);
  if (!openAddress(address)) console.log('There is no display: open the address in a browser.');
  console.log(`The server's log: ${logFile}`);
  const code = await server.ended;
  throw new Error(`The VS Code server has ended by itself (${code}); see ${logFile}`);
}

/** Settings and sample data for the first start; what is there already is left alone. */
async function prepareUserData(user: string): Promise<void> {
  const settings = join(user, 'settings.json');
  if (!existsSync(settings)) {
    await mkdir(dirname(settings), { recursive: true });
    await writeFile(settings, `${JSON.stringify(calmSettings, null, 2)}\n`);
  }
  const globalStorageDir = join(user, 'globalStorage', 'big-steps.big-steps');
  if (existsSync(globalStorageDir)) return;
  await writeSampleData({ globalStorageDir, now: new Date() });
}

async function startDesktop(vsix: string): Promise<void> {
  const code = process.platform === 'win32' ? 'code.cmd' : 'code';
  const installed = await runCommand(code, ['--install-extension', vsix, '--force']);
  if (installed.code !== 0) {
    throw new Error(
      `The extension could not be installed in the desktop VS Code: is the command "code" there?\n` +
        `${installed.output}\nWithout it, "npm start" shows Big Steps in the browser.`,
    );
  }
  await runCommand(code, ['--new-window', folder], { output: 'show' });
  console.log(`Big Steps is installed; a window with ${folder} opens.`);
}
