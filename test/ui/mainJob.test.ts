import assert from 'node:assert/strict';
import { shortDate } from '../../src/core/dayText.ts';
import { localDay } from '../../src/core/localDay.ts';
import { journey } from './journey.ts';
import { type Lead, lead } from './lead.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

const steps = [
  'See the other job',
  'Hold the answer back',
  'Let the team say why we exist',
  'Hand over decisions, not chores',
  'Grow people past me',
  'Stay at the wider view',
];
const firstTasks = [
  'Only watch',
  'Put the purpose in my words',
  'Compare the two seats',
  'Watch somebody good',
  'Which seat was I in?',
];

describe('the main job, from the first minute on', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let me: Lead;
  journey();

  before(async () => {
    workbench = await startWorkbench({
      name: 'mainJob',
      settings: { 'bigSteps.weekStartsOn': 'monday' },
    });
    window = await workbench.openWindow({ folder: await workbench.folder('first') });
    me = lead(window);
    await window.waitUntilActive();
  });
  after(() => workbench?.stop());

  /** What the Moments view lists, day by day. */
  const moments = async (): Promise<readonly string[]> =>
    (await window.tree('Moments').rows()).map(({ label }) => label);

  it('begins with one sentence and one button', async () => {
    await window.showView();
    const { pane } = window.tree('Program');
    await pane.getByText('A program gives you one small thing to practise this week.').waitFor();
    await window
      .tree('Moments')
      .pane.getByText('Nothing logged this week. The first one takes ten seconds.')
      .waitFor();
    const button = pane.getByRole('button', { name: 'Choose a Program' });
    await button.focus();
    await window.page.keyboard.press('Enter');
    await window.quickInput.waitFor('Which way of leading is it?');
  });

  it('asks three questions, suggests a program, and takes it by keyboard', async () => {
    const answer = async (words: string): Promise<void> => {
      await window.page.keyboard.type(words);
      await window.page.keyboard.press('Enter');
    };
    await answer('leading people');
    await window.quickInput.waitFor('Where in the role are you?');
    await answer('first 90');
    await window.quickInput.waitFor('What pulls you most at the moment?');
    await answer('giving the answer');
    await window.quickInput.waitFor('A purpose, a path of Big Steps to it');
    const [first, ...others] = await window.quickInput.items();
    assert.equal(first?.label, 'From Expert to Leader of Experts');
    assert.match(first.detail, /answer is still on your tongue/i);
    assert.ok(others.some(({ label }) => label === 'Questions First'));
    await window.page.keyboard.press('Enter');
    await window.quickInput.waitUntilClosed();
  });

  it('shows the purpose, six steps, and the tasks of the first one with boxes', async () => {
    await window.row('Only watch').locator.waitFor();
    const rows = await window.tree().rows();
    assert.match(rows[0]?.label ?? '', /^We make good technical decisions without waiting for me/);
    assert.deepEqual(
      rows.slice(1).map(({ label }) => label),
      ['First week: only watch and log', steps[0], ...firstTasks, ...steps.slice(1)],
    );
    assert.equal(rows[2]?.description, '0 of 5 · this week 0 of 5');
    assert.equal(rows[2]?.expanded, true);
    for (const task of rows.slice(3, 8)) assert.equal(task.checked, false, task.label);
    for (const step of rows.slice(8)) assert.equal(step.expanded, false, step.label);
  });

  it('ticks by Space, row after row, and opens and closes a step with it', async () => {
    const press = (key: string) => window.page.keyboard.press(key);
    const [first = '', second = ''] = firstTasks;
    await window.runCommand('Big Steps: Focus on Program View');
    await press('Home');
    for (let row = 0; row < 3; row++) await press('ArrowDown');
    await press('Space');
    await window.row(first).waitUntilChecked(true);
    await press('ArrowDown');
    await press('Space');
    await window.row(second).waitUntilChecked(true);
    await press('Space');
    await window.row(second).waitUntilChecked(false);
    await press('ArrowUp');
    await press('Space');
    await window.row(first).waitUntilChecked(false);
    await press('ArrowUp');
    await press('Space');
    await window.row(second).waitUntilGone();
    await press('Space');
    await window.row(second).locator.waitFor();
    assert.equal(await window.page.locator('.tabs-container .tab').count(), 0, 'nothing is opened');
  });

  it('counts a tick by mouse, and takes it back', async () => {
    const task = window.row('Only watch');
    const step = window.row('See the other job');
    await task.toggle();
    await task.waitUntilChecked(true);
    await step.waitUntilSays('1 of 5 · this week 1 of 5');
    await task.toggle();
    await task.waitUntilChecked(false);
    await step.waitUntilSays('0 of 5 · this week 0 of 5');
    await task.toggle();
    await step.waitUntilSays('1 of 5 · this week 1 of 5');
  });

  it('logs a whole line from the palette, with its reading before it saves', async () => {
    await me.openLog();
    await window.page.keyboard.type('h @priya #cache let her pick the TTL');
    const reading = 'Held back · with priya · cache · today · “let her pick the TTL”';
    await window.quickInput.widget.getByText(reading).first().waitFor();
    await window.page.keyboard.press('Enter');
    const toast = await window.toast('Held back, first this week.');
    const row = window.row('Held back', 'Moments');
    const { description } = await row.read();
    assert.match(description, /^let her pick the TTL\s+priya · \d\d:\d\d$/);
    assert.deepEqual(await moments(), ['Today', 'Held back']);
    await toast.press('Undo');
    await row.waitUntilGone();
    await window.tree('Moments').pane.getByText('Nothing logged this week.').waitFor();
  });

  it('logs a bare kind with the command, one letter and Enter', async () => {
    await me.openLog();
    await window.page.keyboard.press('h');
    await window.page.keyboard.press('Enter');
    await window.toast('Held back, first this week.');
    await window.row('Held back', 'Moments').locator.waitFor();
  });

  it('keeps a refused text in the box with its reason, and Esc saves nothing', async () => {
    await me.openLog();
    await window.quickInput.type('h L8 x');
    await window.quickInput.widget.getByText('“L8” is no level.').first().waitFor();
    await window.page.keyboard.press('Enter');
    assert.equal(await window.quickInput.value(), 'h L8 x');
    await window.quickInput.widget.getByText('“L8” is no level.').first().waitFor();
    await window.quickInput.type('h L7 x');
    await window.quickInput.widget.getByText('level 7').first().waitFor();
    await window.quickInput.escape();
    await me.log('q what would rule it out?');
    await window.row('Asked instead', 'Moments').locator.waitFor();
    assert.deepEqual(await moments(), ['Today', 'Asked instead', 'Held back']);
  });

  it('shows five kinds with this week’s counts, and all nine behind More', async () => {
    await me.openLog();
    const few = await window.quickInput.items();
    assert.deepEqual(
      few.map(({ label, description }) => [label.replace(/\s+/g, ' ').trim(), description]),
      [
        ['h Held back', '1 this week'],
        ['q Asked instead', '1 this week'],
        ['o Handed over', ''],
        ['a Answered it myself', ''],
        ['t Took it back', ''],
        ['More', 'all nine kinds, with what they mean'],
      ],
    );
    await window.quickInput.accept('More');
    const rows = window.quickInput.widget.locator('.monaco-list-row');
    // A list draws the rows that fit, and says in each how many there are.
    await rows.and(window.page.locator('[aria-setsize="9"]')).first().waitFor();
    for (const { label, detail } of await window.quickInput.items()) {
      assert.notEqual(detail, '', label);
    }
    // Up from the first one goes round to the last.
    await window.page.keyboard.press('ArrowUp');
    await rows.filter({ hasText: 'Did it myself' }).waitFor();
    await window.quickInput.escape();
  });

  it('declares a step reached with an answer, and keeps its practice going', async () => {
    const step = window.row('See the other job');
    await step.choose('Set Step State…');
    await window.quickInput.waitFor('See the other job');
    await window.quickInput.message('I can say in two sentences what I am here for now.');
    await window.page.keyboard.type('I am here so that they decide well.');
    await window.page.keyboard.press('Enter');
    await step.waitUntilSays(`reached ${shortDate(localDay(Date.now(), undefined, '00:00'))}`);
    await window.row('Kept').waitUntilSays('this week 0 of 1');
    await window.row('Hold the answer back').waitUntilSays('0 of 4 · this week 0 of 3');
    await me.log('h');
    await window.toast('Held back, 3 of 3 this week.');
  });

  it('shows the purpose in my own words', async () => {
    await window.tree().pane.locator('[role=treeitem]').first().click();
    await window.quickInput.waitFor('My Purpose');
    assert.match(await window.quickInput.value(), /^We make good technical decisions/);
    await window.quickInput.type('The team ships without asking me first');
    await window.quickInput.accept();
    await window.row('The team ships without asking me first').locator.waitFor();
  });

  it('shows the one thing for next week', async () => {
    await window.runCommand('Write My Purpose / Brake / Intention…');
    await window.quickInput.waitFor('Write…');
    await window.quickInput.accept('One thing for next week');
    await window.quickInput.waitFor('One Thing for Next Week');
    await window.quickInput.type('On Wednesday every other voice comes first');
    await window.quickInput.accept();
    await window.row('Next week: On Wednesday every other voice comes first').locator.waitFor();
  });

  it('asks nobody and breaks no content security policy', () => {
    assert.deepEqual(window.requests, []);
    assert.deepEqual(window.cspViolations, []);
  });
});
