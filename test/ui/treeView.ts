import type { Locator, Page } from 'playwright-core';
import { wholeText } from './wholeText.ts';

/** What a visible row of a native tree shows. */
export interface RowText {
  readonly label: string;
  readonly description: string;
  /** 1 for a root. */
  readonly level: number;
  /** Absent when the row has no box. */
  readonly checked?: boolean;
  /** Absent when the row has no children. */
  readonly expanded?: boolean;
}

/** One row of a native tree. Every act waits until the row is there. */
export interface TreeRow {
  readonly locator: Locator;
  read(): Promise<RowText>;
  /** Presses the box with the mouse; does not wait for the state to change. */
  toggle(): Promise<void>;
  /** Waits until the box is in this state. */
  waitUntilChecked(checked: boolean): Promise<void>;
  /** Waits until the grey text beside the label is exactly this. */
  waitUntilSays(description: string): Promise<void>;
  /** Waits until there is no such row on screen. */
  waitUntilGone(): Promise<void>;
  click(): Promise<void>;
  /** Opens the row's children when they are closed. */
  expand(): Promise<void>;
  /** Presses an inline button by its title. */
  press(title: string): Promise<void>;
  /** Opens the row's context menu and chooses the entry with this title. */
  choose(title: string): Promise<void>;
}

/** A view of the sidebar, by its name in package.json. */
export interface TreeView {
  /** The whole pane with its header and welcome text. */
  readonly pane: Locator;
  /** The rows on screen, top first; empty when there is none. */
  rows(): Promise<readonly RowText[]>;
  /** The row with exactly this label. */
  row(label: string): TreeRow;
  /** Presses a button of the view's title bar. */
  press(title: string): Promise<void>;
}

/** The view `name` of the container that is open in the sidebar. */
export function treeView(page: Page, name: string): TreeView {
  const pane = page
    .locator('.sidebar .pane')
    .filter({ has: page.locator('.pane-header .title', { hasText: wholeText(name) }) });
  const items = pane.locator('[role=treeitem]');
  return {
    pane,
    rows: async () => Promise.all((await items.all()).map(readRow)),
    row: (label) =>
      treeRow(items.filter({ has: page.locator('.label-name', { hasText: wholeText(label) }) })),
    async press(title) {
      await pane.locator('.pane-header').hover();
      await pressAction(pane.locator('.pane-header'), title);
    },
  };
}

function treeRow(locator: Locator): TreeRow {
  const box = locator.locator('[role=checkbox]');
  const page = locator.page();
  return {
    locator,
    read: async () => {
      await locator.waitFor();
      return readRow(locator);
    },
    toggle: () => box.click(),
    waitUntilChecked: (checked) =>
      locator.locator(`[role=checkbox][aria-checked=${checked}]`).waitFor(),
    waitUntilSays: (description) =>
      locator
        .filter({ has: page.locator('.label-description', { hasText: wholeText(description) }) })
        .waitFor(),
    waitUntilGone: () => locator.waitFor({ state: 'detached' }),
    click: () => locator.locator('.label-name').click(),
    async expand() {
      await locator.waitFor();
      if ((await locator.getAttribute('aria-expanded')) !== 'false') return;
      await locator.locator('.monaco-tl-twistie').click();
    },
    async press(title) {
      await locator.hover();
      await pressAction(locator, title);
    },
    async choose(title) {
      await locator.locator('.label-name').click({ button: 'right' });
      await page.locator('.monaco-menu [role=menuitem]', { hasText: wholeText(title) }).hover();
      // A menu is deaf to clicks for its first tenth of a second.
      await page.keyboard.press('Enter');
    },
  };
}

async function pressAction(within: Locator, title: string): Promise<void> {
  // A button's label may carry its key binding: "Open Journal (Ctrl+Alt+J)".
  await within.locator(`.action-label[aria-label^="${title}"]`).first().click();
}

async function readRow(row: Locator): Promise<RowText> {
  return row.evaluate((element) => {
    const text = (selector: string): string =>
      element.querySelector(selector)?.textContent?.trim() ?? '';
    const box = element.querySelector('[role=checkbox]');
    const expanded = element.getAttribute('aria-expanded');
    return {
      label: text('.label-name'),
      description: text('.label-description'),
      level: Number(element.getAttribute('aria-level')),
      ...(box ? { checked: box.getAttribute('aria-checked') === 'true' } : {}),
      ...(expanded === null ? {} : { expanded: expanded === 'true' }),
    };
  });
}
