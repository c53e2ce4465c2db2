import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { projectRoot } from './projectRoot.ts';
import { runCommand } from './runCommand.ts';

/** How Chromium is started for the workbench: quiet, and able to run as root in a container. */
export const chromiumArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The path of a Chromium that starts: `CHROME_PATH`, an installed one, Playwright's own download,
 * or Debian's package when this is root. Throws with the remedy when there is none to be had.
 */
export async function findChromium(): Promise<string> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (await starts(chosen)) return chosen;
    throw new Error(`CHROME_PATH is "${chosen}", but that does not start as a Chromium.`);
  }
  return (await findInstalled()) ?? (await download()) ?? (await installPackage()) ?? giveUp();
}

async function findInstalled(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const candidate of [...onPath, ...usualPlaces, playwright.executablePath()]) {
    if (existsSync(candidate) && (await starts(candidate))) return candidate;
  }
  return undefined;
}

/** A browser whose libraries are missing is there and still does not start: ask it. */
async function starts(executable: string): Promise<boolean> {
  // On Windows `--version` opens a window instead.
  if (process.platform === 'win32') return existsSync(executable);
  const { code } = await runCommand(executable, ['--version'], { timeout: 15_000 });
  return code === 0;
}

async function download(): Promise<string | undefined> {
  console.log('No Chromium is installed; trying Playwright’s download…');
  const cli = join(projectRoot, 'node_modules', 'playwright-core', 'cli.js');
  const { code } = await runCommand(process.execPath, [cli, 'install', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '3000' },
    timeout: 180_000,
  });
  const executable = playwright.executablePath();
  return code === 0 && existsSync(executable) && (await starts(executable))
    ? executable
    : undefined;
}

async function installPackage(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing the package chromium with apt-get…');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  // A package list that is there may be all that is needed; a missing or old one is fetched.
  const first = await runCommand('apt-get', install, { env, timeout: 300_000 });
  if (first.code !== 0) {
    await runCommand('apt-get', ['update'], { env, timeout: 120_000 });
    const second = await runCommand('apt-get', install, { env, timeout: 300_000 });
    if (second.code !== 0) console.log(second.output);
  }
  return findInstalled();
}

function giveUp(): never {
  throw new Error(
    'No Chromium was found, and none could be installed. Install Chromium or Chrome with the ' +
      'means of your system, or set CHROME_PATH to the executable of one.',
  );
}
