import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { addDays, type Day } from '../../src/core/day.ts';
import { daysTitle, longDate, longDay, shortDate } from '../../src/core/dayText.ts';
import type { KindId } from '../../src/core/kind.ts';
import { localDay } from '../../src/core/localDay.ts';
import { addWeeks, weekDays, weekOf } from '../../src/core/week.ts';
import { copiedText } from './copiedText.ts';
import { journey } from './journey.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';
import { type DatedFact, writeLog } from './writeLog.ts';

const today = localDay(Date.now(), undefined, '00:00');
const week = weekOf(today, 'monday');
const { first, last } = weekDays(week, 'monday');
const program = 'expert-to-leader';

const moments = (count: number, kind: KindId, day: Day, onPurpose?: true): DatedFact[] =>
  Array.from({ length: count }, (_, i) => ({
    type: 'moment',
    kind,
    day,
    note: `thread ${i + 1}`,
    ...(onPurpose && { onPurpose }),
  }));

/** Three weeks ago a little, then a quiet week, then last week and this one. */
const facts: readonly DatedFact[] = [
  { type: 'program', program, act: 'chosen', day: addDays(first, -21) },
  ...moments(1, 'held-back', addDays(first, -20)),
  ...moments(3, 'held-back', addDays(first, -6)),
  ...moments(2, 'answered', addDays(first, -5)),
  ...moments(1, 'answered', addDays(first, -5), true),
  {
    type: 'line',
    line: 'intention',
    text: 'On Wednesday I speak last',
    week,
    day: addDays(first, -3),
  },
  ...moments(3, 'asked', today),
  ...moments(1, 'answered', today),
  ...moments(1, 'did-it', today, true),
  { type: 'moment', kind: 'handed-over', who: 'jo', note: 'the migration plan', day: today },
];

describe('the weekly summary', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let page: Frame;
  journey();

  const heading = (title: string) => page.locator('h1', { hasText: title }).waitFor();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const pill = (name: string) => page.getByRole('radio', { name, exact: true }).click();
  const sentence = () => page.locator('h2 + .words').textContent();

  before(async () => {
    workbench = await startWorkbench({
      name: 'weeklySummary',
      settings: { 'bigSteps.weekStartsOn': 'monday' },
    });
    await writeLog(workbench.globalStorageDir, facts);
    window = await workbench.openWindow({ folder: await workbench.folder('first') });
    await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await window.waitUntilActive();
    await window.showView();
    await window.row('Only watch').read();
  });
  after(() => workbench?.stop());

  it('opens from the title bar of the program with the week in a sentence', async () => {
    await window.tree('Program').press('Open Weekly Summary');
    page = await window.webview('Weekly Summary');
    await heading(daysTitle(first, last));
    await page.getByText('See the other job, fourth week').waitFor();
    assert.equal(
      await sentence(),
      'Of 5 moments, I gave room 4 times. One more I stepped into on purpose.',
    );
  });

  it('says the same in chart and table', async () => {
    const picture = page.getByRole('img');
    const words = await picture.getAttribute('aria-label');
    assert.equal(await page.locator('svg[role=img] rect').count(), 7);
    await press('Show as table');
    const rows = await page
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      );
    const weekOfDay = (back: number) => shortDate(addDays(first, -7 * back));
    assert.deepEqual(rows, [
      [weekOfDay(0), '4', '1', '1'],
      [weekOfDay(1), '3', '2', '1'],
      [weekOfDay(2), 'quiet'],
      [weekOfDay(3), '1', '0', '0'],
    ]);
    assert.equal(
      words,
      [
        'Moments by week.',
        `Week of ${weekOfDay(3)}: gave room 1, stepped in 0.`,
        `Week of ${weekOfDay(2)}: quiet.`,
        `Week of ${weekOfDay(1)}: gave room 3, stepped in 2, 1 more on purpose.`,
        `Week of ${weekOfDay(0)}: gave room 4, stepped in 1, 1 more on purpose.`,
      ].join(' '),
    );
    await press('Show as chart');
    await picture.waitFor();
  });

  it('keeps what became of last week’s intention', async () => {
    await page.getByText('On Wednesday I speak last').waitFor();
    await pill('Partly');
    await page.locator('.pill[aria-checked=true]', { hasText: 'Partly' }).waitFor();
    await pill('I did');
    await page.locator('.pill[aria-checked=true]', { hasText: 'I did' }).waitFor();
    assert.equal(await page.locator('.last-intention .pill[aria-checked=true]').count(), 1);
  });

  it('asks how three moments worked out, and an answer moves none of them', async () => {
    const rows = page.locator('.outcomes li');
    const groups = page.locator('.outcomes').getByRole('radiogroup');
    assert.equal(await rows.count(), 3);
    const place = await rows.first().boundingBox();
    const mixed = rows.first().getByRole('radio', { name: 'Mixed' });
    await mixed.click();
    await page.locator('.outcomes .pill[aria-checked=true]').waitFor();
    await mixed.click();
    await rows.first().locator('.pill[aria-checked=true]', { hasText: 'Mixed' }).waitFor();
    await rows.first().getByRole('textbox').waitFor();
    assert.equal(await rows.count(), 3);
    assert.equal(await page.locator('.outcomes .pill[aria-checked=true]').count(), 1);
    assert.equal((await rows.first().boundingBox())?.y, place?.y);
    const day = shortDate(addDays(first, -6));
    await assert.doesNotReject(
      groups
        .first()
        .and(page.getByRole('radiogroup', { name: day }))
        .waitFor(),
      'the group says which moment it is about',
    );
  });

  it('is one stop for Tab in a row of answers, and goes on by arrow keys', async () => {
    const second = page.locator('.outcomes li').nth(1);
    const answer = (name: string) => second.getByRole('radio', { name });
    const focused = (name: string) => answer(name).and(page.locator(':focus')).waitFor();
    await answer('Worked').focus();
    await window.page.keyboard.press('ArrowRight');
    await focused('Mixed');
    await window.page.keyboard.press('End');
    await focused('Too soon');
    assert.equal(await second.locator('[aria-checked=true]').count(), 0, 'looking is not saying');
    await window.page.keyboard.press('Space');
    await second.locator('.pill[aria-checked=true]', { hasText: 'Too soon' }).waitFor();
    await window.page.keyboard.press('Tab');
    await page.locator('.outcomes li').nth(2).locator(':focus').waitFor();
  });

  it('ticks a practice here and in the tree alike', async () => {
    const box = page.getByRole('checkbox', { name: 'Only watch' });
    await box.click();
    await window.row('Only watch').waitUntilChecked(true);
    await page.locator('input[type=checkbox]:checked').waitFor();
    await window.row('Which seat was I in?').toggle();
    await page.locator('input[type=checkbox]:checked').nth(1).waitFor();
    assert.equal(
      await page.getByRole('checkbox', { name: 'Which seat was I in?' }).isChecked(),
      true,
    );
    await box.click();
    await window.row('Only watch').waitUntilChecked(false);
  });

  it('keeps one thing for next week, which the tree shows', async () => {
    const field = page.getByRole('textbox', { name: 'One thing for next week' });
    await field.focus();
    await window.page.keyboard.type('I count to five');
    await window.page.keyboard.press('Tab');
    await window.row('Next week: I count to five').locator.waitFor();
    assert.equal(await field.inputValue(), 'I count to five');
  });

  it('copies the week as Markdown', async () => {
    await press('Copy as Markdown');
    await page.getByText('Copied', { exact: true }).first().waitFor();
    const text = await copiedText(window, `# ${daysTitle(first, last)}\n`);
    assert.match(text, /> On Wednesday I speak last\n\nI did\./);
    assert.match(text, /Of 5 moments, I gave room 4 times\./);
    assert.match(text, /- Handed over · the migration plan/);
    assert.doesNotMatch(text, /\bjo\b/, 'a name leaves the machine');
    assert.match(text, /- \[x\] Which seat was I in\?/);
    assert.match(text, /I count to five\n$/);
    assert.match(text, /## How earlier ones worked out\n\n- Held back · thread 3 · \w+ · Mixed\n/);
    await page.getByText('Copied', { exact: true }).and(page.locator('[aria-hidden]')).waitFor({
      state: 'detached',
      timeout: 6_000,
    });
  });

  it('closes the week', async () => {
    await press('Close the week');
    await page.getByText('Closed. You can still change anything.').waitFor();
  });

  it('goes to the week before, the one after, and back to this one', async () => {
    await press('The week before');
    await heading(daysTitle(addDays(first, -7), addDays(first, -1)));
    assert.equal(
      await sentence(),
      'Of 5 moments, I gave room 3 times. One more I stepped into on purpose.',
    );
    await page.getByRole('button', { name: 'Close the week' }).waitFor();
    await press('This week');
    await heading(daysTitle(first, last));
    await page.getByText('Closed. You can still change anything.').waitFor();
    await press('The week after');
    const next = weekDays(addWeeks(week, 1), 'monday');
    await heading(daysTitle(next.first, next.last));
    await page.getByText('This week has not begun.').waitFor();
    await page.getByText('I count to five').waitFor();
    assert.equal(await page.getByRole('img').count(), 0, 'what has not begun is not quiet');
    await window.runCommand('Open Weekly Summary');
    await heading(daysTitle(first, last));
  });

  it('shows an example week that is stored nowhere', async () => {
    await press('The week before');
    await heading(daysTitle(addDays(first, -7), addDays(first, -1)));
    await press('The week before');
    await page.getByText('Anything you remember?').waitFor();
    await press('Show an example week');
    await page.getByText('This is an example.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Close the week' }).count(), 0);
    for (const box of await page.getByRole('checkbox').all()) assert.ok(await box.isDisabled());
    await page.getByText('How did these work out?').waitFor();
    for (const answer of await page.getByRole('radio').all()) assert.ok(await answer.isDisabled());
    await press('Back to my week');
    await page.getByText('This is an example.').waitFor({ state: 'detached' });
    await heading(daysTitle(addDays(first, -14), addDays(first, -8)));
    assert.match((await sentence()) ?? '', /^Nothing logged/);
  });

  it('takes what is remembered in three lines, and gives one back with its reason', async () => {
    const line = (at: number) => page.getByRole('textbox', { name: `Moment ${at}` });
    await line(1).fill('h @priya the retry loop');
    await line(1).press('Enter');
    const day = longDay(addDays(first, -8));
    await page.getByText(`Logged: Held back · with priya · ${day} · “the retry loop”`).waitFor();
    await line(2).fill('q L8 what would rule it out');
    await line(2).press('Enter');
    await page.getByText('“L8” is no level.').waitFor();
    assert.equal(await line(2).inputValue(), 'q L8 what would rule it out');
    await line(2).fill('q L3 what would rule it out');
    await line(2).press('Enter');
    await page.getByText('Logged: Asked instead').waitFor();
    await line(3).fill('a ! prod was down');
    await line(3).press('Enter');
    await page.getByText('Logged: Answered it myself').waitFor();
    assert.match(
      (await sentence()) ?? '',
      /^2 moments\b.* One more I stepped into on purpose\.$/,
      'two gave room, one was on purpose',
    );
    await page.locator('summary', { hasText: '3 moments' }).click();
    await page.locator('.moments').getByText('with priya').waitFor();
  });

  it('offers to close no week that lies before everything', async () => {
    await page.getByRole('button', { name: 'Close the week' }).waitFor();
    await press('The week before');
    await heading(daysTitle(addDays(first, -21), addDays(first, -15)));
    await page.getByRole('button', { name: 'Close the week' }).waitFor();
    await press('The week before');
    await heading(daysTitle(addDays(first, -28), addDays(first, -22)));
    await page.getByRole('button', { name: 'Write about it' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Close the week' }).count(), 0);
    await press('The week after');
    await press('The week after');
    await heading(daysTitle(addDays(first, -14), addDays(first, -8)));
  });

  it('opens the journal about a week', async () => {
    await press('Write about it');
    const journal = await window.webview('Journal');
    await journal
      .locator('h2#title', { hasText: `Week of ${longDate(addDays(first, -14))}` })
      .waitFor();
  });

  it('says no number where numbers are hidden, and something all the same', async () => {
    await workbench.changeSettings({ 'bigSteps.hideNumbers': true });
    await window.reload();
    await window.waitUntilActive();
    await window.tree('Program').press('Open Weekly Summary');
    page = await window.webview('Weekly Summary');
    await page.getByText('The moments of this week').waitFor();
    const said = page.locator('section', { hasText: 'Where I gave room' });
    assert.equal(
      await said.locator('.words').textContent(),
      'I gave room more often than I stepped in.',
    );
    assert.doesNotMatch(await said.innerText(), /\d/);
  });

  it('asks nobody and breaks no content security policy', () => {
    assert.deepEqual(window.requests, []);
    assert.deepEqual(window.cspViolations, []);
  });
});
