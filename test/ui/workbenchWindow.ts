import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { projectRoot } from '../../scripts/projectRoot.ts';
import { type AxeFinding, axeFindings } from './axeFindings.ts';
import { type QuickInput, quickInput } from './quickInput.ts';
import { type Theme, themes } from './theme.ts';
import { type TreeRow, type TreeView, treeView } from './treeView.ts';
import type { Traffic } from './watchTraffic.ts';
import { wholeText, withCategory } from './wholeText.ts';

const extensionId = 'big-steps.big-steps';

/** A notification. */
export interface Toast {
  readonly locator: Locator;
  text(): Promise<string>;
  /** Resolves when the notification is gone. */
  press(button: string): Promise<void>;
}

/** One VS Code window in the browser, driven as a person does. Every act waits for what it needs. */
export interface WorkbenchWindow extends Traffic {
  readonly page: Page;
  readonly quickInput: QuickInput;
  /** Runs a command through the palette by its title, with or without its category. */
  runCommand(title: string): Promise<void>;
  /** Opens the extension's view container by its icon in the activity bar. */
  showView(): Promise<void>;
  /** A view of the sidebar; `Program` when no name is given. */
  tree(view?: string): TreeView;
  /** `tree(view).row(label)`. */
  row(label: string, view?: string): TreeRow;
  /** The document inside the webview panel with this tab title, once it has content. */
  webview(title: string): Promise<Frame>;
  /** The notification that contains this text, once it is there. */
  toast(text: string): Promise<Toast>;
  /** The extension's status bar entry, or the one that contains `text`, once it is there. */
  statusBar(text?: string): Promise<Locator>;
  /** Waits until the extension is active. */
  waitUntilActive(): Promise<void>;
  /** Saves `test-results/<name>.png` and returns its path. */
  screenshot(name: string): Promise<string>;
  axe(frame: Frame): Promise<readonly AxeFinding[]>;
  /** Switches the colour theme through the palette and waits until the window shows it. */
  useTheme(theme: Theme): Promise<void>;
  /** Loads the window again, as "Developer: Reload Window" does. */
  reload(): Promise<void>;
  /** Closes the window and lets its extension host end as VS Code does on quitting. */
  close(): Promise<void>;
}

/** Wraps a page on which the workbench is loading, and waits until it can be used. */
export async function workbenchWindow(
  page: Page,
  traffic: Traffic,
  afterClose: () => Promise<void>,
): Promise<WorkbenchWindow> {
  const input = quickInput(page);
  const icon = page.locator('.activitybar [aria-label^="Big Steps"]').first();
  const loaded = async (): Promise<void> => {
    await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
    await icon.waitFor({ timeout: 60_000 });
  };
  await loaded();
  const tree = (view = 'Program'): TreeView => treeView(page, view);
  const ownEntry = page.locator(`.statusbar-item[id^="${extensionId}"]`);
  const runCommand = async (title: string): Promise<void> => {
    await page.keyboard.press('F1');
    const palette = input.widget.getByPlaceholder('Type the name of a command to run');
    await palette.waitFor();
    await palette.fill(`>${title}`);
    const row = input.widget.locator('.monaco-list-row').filter({
      has: page.locator('.label-name', { hasText: withCategory(title) }),
    });
    await row.first().click();
    // A command may open a quick input of its own in the same place: the palette is gone either way.
    await palette.waitFor({ state: 'hidden' });
  };
  return {
    page,
    quickInput: input,
    requests: traffic.requests,
    cspViolations: traffic.cspViolations,
    runCommand,
    async showView() {
      const shown = page.locator('.sidebar .composite.title', { hasText: 'Big Steps' });
      if (!(await shown.isVisible())) await icon.click();
      await shown.waitFor();
    },
    tree,
    row: (label, view) => tree(view).row(label),
    webview: (title) => findWebview(page, title),
    async toast(text) {
      const locator = page.locator('.notification-toast', { hasText: text }).last();
      await locator.waitFor();
      return {
        locator,
        text: async () =>
          (await locator.locator('.notification-list-item-message').textContent())?.trim() ?? '',
        async press(button) {
          const shown = await locator.elementHandle();
          await locator.locator('.monaco-button', { hasText: wholeText(button) }).click();
          // The next notification may say the same: this one must not be taken for it.
          await shown?.waitForElementState('hidden');
        },
      };
    },
    async statusBar(text) {
      const entry =
        text === undefined ? ownEntry : page.locator('.statusbar-item', { hasText: text });
      await entry.first().waitFor();
      return entry.first();
    },
    waitUntilActive: () => ownEntry.first().waitFor({ timeout: 60_000 }),
    async screenshot(name) {
      const folder = join(projectRoot, 'test-results');
      await mkdir(folder, { recursive: true });
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      return path;
    },
    axe: axeFindings,
    async useTheme(theme) {
      await runCommand('Preferences: Color Theme');
      await input.waitFor('Select Color Theme');
      await input.type(theme);
      await input.accept(theme);
      await input.waitUntilClosed();
      await page.locator(`.monaco-workbench[class*="${themes[theme]}"]`).waitFor();
    },
    async reload() {
      await saveState(page);
      await page.reload();
      await loaded();
    },
    async close() {
      await saveState(page);
      // Leaving the page is what tells the extension host to end; closing it at once would not.
      await page.goto('about:blank').catch(() => undefined);
      await page.close();
      await afterClose();
    },
  };
}

/**
 * Makes the workbench write what it remembers (open editors, workspace state). In the browser it
 * cannot do so while it unloads; it does every five seconds, and whenever the window loses focus.
 */
async function saveState(page: Page): Promise<void> {
  const setFocus = (focused: boolean): Promise<void> =>
    page.evaluate((has) => {
      document.hasFocus = () => has;
      document.dispatchEvent(new Event('visibilitychange'));
    }, focused);
  await setFocus(false);
  // Nothing tells when the write to IndexedDB is through; it takes a few milliseconds.
  await page.waitForTimeout(300);
  await setFocus(true);
}

async function findWebview(page: Page, title: string): Promise<Frame> {
  const end = Date.now() + 30_000;
  const seen = new Set<string>();
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      if (!frame.url().includes('fake.html')) continue;
      // A frame may be replaced while it is looked at.
      const found = await frameTitle(frame).catch(() => undefined);
      if (found !== undefined) seen.add(found);
      if (found === title) return frame;
    }
    await page.waitForTimeout(50);
  }
  throw new Error(`No webview "${title}" has content; seen: ${[...seen].join(', ') || 'none'}`);
}

/** The title of a webview frame that is visible and has content, else undefined. */
async function frameTitle(frame: Frame): Promise<string | undefined> {
  const element = await frame.frameElement();
  if (!(await element.isVisible())) return undefined;
  const filled = await frame.evaluate(
    () => document.readyState === 'complete' && (document.body?.textContent?.trim() ?? '') !== '',
  );
  return filled ? ((await element.getAttribute('title')) ?? '') : undefined;
}
