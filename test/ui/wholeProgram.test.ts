import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { journey } from './journey.ts';
import { expertToLeader, type Lead, lead } from './lead.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

const first = 'See the other job';

/** A program from its first day to Then and now, in the weeks around a year with 53 of them. */
describe('a whole program in fast motion', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let me: Lead;
  journey();

  before(async () => {
    workbench = await startWorkbench({
      name: 'wholeProgram',
      testClock: true,
      settings: { 'bigSteps.weekStartsOn': 'monday' },
    });
    await workbench.setClock('2026-12-07T09:00:00');
    window = await workbench.openWindow({
      folder: await workbench.folder('platform'),
      profile: 'lead',
      size: { width: 1280, height: 900 },
    });
    me = lead(window);
    await window.waitUntilActive();
    await window.showView();
  });
  after(() => workbench?.stop());

  /** The next time that somebody opens the editor. */
  const itIs = async (instant: string): Promise<void> => {
    await window.runCommand('View: Close All Editors');
    await workbench.setClock(instant);
    await window.reload();
    await window.waitUntilActive();
    await window.showView();
  };
  const labels = async (): Promise<readonly string[]> =>
    (await window.tree().rows()).map(({ label }) => label);
  /** Ticks a task and waits until the row above it has counted: VS Code is deaf while it draws that. */
  const tick = async (task: string, above: string, says: string): Promise<void> => {
    await window.row(task).toggle();
    await window.row(task).waitUntilChecked(true);
    await window.row(above).waitUntilSays(says);
  };
  /** Writes the purpose over that of the program. */
  const writePurpose = async (text: string): Promise<void> => {
    await window.tree().pane.locator('[role=treeitem]').first().click();
    await window.quickInput.waitFor('My Purpose');
    await window.quickInput.type(text);
    await window.quickInput.accept();
    await window.row(text).locator.waitFor();
  };
  const summary = async (): Promise<Frame> => {
    await window.runCommand('Open Weekly Summary');
    return window.webview('Weekly Summary');
  };

  it('is chosen, and its first week only watches and logs', async () => {
    await me.choose(expertToLeader);
    await window.row('First week: only watch and log').locator.waitFor();
    await me.log('a which index to use');
    await me.log('a the retry loop, again');
    await me.log('h naming thread');
    await tick('Only watch', first, '1 of 5 · this week 1 of 5');
    // Nothing is an aim yet, not even where the tree counts.
    await window.row('Hold the answer back').expand();
    await window.row('Three times I held back').waitUntilSays('1 logged');
    await window.screenshot('whole-1-baseline');
    const page = await summary();
    await page.getByText('First week: only watch and log.').waitFor();
    await window.screenshot('whole-2-baseline-summary');
  });

  it('goes on to its second week by itself, in a window that stays open', async () => {
    await window.row('Three times I held back').waitUntilSays('1 logged');
    await window.runCommand('View: Close All Editors');
    await workbench.setClock('2026-12-14T09:00:00');
    await window.row('Three times I held back').waitUntilSays('0 logged, aim 3');
    await window.row('How did that work out?', 'Moments').locator.waitFor();
    assert.ok(!(await labels()).includes('First week: only watch and log'));
    await window.tree().pane.locator('[role=treeitem]').first().hover();
    await window.page.locator('.workbench-hover').getByText('Week 2 of 12').waitFor();
    await window.page.mouse.move(700, 500);
    await window.row('Which seat was I in?').waitUntilChecked(false);
    await tick('Which seat was I in?', first, '2 of 5 · this week 1 of 5');
    await writePurpose('The team ships without asking me first');
    await tick('Put the purpose in my words', first, '3 of 5 · this week 2 of 5');
    await me.log('h the cache, she knew');
    await me.log('q what would rule it out?');
    await window.row('Three times I held back').waitUntilSays('2 logged, aim 3');
    await window.screenshot('whole-3-second-week');
  });

  it('takes the if-then line of a task as a brake, and shows it in the status bar', async () => {
    await window.runCommand('Write My Purpose / Brake / Intention…');
    await window.quickInput.waitFor('Write…');
    await window.quickInput.accept('My brake');
    await window.quickInput.waitFor('My Brake');
    const offered = await window.quickInput.items();
    assert.equal(offered.at(-1)?.label, 'In my own words…');
    const line =
      'If someone asks me something they could find out, then I count to five and ask what they have tried.';
    await window.screenshot('whole-4-brake-lines');
    await window.quickInput.accept(line);
    await window.quickInput.message('One if-then line');
    assert.equal(await window.quickInput.value(), line);
    await window.quickInput.type('If somebody asks me how, then I ask what they have tried.');
    await window.quickInput.accept();
    await window.quickInput.waitUntilClosed();
    await (await window.statusBar()).hover();
    await window.page
      .locator('.workbench-hover')
      .getByText('If somebody asks me how, then I ask what they have tried.')
      .waitFor();
    await window.screenshot('whole-4-brake');
    await window.page.mouse.move(700, 500);
  });

  it('asks the done-when question once every task was practised, and keeps what is to go on', async () => {
    await itIs('2026-12-21T09:00:00');
    await tick('Which seat was I in?', first, '3 of 5 · this week 1 of 4');
    await tick('Compare the two seats', first, '4 of 5 · this week 2 of 4');
    await tick('Watch somebody good', first, '5 of 5 · this week 3 of 4');
    const question = window.row('Reached? I can say in two sentences what I am here for now.');
    await question.click();
    await window.quickInput.waitFor(first);
    await window.quickInput.type('So that they decide well. So that it is worth deciding.');
    await window.quickInput.accept();
    await window.row(first).waitUntilSays('reached 21 Dec');
    // The step that is suggested next opens, the one that is reached closes.
    await window.row('Only watch').waitUntilGone();
    await window.row('Kept').waitUntilSays('this week 1 of 1');
    await me.log('h');
    await me.log('h the design talk');
    await me.log('h her review');
    await window.row('Three times I held back').waitUntilSays('3 logged, aim 3');
    await window.screenshot('whole-5-step-reached');
  });

  it('has a card with an agenda for what the team does together', async () => {
    await window.row('Speak last once').click();
    const page = await window.webview('Journal');
    const agenda = page.getByRole('region', { name: 'Agenda' });
    await agenda.getByRole('listitem').nth(3).waitFor();
    await page.locator('textarea').fill('They saw the risk before I said it.');
    await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await agenda.getByRole('button', { name: 'with my notes' }).click();
    await page.locator('.status').getByText('Saved on this machine').waitFor();
    const copied = await window.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^# Speak last once\n\n1\. The question for this talk/);
    assert.match(copied, /## Notes\n\nThey saw the risk before I said it\.\n$/);
    await window.screenshot('whole-6-agenda');
    assert.deepEqual(await window.axe(page), []);
  });

  it('rests over the holidays', async () => {
    await itIs('2026-12-28T09:00:00');
    await window.runCommand('Pause Program…');
    await window.quickInput.waitFor('Pause “');
    await window.quickInput.type('2027-01-03');
    await window.quickInput.accept();
    await window.quickInput.message('Why does it rest?');
    await window.quickInput.accept();
    await window.row('Paused until 3 January').locator.waitFor();
    await window.row('Which seat was I in?').waitUntilSays('paused');
    await window.screenshot('whole-7-paused');
  });

  it('goes on by itself, and says a kind word after two quiet weeks', async () => {
    await itIs('2027-01-04T09:00:00');
    await window.row('Paused until 3 January').waitUntilGone();
    await window.row('Which seat was I in?').locator.filter({ hasNotText: 'paused' }).waitFor();
    await tick('Which seat was I in?', 'Kept', 'this week 1 of 1');
    await itIs('2027-01-25T09:00:00');
    await tick('Which seat was I in?', 'Kept', 'this week 1 of 1');
    await window.row('Which seat was I in?').waitUntilSays('good to have it back');
    await window.screenshot('whole-8-back');
  });

  it('lets an earlier week be set, when somebody asks for one', async () => {
    await window.row('Which seat was I in?').choose('Set Task State…');
    await window.quickInput.waitFor('Which seat was I in?');
    await window.quickInput.accept('For an earlier week…');
    await window.quickInput.waitFor('When was it?');
    const weeks = await window.quickInput.items();
    assert.deepEqual(
      weeks.map(({ label, description }) => [label, description]),
      [
        ['Last week', '18 – 24 January'],
        ['Two weeks ago', '11 – 17 January'],
        ['Three weeks ago', '4 – 10 January'],
        ['Another day…', 'any day gone by'],
      ],
    );
    await window.quickInput.accept('Two weeks ago');
    await window.quickInput.waitFor('Which seat was I in?: two weeks ago');
    await window.quickInput.accept('Partly');
    await window.quickInput.waitUntilClosed();
    const seat = window.row('Which seat was I in?').locator;
    await seat.filter({ hasNotText: 'good to have it back' }).waitFor();
  });

  it('corrects a week gone by on its page', async () => {
    await window.runCommand('Open Weekly Summary');
    const page = await window.webview('Weekly Summary');
    await page.getByRole('heading', { name: '25 – 31 January' }).waitFor();
    await page.getByRole('button', { name: 'The week before' }).click();
    await page.getByRole('heading', { name: '18 – 24 January' }).waitFor();
    const box = page.getByRole('checkbox', { name: 'Which seat was I in?' });
    assert.equal(await box.isChecked(), false);
    await box.click();
    await page.locator('input:checked').waitFor();
    for (let n = 0; n < 3; n += 1) {
      await page.getByRole('button', { name: 'The week before' }).click();
    }
    await page.getByRole('heading', { name: '28 December 2026 – 3 January 2027' }).waitFor();
    await page.getByText('Paused.').waitFor();
    await window.screenshot('whole-9-paused-week');
  });

  it('shows the weeks of a practice on its page, in marks and in words', async () => {
    await window.row('Which seat was I in?').click();
    const page = await window.webview('Journal');
    const weeks = page.getByRole('region', { name: 'Week by week' });
    // Met in the weeks from 14 and 21 December, 4, 18 and 25 January; partly in that of the 11th.
    await weeks
      .getByText('Met in 5 of 6 weeks, showed up in one more, one paused.', { exact: true })
      .waitFor();
    await weeks.getByText('As a table').click();
    const rows = await weeks.getByRole('row').allInnerTexts();
    assert.deepEqual(
      rows.slice(1).map((row) => row.split('\t').map((cell) => cell.trim())),
      [
        ['25 Jan', 'met'],
        ['18 Jan', 'met'],
        ['11 Jan', 'showed up'],
        ['4 Jan', 'met'],
        ['28 Dec', 'paused'],
        ['21 Dec', 'met'],
        ['14 Dec', 'met'],
      ],
    );
    await weeks.scrollIntoViewIfNeeded();
    await window.screenshot('whole-10-weeks');
    assert.deepEqual(await window.axe(page), []);
  });

  it('tells them in the hover of the task, too', async () => {
    await window.row('Which seat was I in?').locator.hover();
    const hover = window.page.locator('.workbench-hover');
    await hover.getByText('Met in 5 of 6 weeks, showed up in one more, one paused.').waitFor();
    await window.screenshot('whole-11-hover');
    await window.page.mouse.move(700, 880);
  });

  it('is finished with a look at then and now', async () => {
    await itIs('2027-03-01T09:00:00');
    await writePurpose('They decide well, and know what for');
    await window.runCommand('Finish Program…');
    await window.quickInput.message('What has it brought you?');
    await window.quickInput.type('Quieter Mondays.');
    await window.quickInput.accept();
    const page = await window.webview('Journal');
    await page.locator('h2#title', { hasText: 'Then and now' }).waitFor();
    const text = await page.locator('textarea').inputValue();
    assert.match(text, /The team ships without asking me first/);
    assert.match(text, /They decide well, and know what for/);
    await window.screenshot('whole-12-then-and-now');
  });

  it('asks nobody and breaks no content security policy', () => {
    assert.deepEqual(window.requests, []);
    assert.deepEqual(window.cspViolations, []);
  });
});
