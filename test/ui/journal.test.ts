import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { journey } from './journey.ts';
import { lead } from './lead.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

const firstText = 'Most of it I would have forgotten by Friday.';

describe('the journal', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let page: Frame;
  journey();

  const open = async (): Promise<void> => {
    window = await workbench.openWindow({
      profile: 'lead',
      folder: await workbench.folder('first'),
    });
    await window.waitUntilActive();
    await window.showView();
  };
  const field = () => page.locator('textarea');
  const status = (text: string) =>
    page.locator('.status').getByText(text, { exact: true }).waitFor();
  const entry = (title: string) =>
    page.locator('button.entry', { has: page.getByText(title, { exact: true }) });
  const titles = (): Promise<readonly string[]> => page.locator('.entry-title').allTextContents();

  before(async () => {
    workbench = await startWorkbench({
      name: 'journal',
      settings: { 'bigSteps.weekStartsOn': 'monday' },
    });
    await open();
    await lead(window).choose();
  });
  after(() => workbench?.stop());

  it('opens at a click on a task, headed by its card', async () => {
    await window.row('Only watch').click();
    page = await window.webview('Journal');
    assert.equal(await page.locator('h2#title').textContent(), 'Only watch');
    await page.getByText('See the other job').waitFor();
    await page.getByText('Log each time I answer, step in or hold back.').waitFor();
    const help = page.getByText('Memory tidies up.');
    assert.equal(await help.isVisible(), false);
    await page.getByText('Why it helps, how, a common slip').click();
    await help.waitFor();
    assert.match(
      (await page.locator('#prompt').textContent()) ?? '',
      /^Which moment of today would I have forgotten/,
    );
  });

  it('is still about that task after a reload, before its first letter', async () => {
    await window.reload();
    await window.waitUntilActive();
    page = await window.webview('Journal');
    await page.locator('h2#title', { hasText: 'Only watch' }).waitFor();
    await page.getByText('Log each time I answer, step in or hold back.').waitFor();
  });

  it('goes on to another question', async () => {
    await page.getByRole('button', { name: 'another question' }).click();
    await page.locator('#prompt', { hasText: 'What happened, and what did I do?' }).waitFor();
  });

  it('keeps a draft while typing, and the entry when the field is left', async () => {
    await field().focus();
    await window.page.keyboard.type(firstText);
    await status('Draft kept · saved when you leave or press Ctrl+Enter');
    await entry('Only watch')
      .and(page.locator('[aria-current]'))
      .getByText(/^Draft · /)
      .waitFor();
    await page.getByRole('button', { name: 'another question' }).focus();
    await status('Saved on this machine · 9 words');
    await entry('Only watch').waitFor();
    assert.match((await entry('Only watch').textContent()) ?? '', /Most of it I would have/);
  });

  it('begins another one, and lists both', async () => {
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.locator('h2#title', { hasText: 'New entry' }).waitFor();
    await field().focus();
    await window.page.keyboard.type('Redis was her call.');
    await window.page.keyboard.press('Control+Enter');
    await status('Saved on this machine · 4 words');
    await entry('Redis was her call.').waitFor();
    assert.deepEqual(await titles(), ['Redis was her call.', 'Only watch']);
  });

  it('edits an entry of the list', async () => {
    await entry('Only watch').click();
    await page.locator('h2#title', { hasText: 'Only watch' }).waitFor();
    assert.equal(await field().inputValue(), firstText);
    await field().press('Control+End');
    await window.page.keyboard.type(' Not the silence.');
    // Straight on to another one, with the field still in focus: leaving keeps it.
    await entry('Redis was her call.').click();
    await page.locator('h2#title', { hasText: 'Redis was her call.' }).waitFor();
    await entry('Only watch').click();
    await page.locator('h2#title', { hasText: 'Only watch' }).waitFor();
    assert.equal(await field().inputValue(), `${firstText} Not the silence.`);
  });

  it('finds words', async () => {
    const find = page.getByRole('searchbox', { name: 'Find in the journal' });
    await find.fill('redis');
    await entry('Only watch').waitFor({ state: 'detached' });
    assert.deepEqual(await titles(), ['Redis was her call.']);
    await find.fill('nothing like it');
    await page.getByText('Nothing with “nothing like it” in it.').waitFor();
    await find.fill('');
    await entry('Only watch').waitFor();
  });

  it('shows an entry as it reads, without HTML and with links of the web alone, and back', async () => {
    await entry('Redis was her call.').click();
    await page.locator('h2#title', { hasText: 'Redis was her call.' }).waitFor();
    await field().fill(
      'Redis was her call.\n\n## Why\n\n- **load** at night\n- [the plan](https://plan.example/) [no](command:x)\n\n> <img src=x onerror=alert(1)> ![seen](https://x.example/p.png)',
    );
    await page.getByRole('button', { name: 'Read' }).click();
    const text = page.locator('.reading');
    await text.getByRole('heading', { name: 'Why' }).waitFor();
    await text.locator('strong', { hasText: 'load' }).waitFor();
    await text.getByText('<img src=x onerror=alert(1)> seen').waitFor();
    assert.deepEqual(
      await text.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
      ['https://plan.example/'],
    );
    assert.equal(await text.locator('img').count(), 0);
    await window.screenshot('journal-read');
    assert.deepEqual(await window.axe(page), []);
    await page.getByRole('button', { name: 'Write' }).click();
    await field().and(page.locator(':focus')).waitFor();
    await field().fill('Redis was her call.');
    await window.page.keyboard.press('Control+Enter');
    await status('Saved on this machine · 4 words');
  });

  it('deletes, and Undo brings it back', async () => {
    await entry('Redis was her call.').click();
    await page.locator('h2#title', { hasText: 'Redis was her call.' }).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await entry('Redis was her call.').waitFor({ state: 'detached' });
    await (await window.toast('The entry is deleted.')).press('Undo');
    await entry('Redis was her call.').and(page.locator('[aria-current]')).waitFor();
    assert.equal(await field().inputValue(), 'Redis was her call.', 'it is open again');
  });

  it('goes from what is looked for into the list by arrow keys', async () => {
    await page.getByRole('searchbox').focus();
    await window.page.keyboard.press('ArrowDown');
    await entry('Redis was her call.').and(page.locator(':focus')).waitFor();
    await window.page.keyboard.press('ArrowDown');
    await entry('Only watch').and(page.locator(':focus')).waitFor();
  });

  it('keeps no look back that was only looked at', async () => {
    const lookBack = async () => {
      await window.runCommand('Then and Now');
      await page.locator('h2#title', { hasText: 'Then and now' }).waitFor();
    };
    await lookBack();
    await page
      .locator('.status')
      .getByText(/^Kept once you change it/)
      .waitFor();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.locator('[aria-hidden]', { hasText: 'Copied' }).waitFor();
    await entry('Only watch').click();
    await page.locator('h2#title', { hasText: 'Only watch' }).waitFor();
    await entry('Then and now').waitFor({ state: 'detached' });
    await lookBack();
    await field().press('Control+Home');
    await window.page.keyboard.type('Mine: ');
    await entry('Only watch').click();
    await entry('Then and now').getByText(/Mine:/).waitFor();
    await entry('Then and now').click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await entry('Then and now').waitFor({ state: 'detached' });
  });

  it('loses no letter when the window is loaded again at once', async () => {
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.locator('h2#title', { hasText: 'New entry' }).waitFor();
    await field().focus();
    await window.page.keyboard.type('Typed and gone at once');
    const loaded = window.page.waitForEvent('load');
    await window.runCommand('Developer: Reload Window');
    await loaded;
    await window.waitUntilActive();
    page = await window.webview('Journal');
    await page
      .locator('.status')
      .getByText(/^Draft|5 words/)
      .waitFor();
    assert.equal(await field().inputValue(), 'Typed and gone at once');
  });

  it('brings a draft back after the window was torn away', async () => {
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.locator('h2#title', { hasText: 'New entry' }).waitFor();
    await field().focus();
    await window.page.keyboard.type('Half a sentence that');
    await status('Draft kept · saved when you leave or press Ctrl+Enter');
    await window.reload();
    await window.waitUntilActive();
    page = await window.webview('Journal');
    await page
      .locator('.status')
      .getByText(/^Draft|4 words/)
      .waitFor();
    assert.equal(await field().inputValue(), 'Half a sentence that');
  });

  it('brings it back after closing and starting again', async () => {
    await field().press('Control+End');
    await window.page.keyboard.type(' goes on');
    await status('Draft kept · saved when you leave or press Ctrl+Enter');
    await workbench.restart();
    await open();
    page = await window.webview('Journal');
    await page
      .locator('.status')
      .getByText(/^Draft|6 words/)
      .waitFor();
    assert.equal(await field().inputValue(), 'Half a sentence that goes on');
  });

  it('opens an entry’s own task again with what was written before', async () => {
    await window.row('Only watch').click();
    await page.locator('h2#title', { hasText: 'Only watch' }).waitFor();
    assert.equal(await field().inputValue(), `${firstText} Not the silence.`);
  });

  it('takes over the tab that a reload has left in the background', async () => {
    await window.runCommand('File: New Untitled Text File');
    await window.reload();
    await window.waitUntilActive();
    await window.row('Only watch').click();
    page = await window.webview('Journal');
    await page.locator('h2#title', { hasText: 'Only watch' }).waitFor();
    assert.equal(await window.page.locator('.tab', { hasText: 'Journal' }).count(), 1);
    assert.equal(await field().inputValue(), `${firstText} Not the silence.`);
  });

  it('asks nobody and breaks no content security policy', () => {
    assert.deepEqual(window.requests, []);
    assert.deepEqual(window.cspViolations, []);
  });
});
