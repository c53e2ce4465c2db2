import type { Locator, Page } from 'playwright-core';
import { wholeText } from './wholeText.ts';

/** One visible row of a quick pick. */
export interface QuickItem {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** VS Code's quick input: the palette, quick picks and input boxes. */
export interface QuickInput {
  /** The whole widget, for what this interface does not say. */
  readonly widget: Locator;
  /** Waits until one is open; with a title or placeholder, until it is that one. */
  waitFor(titleOrPlaceholder?: string): Promise<void>;
  /** Replaces what stands in the box. */
  type(text: string): Promise<void>;
  value(): Promise<string>;
  title(): Promise<string>;
  /** The line under the box, a validation error or a prompt, once it contains `part`. */
  message(part?: string): Promise<string>;
  /** The rows that are on screen, top first. Waits until there is one. */
  items(): Promise<readonly QuickItem[]>;
  /** Takes the row with exactly this label, or presses Enter when none is given. */
  accept(label?: string): Promise<void>;
  /** Closes it and waits until it is gone. */
  escape(): Promise<void>;
  /** Waits until it is gone. */
  waitUntilClosed(): Promise<void>;
}

/** The quick input of a workbench page. */
export function quickInput(page: Page): QuickInput {
  const widget = page.locator('.quick-input-widget');
  const box = widget.locator('.quick-input-box input');
  const rows = widget.locator('.quick-input-list .monaco-list-row');
  // The detail is a second line of the same make; a row that has none keeps another row's, hidden.
  const firstLine = '.quick-input-list-row:first-child';
  const text = async (row: Locator, selector: string): Promise<string> =>
    (await row.locator(selector).filter({ visible: true }).allInnerTexts()).join('').trim();
  const waitUntilClosed = (): Promise<void> => widget.waitFor({ state: 'hidden' });
  return {
    widget,
    waitUntilClosed,
    async waitFor(titleOrPlaceholder) {
      if (titleOrPlaceholder === undefined) return widget.waitFor();
      const title = widget.locator('.quick-input-title', { hasText: titleOrPlaceholder });
      await title.or(widget.getByPlaceholder(titleOrPlaceholder)).first().waitFor();
    },
    type: (value) => box.fill(value),
    value: () => box.inputValue(),
    title: async () => (await widget.locator('.quick-input-title').textContent())?.trim() ?? '',
    async message(part = '') {
      const message = widget.locator('.quick-input-message', { hasText: part });
      await message.waitFor();
      return (await message.textContent())?.trim() ?? '';
    },
    async items() {
      await rows.first().waitFor();
      return Promise.all(
        (await rows.all()).map(async (row) => ({
          label: await text(row, `${firstLine} .label-name`),
          description: await text(row, `${firstLine} .label-description`),
          detail: await text(row, '.quick-input-list-label-meta'),
        })),
      );
    },
    async accept(label) {
      if (label === undefined) return box.press('Enter');
      await rows
        .filter({ has: page.locator('.label-name', { hasText: wholeText(label) }) })
        .click();
    },
    async escape() {
      await page.keyboard.press('Escape');
      await waitUntilClosed();
    },
  };
}
