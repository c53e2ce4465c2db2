import { existsSync, readFileSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { childProcesses } from './childProcesses.ts';
import { freePort } from './freePort.ts';
import { startProcessGroup } from './processGroup.ts';
import { projectRoot } from './projectRoot.ts';
import { runCommand } from './runCommand.ts';

/** The npm package that carries the VS Code server build, and the version all tests run against. */
const serverPackage = { name: 'code-server', version: '4.139.1' } as const;

const home = join(projectRoot, '.vscode-test', 'server');
const packageFolder = join(home, 'node_modules', serverPackage.name);
const vscodeFolder = join(packageFolder, 'lib', 'vscode');
const serverMain = join(vscodeFolder, 'out', 'server-main.js');

export interface ServerOptions {
  /** A free port when absent. */
  readonly port?: number;
  /** The secret that the address must carry; without it anyone on this machine may connect. */
  readonly token?: string;
  /** Where the server keeps user settings, storage and logs. */
  readonly serverDataDir: string;
  /** `extensions` inside `serverDataDir` when absent. */
  readonly extensionsDir?: string;
  /** Lets the page's address name an extension under development and a test module. */
  readonly smokeTestDriver?: boolean;
  /** Trusts every folder: no Restricted Mode. */
  readonly disableTrust?: boolean;
  /** Where the server's output goes; `server.log` inside `serverDataDir` when absent. */
  readonly logFile?: string;
  /** Variables that the extension host shall see. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Server {
  readonly port: number;
  readonly pid: number;
  /** The page's address for a folder or a `.code-workspace` file; with none it opens an empty window. */
  url(place?: string): string;
  /** Process ids of its extension hosts; Linux only. */
  extensionHosts(): Promise<readonly number[]>;
  /** Resolves with the exit code when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<number>;
  /** Ends the server with all its extension hosts. */
  stop(): Promise<void>;
}

/** Installs the VS Code server build below `.vscode-test/server` unless it is there (~20 s). */
export async function installServer(): Promise<void> {
  if (isInstalled()) return;
  if (Number.parseInt(process.versions.node, 10) < 24) {
    throw new Error(
      `The VS Code server needs Node 24 (this is ${process.version}). Use "npm run".`,
    );
  }
  console.log(
    `Installing the VS Code server build (${serverPackage.name} ${serverPackage.version})…`,
  );
  await mkdir(home, { recursive: true });
  const wanted = `${serverPackage.name}@${serverPackage.version}`;
  // Without --ignore-scripts npm compiles native modules that nothing here needs.
  await npm(['install', '--ignore-scripts', '--prefix', home, wanted], home);
  await npm(['install', '--ignore-scripts', '--omit=dev'], vscodeFolder);
  if (!isInstalled()) throw new Error(`npm ended well, but ${serverMain} is not complete.`);
}

function isInstalled(): boolean {
  // npm writes .package-lock.json last: it tells a finished install from an interrupted one.
  if (!existsSync(join(vscodeFolder, 'node_modules', '.package-lock.json'))) return false;
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const version = (manifest as { readonly version?: unknown }).version;
  return version === serverPackage.version && existsSync(serverMain);
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await runCommand(command, [...args, ...quiet], { cwd });
  if (code === 0) return;
  throw new Error(
    `The VS Code server build could not be installed: "npm ${args.join(' ')}" ended with ${code}.\n` +
      `${output.trim()}\nRun the same command again once npm can reach its registry.`,
  );
}

/** Starts the server on 127.0.0.1 and waits until a browser can connect. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const port = options.port ?? (await freePort());
  const logFile = options.logFile ?? join(options.serverDataDir, 'server.log');
  await mkdir(options.serverDataDir, { recursive: true });
  await mkdir(dirname(logFile), { recursive: true });
  const group = startProcessGroup(
    process.execPath,
    [
      ...['--import', join(import.meta.dirname, 'exitWithParent.ts'), serverMain],
      ...['--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms'],
      ...['--server-data-dir', options.serverDataDir, '--disable-telemetry'],
      ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']),
      ...(options.extensionsDir ? ['--extensions-dir', options.extensionsDir] : []),
      ...(options.smokeTestDriver ? ['--enable-smoke-test-driver'] : []),
      ...(options.disableTrust ? ['--disable-workspace-trust'] : []),
    ],
    { env: { ...process.env, ...options.env }, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const { child, stop } = group;
  const lines: string[] = [];
  const started = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        if (line.trim() === '' || isNoise(line)) return;
        lines.push(line);
        void appendFile(logFile, `${line}\n`).catch(() => undefined);
        if (line.includes('Extension host agent started')) resolve(true);
      });
    }
    void group.ended.then(() => resolve(false));
    setTimeout(() => resolve(false), 30_000).unref();
  });
  if (!(await started)) {
    await stop();
    throw new Error(`The VS Code server did not start on port ${port}:\n${lines.join('\n')}`);
  }
  const url = (place?: string): string => {
    const kind = place?.endsWith('.code-workspace') ? 'workspace' : 'folder';
    const query = new URLSearchParams(place ? { [kind]: place } : { ew: 'true' });
    if (options.token) query.set('tkn', options.token);
    return `http://127.0.0.1:${port}/?${query}`;
  };
  const extensionHosts = () => childProcesses(child.pid ?? 0, '--type=extensionHost');
  return { port, pid: child.pid ?? 0, url, extensionHosts, stop, ended: group.ended };
}

/** The traces that the server prints for native modules it is built to do without. */
function isNoise(line: string): boolean {
  return /spdlog|watchdog|bindings|^ {2}(tries|code|requireStack): ?|^ {2}\]|^\}|^ +at |^ {4}'/.test(
    line,
  );
}

/** Installs a packaged extension for servers that use these folders. Under a second. */
export async function installVsix(
  vsix: string,
  { serverDataDir, extensionsDir }: Pick<ServerOptions, 'serverDataDir' | 'extensionsDir'>,
): Promise<void> {
  const { code, output } = await runCommand(process.execPath, [
    ...[serverMain, '--install-extension', vsix, '--force', '--accept-server-license-terms'],
    ...['--server-data-dir', serverDataDir],
    ...['--extensions-dir', extensionsDir ?? join(serverDataDir, 'extensions')],
  ]);
  if (code === 0 && /successfully installed/.test(output)) return;
  const told = output.split('\n').filter((line) => !isNoise(line));
  throw new Error(`${vsix} could not be installed:\n${told.join('\n')}`);
}
