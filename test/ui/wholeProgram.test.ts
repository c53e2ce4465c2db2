import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { journey } from './journey.ts';
import { expertToLeader, type Lead, lead } from './lead.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

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
    await workbench.setClock(instant);
    await window.reload();
    await window.waitUntilActive();
    await window.showView();
  };
  const labels = async (): Promise<readonly string[]> =>
    (await window.tree().rows()).map(({ label }) => label);
  const tick = async (task: string): Promise<void> => {
    await window.row(task).toggle();
    await window.row(task).waitUntilChecked(true);
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
    await tick('Only watch');
    // Nothing is an aim yet, not even where the tree counts.
    await window.row('Hold the answer back').expand();
    await window.row('Three times I held back').waitUntilSays('1 logged');
    await window.screenshot('whole-1-baseline');
    const page = await summary();
    await page.getByText('First week: only watch and log.').waitFor();
    await window.screenshot('whole-2-baseline-summary');
  });

  it('goes on to its second week by itself', async () => {
    await itIs('2026-12-14T09:00:00');
    await window.row('Three times I held back').waitUntilSays('0 logged, aim 3');
    assert.ok(!(await labels()).includes('First week: only watch and log'));
    const seat = window.row('Which seat was I in?');
    await seat.waitUntilChecked(false);
    await tick('Which seat was I in?');
    await tick('Put the purpose in my words');
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
    const own = (await window.quickInput.items()).at(-1);
    assert.match(own?.label ?? '', /In my own words/);
    await window.quickInput.accept(own?.label);
    await window.quickInput.message('One if-then line');
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
    await tick('Which seat was I in?');
    await tick('Compare the two seats');
    await tick('Watch somebody good');
    const question = window.row('I can say in two sentences what I am here for now.');
    await question.click();
    await window.quickInput.waitFor('See the other job');
    await window.quickInput.type('So that they decide well. So that it is worth deciding.');
    await window.quickInput.accept();
    await window.row('See the other job').waitUntilSays('reached 21 Dec');
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
    await agenda.getByRole('button', { name: 'with my notes' }).click();
    await page.locator('.status').getByText('Saved on this machine').waitFor();
    await window.screenshot('whole-6-agenda');
    assert.deepEqual(await window.axe(page), []);
  });

  it('rests over the holidays, and those weeks are neither met nor quiet', async () => {
    await window.runCommand('Pause Program…');
    await window.screenshot('whole-7-pausing');
  });
});
