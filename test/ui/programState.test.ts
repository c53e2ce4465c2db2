import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { expertToLeader } from './lead.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

const questions = 'Questions First';
const role = 'Ready by Choice';
const letting = 'Letting Go';

/** What happens to a program as a whole, from the palette and by keyboard alone. */
describe('starting, resting and ending a program', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let folder: string;
  journey();

  before(async () => {
    workbench = await startWorkbench({
      name: 'programState',
      testClock: true,
      settings: { 'bigSteps.weekStartsOn': 'monday' },
    });
    // A Wednesday.
    await workbench.setClock('2026-12-02T09:00:00');
    folder = await workbench.folder('platform');
    window = await workbench.openWindow({ folder, profile: 'lead' });
    await window.waitUntilActive();
    await window.showView();
  });
  after(() => workbench?.stop());

  const press = (...keys: readonly string[]) =>
    keys.reduce(
      (before, key) => before.then(() => window.page.keyboard.press(key)),
      Promise.resolve(),
    );
  /** Types into the open box by keyboard, over what stands there selected. */
  const type = (text: string) => window.page.keyboard.type(text);
  const labels = async (): Promise<readonly string[]> =>
    (await window.tree().rows()).map(({ label }) => label);
  const openList = async (): Promise<void> => {
    await window.runCommand('Choose Program…');
    await window.quickInput.waitFor('Which way of leading is it?');
    await window.quickInput.accept('Show all programs');
    await window.quickInput.waitFor('A purpose, a path of Big Steps to it');
  };
  const focused = (label: string) =>
    window.quickInput.widget
      .locator('.monaco-list-row.focused')
      .filter({ has: window.page.locator('.label-name', { hasText: label }) })
      .waitFor();
  const hoverStatusBar = async (text: string): Promise<void> => {
    await (await window.statusBar()).hover();
    await window.page.locator('.workbench-hover').getByText(text).waitFor();
  };
  const away = () => window.page.mouse.move(700, 400);

  it('lets a program start on another day, first the day and then the program', async () => {
    await openList();
    await window.screenshot('state-1-list');
    await type('another day');
    await focused('Start on another day…');
    await press('Enter');
    await window.quickInput.message('It starts Monday 7 December.');
    assert.equal(await window.quickInput.value(), 'next monday', 'one Enter for what is likely');
    await window.screenshot('state-2-day');
    await type('yesterday');
    await window.quickInput.message('Write a day such as mon, next monday or 2026-12-09.');
    await press('Enter');
    await window.quickInput.type('2026-12-01');
    await window.quickInput.message('That day has passed.');
    await window.quickInput.type('14 dec');
    await window.quickInput.message('It starts Monday 14 December.');
    await press('Enter');
    await window.quickInput.waitFor('Choose Program: starts Monday 14 December');
    await type('Expert to Leader');
    await focused(expertToLeader);
    await press('Enter');
    await window.quickInput.waitUntilClosed();
    const toast = await window.toast('starts Monday 14 December.');
    assert.match(await toast.text(), /Nothing is counted before\./);
  });

  it('says so in the tree, the status bar and the summary, and counts nothing before', async () => {
    await window.row('Starts Monday 14 December').locator.waitFor();
    assert.ok(!(await labels()).includes('First week: only watch and log'));
    await window.row('See the other job').waitUntilSays('0 of 5');
    await hoverStatusBar('Starts Monday 14 December.');
    await window.screenshot('state-3-ahead');
    await away();
    await window.runCommand('Open Weekly Summary');
    const page = await window.webview('Weekly Summary');
    await page.getByText('starts Monday 14 December').waitFor();
    await page.getByText('Nothing is counted before. What you log is kept.').waitFor();
    assert.equal(await page.getByText('This week’s practices').count(), 0);
    await window.screenshot('state-4-summary');
    await window.runCommand('View: Close All Editors');
  });

  it('moves the start with the button of its row while it has not begun', async () => {
    await openList();
    const row = window.quickInput.widget.locator('.monaco-list-row', { hasText: expertToLeader });
    assert.match(await row.innerText(), /in focus, starts Monday 14 December/);
    await row.hover();
    await row.locator('.codicon-calendar').click();
    await window.quickInput.waitFor(`“${expertToLeader}”: when does it start?`);
    await window.quickInput.widget.locator('.codicon-quick-input-back').click();
    await window.quickInput.waitFor('A purpose, a path of Big Steps to it');
    await row.hover();
    await row.locator('.codicon-calendar').click();
    await window.quickInput.waitFor(`“${expertToLeader}”: when does it start?`);
    await press('Escape');
    await window.quickInput.waitUntilClosed();
    await window.row('Starts Monday 14 December').locator.waitFor();
    await openList();
    await row.hover();
    await row.locator('.codicon-calendar').click();
    await window.quickInput.message('It starts Monday 7 December.');
    await press('Enter');
    await window.row('Starts Monday 7 December').locator.waitFor();
  });

  it('takes it back with Undo', async () => {
    const toast = await window.toast('starts Monday 7 December.');
    await toast.press('Undo');
    await window.row('Starts Monday 14 December').locator.waitFor();
  });

  it('starts at once with one Enter on a row, and never starts again', async () => {
    await openList();
    await type('Questions');
    await focused(questions);
    await press('Enter');
    await window.quickInput.waitUntilClosed();
    await window.row('First week: only watch and log').locator.waitFor();
    await window.row(expertToLeader).waitUntilSays('starts Monday 14 December');
    await openList();
    const row = window.quickInput.widget.locator('.monaco-list-row', { hasText: questions });
    await row.hover();
    assert.equal(await row.locator('.codicon-calendar').count(), 0, 'it is under way');
    await type('another day');
    await focused('Start on another day…');
    await press('Enter');
    await window.quickInput.message('It starts Monday 7 December.');
    await press('Enter');
    await window.quickInput.waitFor('Choose Program: starts Monday 7 December');
    await type('Questions');
    await focused(questions);
    await press('Enter');
    await window.toast(`“${questions}” is under way and goes on as it is.`);
    await window.row('First week: only watch and log').locator.waitFor();
  });

  it('asks how long a program shall rest, and leaves it running after Esc', async () => {
    await window.runCommand('Pause Program…');
    await window.quickInput.waitFor('Which program?');
    await focused(questions);
    await press('Enter');
    await window.quickInput.waitFor(`Pause “${questions}”`);
    await press('Escape');
    await window.quickInput.waitUntilClosed();
    await window.runCommand('Pause Program…');
    await focused(questions);
    await press('Enter');
    await window.quickInput.waitFor(`Pause “${questions}”`);
    await type('2026-12-01');
    await window.quickInput.message('That day has passed.');
    await window.quickInput.type('next fri');
    await window.quickInput.message('It rests until Friday 11 December.');
    await press('Enter');
    await window.quickInput.message('Why does it rest?');
    await press('Escape');
    await window.quickInput.waitUntilClosed();
    assert.ok(
      !(await labels()).some((label) => label.startsWith('Paused')),
      'Esc, and nothing done',
    );
    await window.runCommand('Pause Program…');
    await focused(questions);
    await press('Enter');
    await window.quickInput.waitFor(`Pause “${questions}”`);
    await type('next fri');
    await press('Enter');
    await window.quickInput.message('Why does it rest?');
    await type('a week of interviews');
    await press('Enter');
    await window.row('Paused until 11 December').locator.waitFor();
    await window.toast(`“${questions}” rests until Friday 11 December.`);
    await window.screenshot('state-5-paused');
  });

  it('lets it go on again, and takes that back', async () => {
    // The only one that rests is not asked for.
    await window.runCommand('Resume Program…');
    await (await window.toast(`“${questions}” goes on.`)).press('Undo');
    await window.statusBar('Took back the end of the pause.');
    await window.row('Paused until 11 December').locator.waitFor();
    await window.runCommand('Resume Program…');
    await window.row('Paused until 11 December').waitUntilGone();
    await window.runCommand('Resume Program…');
    await window.toast('No program is paused.');
  });

  it('asks what a program has brought, and leaves it running after Esc', async () => {
    const finish = async (): Promise<void> => {
      await window.runCommand('Finish Program…');
      await window.quickInput.waitFor('Which program?');
      await focused(questions);
      await press('Enter');
      await window.quickInput.message('What has it brought you?');
    };
    await finish();
    await press('Escape');
    await window.quickInput.waitUntilClosed();
    await window.row('First week: only watch and log').locator.waitFor();
    await finish();
    await press('Enter');
    const toast = await window.toast(`“${questions}” is finished. What you did stays.`);
    const page = await window.webview('Journal');
    await page.locator('h2#title', { hasText: 'Then and now' }).waitFor();
    await window.screenshot('state-6-finished');
    // The one that was chosen before it is in focus again.
    await window.row('See the other job').locator.waitFor();
    await openList();
    const row = window.quickInput.widget.locator('.monaco-list-row', { hasText: questions });
    assert.match(await row.innerText(), /about 6 weeks · finished/);
    await window.quickInput.escape();
    await toast.press('Undo');
    await window.statusBar('Took back the end of the program.');
    await window.row('First week: only watch and log').locator.waitFor();
  });

  it('asks for the first day in the role where the way there is part of the program', async () => {
    await openList();
    const row = window.quickInput.widget.locator('.monaco-list-row', { hasText: role });
    await row.hover();
    await row.locator('.codicon-calendar').click();
    await window.quickInput.waitFor(`“${role}”: your first day in the role`);
    await type('1 feb');
    await window.quickInput.message('It starts Monday 1 February 2027.');
    await press('Enter');
    const toast = await window.toast(`“${role}” starts Monday 1 February 2027.`);
    assert.match(await toast.text(), /The way there begins today\./);
    await window.row('Starts Monday 1 February 2027').locator.waitFor();
    await window.row('First week: only watch and log').locator.waitFor();
    await window.useTheme('Dark Modern');
    await window.screenshot('state-7-way-there');
  });

  it('copies a program into the folder, and asks before it does', async () => {
    const copy = async (): Promise<void> => {
      await window.runCommand('Copy Program to Workspace…');
      await window.quickInput.waitFor('Which program?');
      await type('Letting');
      await focused(letting);
      await press('Enter');
      await window.quickInput.waitFor('A program is for a team to read.');
    };
    await copy();
    await press('Escape');
    await window.quickInput.waitUntilClosed();
    const file = join(folder, '.big-steps', 'letting-go.yaml');
    await assert.rejects(readFile(file), 'Esc, and nothing is written');
    await copy();
    await press('Enter');
    await window.page.getByRole('tab', { name: 'letting-go.yaml' }).waitFor();
    await window.toast('is for the team: it takes the place of the program');
    assert.match(await readFile(file, 'utf8'), /^# A copy for this team/);
    await window.screenshot('state-8-copied');
    await openList();
    const row = window.quickInput.widget.locator('.monaco-list-row', { hasText: letting });
    assert.match(await row.innerText(), /from platform, in place of the one from Big Steps/);
    await window.quickInput.escape();
  });

  it('asks nobody and breaks no content security policy', () => {
    assert.deepEqual(window.requests, []);
    assert.deepEqual(window.cspViolations, []);
  });
});
