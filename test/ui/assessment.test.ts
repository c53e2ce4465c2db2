import assert from 'node:assert/strict';
import { appendFile, glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { addDays } from '../../src/core/day.ts';
import { longDate } from '../../src/core/dayText.ts';
import { isoWithOffset, localDay } from '../../src/core/localDay.ts';
import { fileOfId } from '../../src/ledger/logFiles.ts';
import { idMaker } from '../../src/ledger/newId.ts';
import { copiedText } from './copiedText.ts';
import { journey } from './journey.ts';
import { type Theme, themes } from './theme.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

const title = 'Self-Assessment';
const handingOver =
  'I hand work over together with its decisions, and stay out until the check-in.';
const conflict = 'I name a disagreement early, and stay on good terms in it.';
const mine = 'I expect to do hands-on work for much of the week.';
const theirs = 'They expect me to do hands-on work for much of the week.';

describe('choosing a program, and looking at oneself', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let page: Frame;
  journey();

  before(async () => {
    workbench = await startWorkbench({ name: 'assessment' });
    window = await workbench.openWindow({ folder: await workbench.folder('first') });
    await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await window.waitUntilActive();
    await window.showView();
  });
  after(() => workbench?.stop());

  const rating = (statement: string, name: string | RegExp): Locator =>
    page.getByRole('group', { name: statement }).getByRole('radio', { name });
  const copied = (beginning: string): Promise<string> => copiedText(window, beginning);
  const choose = (): Promise<void> => window.runCommand('Choose Program…');

  it('asks three questions with a way back, and suggests a program with a reason', async () => {
    await choose();
    await window.quickInput.waitFor('Which way of leading is it?');
    await window.quickInput.accept('Leading people');
    await window.quickInput.waitFor('Where in the role are you?');
    await window.quickInput.widget.getByRole('button', { name: 'Back' }).click();
    await window.quickInput.waitFor('Which way of leading is it?');
    await window.quickInput.accept('Not yet decided');
    await window.quickInput.accept('Before the role');
    await window.quickInput.accept('Finding out what the role is');
    await window.quickInput.waitFor('A purpose, a path of Big Steps to it');
    const [first, second] = await window.quickInput.items();
    assert.equal(first?.label, 'Ready by Choice');
    assert.match(first?.detail ?? '', /^It looks at what draws you, .+\.$/);
    assert.notEqual(second?.label, first?.label);
    await window.screenshot('choose-suggested');
    await window.quickInput.accept('Ready by Choice');
    await window.quickInput.waitUntilClosed();
  });

  it('shows no task that is for others', async () => {
    const step = window.row('Meet everyone again');
    await step.expand();
    await window.row('Listen before fixing').locator.waitFor();
    const labels = (await window.tree().rows()).map(({ label }) => label);
    assert.ok(!labels.includes('First talks'), labels.join(', '));
  });

  it('does not ask a second time, and offers the way out at the end of the list', async () => {
    await choose();
    await window.quickInput.waitFor('A purpose, a path of Big Steps to it');
    const labels = (await window.quickInput.items()).map(({ label }) => label);
    assert.deepEqual(labels.slice(-2), [
      'Answer the three questions again',
      'This role is not for me',
    ]);
    await window.quickInput.accept('This role is not for me');
    const journal = await window.webview('Journal');
    await journal.getByRole('heading', { name: 'This role is not for me' }).waitFor();
    await journal.getByText('Sideways').waitFor();
    await journal.getByRole('button', { name: 'Copy the points for the talk' }).click();
    await journal.getByText('Copied').first().waitFor();
    await window.screenshot('not-for-me');
    assert.deepEqual(await window.axe(journal), []);
    assert.match(await copied('# About my role\n'), /## How we get there/);
  });

  it('is filled in by keyboard alone', async () => {
    await window.runCommand('Take Self-Assessment…');
    page = await window.webview(title);
    await page.getByRole('heading', { name: 'Where do I stand?' }).waitFor();
    const open = rating(handingOver, 'open');
    assert.equal(await open.isChecked(), true);
    await open.focus();
    // From "open" round to 1, then to 2.
    await window.page.keyboard.press('ArrowRight');
    await window.page.keyboard.press('ArrowRight');
    assert.equal(await rating(handingOver, '2').isChecked(), true);
    await window.page.keyboard.press('Tab');
    await rating('People come along', 'open').and(page.locator(':focus')).waitFor();
    await rating(conflict, /^1, not at all/).check();
    await rating(mine, /^5, very much/).check();
    await rating(theirs, '2').check();
  });

  it('keeps what was answered over a reload of the window', async () => {
    await window.reload();
    await window.waitUntilActive();
    page = await window.webview(title);
    await rating(handingOver, '2').and(page.locator(':checked')).waitFor();
    assert.equal(await rating(mine, /^5/).isChecked(), true);
    assert.equal(await rating('I would want this role', 'open').isChecked(), true);
  });

  it('has nothing that axe finds in any theme while it is filled in', () => inAllThemes('form'));

  it('turns low ratings into practices, and differences into points', async () => {
    await page.getByRole('button', { name: 'Keep my answers' }).click();
    await page.getByRole('heading', { name: 'Where I stand' }).waitFor();
    const heads = await page.getByRole('heading', { level: 3 }).allTextContents();
    assert.deepEqual(heads, ['handling conflict', 'handing over']);
    assert.equal(await page.locator('.skill > button').count(), 2, 'one practice for each');
    assert.deepEqual(await page.locator('.stand').first().locator('dt, dd').allTextContents(), [
      ...['To learn', 'handing over, handling conflict', 'Left open'],
      'communicating, influencing and motivating, setting goals, holding to account',
    ]);
    await page.getByText(`${mine} They see less of it than I do.`).waitFor();
    assert.equal(await page.getByRole('heading', { name: /^Since/ }).count(), 0);
  });

  it('copies the agenda for the talk without a rating', async () => {
    await page.getByRole('button', { name: /^Copy the agenda/ }).click();
    await page.getByText('Copied, without your ratings').waitFor();
    const agenda = await copied('# My role: what we expect of each other\n');
    assert.match(agenda, /- handing over: what support is there\?/);
    assert.doesNotMatch(agenda, /\b[1-5]\b/);
  });

  it('lets an answer of today be changed', async () => {
    await page.getByRole('button', { name: 'Change an answer' }).click();
    await rating(handingOver, '2').and(page.locator(':checked')).waitFor();
    await rating(handingOver, '4').check();
    await page.getByRole('button', { name: 'Keep my answers' }).click();
    await page.getByRole('heading', { name: 'Where I stand' }).waitFor();
    assert.deepEqual(await page.getByRole('heading', { level: 3 }).allTextContents(), [
      'handling conflict',
    ]);
  });

  it('says the difference since the last time in words', async () => {
    const day = await takenEarlier({ 'skill-handing-over': 2, 'skill-handling-conflict': 1 });
    await window.runCommand('View: Close All Editors');
    await window.runCommand('Take Self-Assessment…');
    page = await window.webview(title);
    await page.getByRole('heading', { name: `Since ${longDate(day)}` }).waitFor();
    await page.getByText('handing over: from 2 to 4').waitFor();
    await page.getByText('One stands where it stood.').waitFor();
  });

  it('has nothing that axe finds in any theme when it is done', () => inAllThemes('result'));

  it('opens the page of a practice', async () => {
    await page.locator('.skill button').first().click();
    const journal = await window.webview('Journal');
    await journal.getByText('Why it helps').first().waitFor();
  });

  it('looks back on the program in the journal when it is finished', async () => {
    await window.runCommand('Finish Program…');
    await window.quickInput.message('What has it brought you?');
    await window.quickInput.accept();
    await window.toast('“Ready by Choice” is finished.');
    const journal = await window.webview('Journal');
    await journal.getByRole('heading', { name: 'Then and now' }).waitFor();
    const text = await journal.locator('textarea').inputValue();
    assert.match(text, /^# Then and now\n\nReady by Choice, /);
    await window.screenshot('then-and-now');
    await journal.getByRole('button', { name: 'Copy as Markdown' }).click();
    await journal.getByText('Copied').first().waitFor();
    assert.equal(await copied('# Then and now\n'), text);
  });

  it('asks nobody and breaks no content security policy', () => {
    assert.deepEqual(window.requests, []);
    assert.deepEqual(window.cspViolations, []);
  });

  /** axe in the four themes, with a picture of each; then a narrow window. */
  async function inAllThemes(name: string): Promise<void> {
    for (const theme of Object.keys(themes) as Theme[]) {
      await window.useTheme(theme);
      page = await window.webview(title);
      await window.screenshot(`assessment-${name}-${themes[theme]}`);
      assert.deepEqual(await window.axe(page), [], theme);
    }
    const { page: tab } = window;
    await tab.setViewportSize({ width: 760, height: 900 });
    await window.screenshot(`assessment-${name}-narrow`);
    const last = page.getByRole('heading', { level: 2 }).last();
    await last.scrollIntoViewIfNeeded();
    await window.screenshot(`assessment-${name}-narrow-end`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(wide, false, 'nothing is cut off');
    await tab.setViewportSize({ width: 1280, height: 800 });
    await last.evaluate((heading) => heading.scrollIntoView());
    await window.screenshot(`assessment-${name}-end`);
  }

  /** Writes an assessment of 90 days ago into the log, as another window would have. */
  async function takenEarlier(answers: Readonly<Record<string, number>>): Promise<string> {
    const day = addDays(localDay(Date.now(), undefined, '00:00'), -90);
    const time = Date.parse(`${day}T12:00:00Z`);
    const id = idMaker(
      () => time,
      (count) => new Uint8Array(count),
    )();
    const fact = {
      v: 1,
      id,
      rev: id,
      at: isoWithOffset(time, undefined),
      day,
      type: 'assessment',
      program: 'ready-by-choice',
      answers,
    };
    for await (const name of glob('**/log/*.jsonl', { cwd: workbench.serverDataDir })) {
      const file = join(workbench.serverDataDir, dirname(name), fileOfId(id));
      await appendFile(file, `${JSON.stringify(fact)}\n`);
      return day;
    }
    throw new Error('there is no log yet');
  }
});
