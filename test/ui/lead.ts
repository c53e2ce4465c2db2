import type { Frame } from 'playwright-core';
import type { WorkbenchWindow } from './workbenchWindow.ts';

/** What a lead does in a window all the time, by keyboard. Each resolves when its input is gone. */
export interface Lead {
  /** Chooses a program in the palette by its title, without the three questions. */
  choose(title?: string): Promise<void>;
  /** Types a line into the moment input and takes it with Enter. */
  log(line: string): Promise<void>;
  /** Opens the moment input. */
  openLog(): Promise<void>;
  /** Writes a journal entry and keeps it; resolves with the page when it says that it is saved. */
  write(text: string): Promise<Frame>;
}

export const expertToLeader = 'From Expert to Leader of Experts';

export function lead(window: WorkbenchWindow): Lead {
  const { quickInput } = window;
  const openLog = async (): Promise<void> => {
    await window.runCommand('Log Delegation Moment (Delegation Counter)…');
    await quickInput.waitFor('Log Delegation Moment');
  };
  return {
    openLog,
    async choose(title = expertToLeader) {
      await window.runCommand('Choose Program…');
      await quickInput.waitFor('Which way of leading is it?');
      await quickInput.accept('Show all programs');
      await quickInput.waitFor('A purpose, a path of Big Steps to it');
      await quickInput.accept(title);
      await quickInput.waitUntilClosed();
    },
    async log(line) {
      await openLog();
      await quickInput.type(line);
      await quickInput.accept();
      await quickInput.waitUntilClosed();
    },
    async write(text) {
      await window.runCommand('New Journal Entry');
      const page = await window.webview('Journal');
      const field = page.locator('textarea');
      await field.fill(text);
      await field.press('Control+Enter');
      await page.getByText('Saved on this machine').waitFor();
      return page;
    },
  };
}
