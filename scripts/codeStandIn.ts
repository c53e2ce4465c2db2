// Stands in for the VS Code executable: takes the arguments of `@vscode/test-electron`'s runTests,
// runs the tests in the extension host of the VS Code server, with Chromium as its window, and ends
// with their exit code. Flags of the desktop build that mean nothing here are ignored.
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from './chromium.ts';
import { installServer, startServer } from './vscodeServer.ts';

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'disable-workspace-trust': { type: 'boolean' },
  },
  strict: false,
  allowPositionals: true,
});

const serverDataDir = path('user-data-dir') ?? resolve('.vscode-test', 'user-data');
const windowLog = join(serverDataDir, 'window.log');

/** What the window logs about itself, which says nothing about the tests. */
const noise =
  /Could not locate the bindings file|watchdog|connection token|Creating a socket|reconnection-grace|builtin extensions cache|\[(Service Worker|AgentHost|AccountPolicyGate)|getaddrinfo|authentication provider|Creation of workbench contribution|queryRawGallery/;

process.exitCode = await runInServer();

async function runInServer(): Promise<number> {
  await installServer();
  const executablePath = await findChromium();
  const extensionsDir = path('extensions-dir');
  mkdirSync(serverDataDir, { recursive: true });
  rmSync(windowLog, { force: true });
  const server = await startServer({
    serverDataDir,
    smokeTestDriver: true,
    disableTrust: values['disable-workspace-trust'] === true,
    ...(extensionsDir ? { extensionsDir } : {}),
  });
  const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const ended = new Promise<number>((done) => {
      page.exposeFunction('codeAutomationExit', (code: unknown) => done(Number(code ?? 1)));
      page.once('crash', () => done(1));
      page.once('close', () => done(1));
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown) => print(args));
    const remote = (file: string): string => `vscode-remote://127.0.0.1:${server.port}${file}`;
    const payload = [
      ['extensionDevelopmentPath', remote(path('extensionDevelopmentPath') ?? process.cwd())],
      ['extensionTestsPath', remote(path('extensionTestsPath') ?? '')],
      ['skipWelcome', 'true'],
    ];
    const folder = positionals[0] === undefined ? undefined : resolve(positionals[0]);
    const query = encodeURIComponent(JSON.stringify(payload));
    await page.goto(`${server.url(folder)}&payload=${query}`);
    return await ended;
  } finally {
    await browser.close();
    await server.stop();
  }
}

function path(name: keyof typeof values): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? resolve(value) : undefined;
}

/** Prints one call of console.*, given as its arguments, and keeps all of them in `windowLog`. */
function print(args: unknown): void {
  const line = format(...(Array.isArray(args) ? args : [args]));
  appendFileSync(windowLog, `${line}\n`);
  if (!noise.test(line)) console.log(line);
}
