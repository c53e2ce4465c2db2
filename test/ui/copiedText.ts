import type { WorkbenchWindow } from './workbenchWindow.ts';

/** What is on the clipboard, once it begins as it should: the host writes it after the page says so. */
export async function copiedText({ page }: WorkbenchWindow, beginning: string): Promise<string> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const found = await page.evaluate(() => navigator.clipboard.readText());
    if (found.startsWith(beginning)) return found;
    await page.waitForTimeout(50);
  }
  throw new Error(`the clipboard does not begin with "${beginning}"`);
}
