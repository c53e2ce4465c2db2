import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { calmSettings } from '../../scripts/calmSettings.ts';
import { chromiumArgs, findChromium } from '../../scripts/chromium.ts';
import { projectRoot } from '../../scripts/projectRoot.ts';
import { installVsix, type Server, startServer } from '../../scripts/vscodeServer.ts';
import { installedExtension } from './installedExtension.ts';
import { watchTraffic } from './watchTraffic.ts';
import { type WorkbenchWindow, workbenchWindow } from './workbenchWindow.ts';

export interface WorkbenchOptions {
  /** Names the scratch folder below `.vscode-test/ui`, which is emptied first: one per test file. */
  readonly name: string;
  /** User settings over the calm ones, for instance `workbench.colorTheme`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** False leaves every folder in Restricted Mode; true (the default) trusts them all. */
  readonly trusted?: boolean;
  /** Uses the build whose instant can be set, see `Workbench.setClock`. */
  readonly testClock?: boolean;
  /** Packaged extensions to install besides, each a `.vsix`. */
  readonly besides?: readonly string[];
}

export interface WindowOptions {
  /** Absolute path of the folder, or of a `.code-workspace` file; an empty window when absent. */
  readonly folder?: string;
  /** Names a browser profile that outlives the window; without it the window forgets everything. */
  readonly profile?: string;
  /** In CSS pixels; 1280 by 800 when absent. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** A VS Code server with the packaged extension installed, and a browser to look at it. */
export interface Workbench {
  readonly serverDataDir: string;
  /** Where `globalStorageUri` of the extension lies. */
  readonly globalStorageDir: string;
  /** Makes (or finds) a workspace folder of this name and returns its absolute path. */
  folder(name: string): Promise<string>;
  openWindow(options?: WindowOptions): Promise<WorkbenchWindow>;
  /** Changes user settings behind the windows' backs: one that is open takes them over on reload. */
  changeSettings(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** With `testClock`: sets the instant, which goes on from there. Open windows are not told. */
  setClock(instant: string): Promise<void>;
  /** Closes all windows, then stops the server and starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Process ids of the extension hosts that run now, for crash tests. */
  extensionHosts(): Promise<readonly number[]>;
  /** Closes the windows, the browser and the server. */
  stop(): Promise<void>;
}

const open = new Set<WorkbenchWindow>();

/** Starts a server of its own; about two seconds, and five more for each window. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const scratch = join(projectRoot, '.vscode-test', 'ui', options.name);
  const serverDataDir = join(scratch, 'server');
  await rm(scratch, { recursive: true, force: true });
  const extension = await installedExtension(options.testClock);
  await cp(extension, join(serverDataDir, 'extensions'), { recursive: true });
  for (const vsix of options.besides ?? []) await installVsix(vsix, { serverDataDir });

  const settingsFile = join(serverDataDir, 'data', 'User', 'settings.json');
  const changeSettings = async (changes: Readonly<Record<string, unknown>>): Promise<void> => {
    const present: unknown = JSON.parse(await readFile(settingsFile, 'utf8').catch(() => '{}'));
    await mkdir(dirname(settingsFile), { recursive: true });
    await writeFile(settingsFile, JSON.stringify({ ...(present as object), ...changes }, null, 2));
  };
  await changeSettings({ ...calmSettings, ...options.settings });

  const clockFile = join(scratch, 'clock');
  const setClock = (instant: string): Promise<void> => writeFile(clockFile, instant);
  if (options.testClock) await setClock(new Date().toISOString());

  const start = (port?: number): Promise<Server> =>
    startServer({
      serverDataDir,
      disableTrust: options.trusted ?? true,
      logFile: join(scratch, 'server.log'),
      ...(options.testClock ? { env: { BIG_STEPS_TEST_CLOCK: clockFile } } : {}),
      ...(port === undefined ? {} : { port }),
    });
  let server = await start();
  const executablePath = await findChromium();
  const launch = { executablePath, args: [...chromiumArgs] };
  let browser: Browser | undefined;
  const windows = new Set<WorkbenchWindow>();

  const openContext = async ({ profile, size }: WindowOptions): Promise<BrowserContext> => {
    const viewport = size ?? { width: 1280, height: 800 };
    if (profile !== undefined) {
      return chromium.launchPersistentContext(join(scratch, `profile-${profile}`), {
        ...launch,
        viewport,
      });
    }
    browser ??= await chromium.launch(launch);
    return browser.newContext({ viewport });
  };

  const openWindow = async (wanted: WindowOptions = {}): Promise<WorkbenchWindow> => {
    const context = await openContext(wanted);
    context.setDefaultTimeout(20_000);
    const traffic = watchTraffic(context, `http://127.0.0.1:${server.port}`);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.url(wanted.folder));
    const window = await workbenchWindow(page, traffic, async () => {
      windows.delete(window);
      open.delete(window);
      await context.close();
    });
    windows.add(window);
    open.add(window);
    return window;
  };

  const closeWindows = async (): Promise<void> => {
    await Promise.all([...windows].map((window) => window.close()));
  };

  return {
    serverDataDir,
    globalStorageDir: join(serverDataDir, 'data/User/globalStorage/big-steps.big-steps'),
    async folder(name) {
      const folder = join(scratch, 'folders', name);
      await mkdir(folder, { recursive: true });
      return folder;
    },
    openWindow,
    changeSettings,
    setClock,
    async restart() {
      await closeWindows();
      await server.stop();
      server = await start(server.port);
    },
    extensionHosts: () => server.extensionHosts(),
    async stop() {
      await closeWindows();
      await browser?.close();
      await server.stop();
    },
  };
}

// A picture of every open window when a test fails; scripts that only take pictures run no mocha.
if (typeof afterEach === 'function') {
  afterEach(async function takePictures() {
    if (this.currentTest?.state !== 'failed') return;
    const title = this.currentTest.fullTitle().replace(/\W+/g, '-').slice(0, 100);
    let number = 0;
    for (const window of open) {
      number += 1;
      await window.screenshot(`failed-${title}-${number}`).catch(() => undefined);
    }
  });
}
