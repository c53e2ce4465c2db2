import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysTitle, longDate, longDay, shortDate, shortWeekday } from '../../src/core/dayText.ts';
import { entryTitle, firstWords, journalGroups } from '../../src/core/journalList.ts';
import { momentDays } from '../../src/core/momentDays.ts';
import { clockText, momentText, onPurposeText } from '../../src/core/momentText.ts';
import { taskCard } from '../../src/core/taskCard.ts';
import { seed } from './anyFact.ts';
import { calendar, entry, moment } from './facts.ts';
import { task } from './samplePrograms.ts';

describe('days in words', () => {
  it('name the day and the month', () => {
    assert.equal(shortDate('2026-11-02'), '2 Nov');
    assert.equal(longDate('2026-11-16'), '16 November');
    assert.equal(shortWeekday('2026-11-17'), 'Tue');
    assert.equal(longDay('2026-11-17'), 'Tuesday 17 November');
    assert.equal(longDay('2026-11-22'), 'Sunday 22 November');
    assert.equal(shortDate('2026-01-31'), '31 Jan');
  });

  it('name a stretch as shortly as they can', () => {
    assert.equal(daysTitle('2026-11-16', '2026-11-22'), '16 – 22 November');
    assert.equal(daysTitle('2026-11-30', '2026-12-06'), '30 November – 6 December');
    assert.equal(daysTitle('2026-12-28', '2027-01-03'), '28 December 2026 – 3 January 2027');
  });
});

describe('the days of the moments view', () => {
  it('are newest first, as their moments are', () => {
    const list = [
      moment({ day: '2026-11-16', note: 'a' }),
      moment({ day: '2026-11-20', note: 'b' }),
      moment({ day: '2026-11-19', note: 'c' }),
      moment({ day: '2026-11-20', note: 'd' }),
    ];
    const days = momentDays(list, calendar());
    assert.deepEqual(
      days.map(({ title, moments }) => [title, moments.map(({ note }) => note).join()]),
      [
        ['Today', 'd,b'],
        ['Yesterday', 'c'],
        ['Monday 16 November', 'a'],
      ],
    );
    assert.deepEqual(
      list.map(({ note }) => note),
      ['a', 'b', 'c', 'd'],
      'what came in stays as it was',
    );
    assert.deepEqual(momentDays([], calendar()), []);
  });

  it('go over the turn of the month', () => {
    const [day] = momentDays([moment({ day: '2026-10-31' })], calendar('2026-11-01'));
    assert.equal(day?.title, 'Yesterday');
  });
});

describe('a moment in words', () => {
  it('is its kind and its note, or its area', () => {
    assert.equal(momentText({ kind: 'asked', note: 'Why now?' }), 'Asked instead · Why now?');
    assert.equal(momentText({ kind: 'asked', area: 'cache' }), 'Asked instead · cache');
    assert.equal(momentText({ kind: 'asked', note: 'n', area: 'cache' }), 'Asked instead · n');
    assert.equal(momentText({ kind: 'asked', note: '', area: 'cache' }), 'Asked instead · cache');
    assert.equal(momentText({ kind: 'asked' }), 'Asked instead');
  });

  it('says what was on purpose, and when', () => {
    assert.equal(onPurposeText(undefined), '');
    assert.equal(onPurposeText(true), 'on purpose');
    assert.equal(onPurposeText('incident'), 'on purpose: incident');
    assert.equal(clockText('2026-11-22T10:12:00+01:00'), '10:12');
  });
});

describe('the list of the journal', () => {
  const noTask = () => undefined;

  it('groups entries by week, newest first', () => {
    const entries = [
      entry({ day: '2026-11-17', text: 'b', task: 't' }),
      entry({ day: '2026-11-08', text: 'a', task: 't' }),
      entry({ day: '2026-11-20', text: 'c', task: 't' }),
      entry({ day: '2026-11-20', text: 'd', task: 't' }),
    ];
    const groups = journalGroups(entries, calendar(), () => 'A task');
    assert.deepEqual(
      groups.map(({ title, items }) => [title, items.map(({ preview }) => preview)]),
      [
        ['This week', ['Fri · d', 'Fri · c', 'Tue · b']],
        ['2 – 8 November', ['Sun · a']],
      ],
    );
    assert.deepEqual(journalGroups([], calendar(), noTask), []);
  });

  it('follows the day on which weeks start', () => {
    const entries = [entry({ day: '2026-11-15' }), entry({ day: '2026-11-16' })];
    assert.equal(journalGroups(entries, calendar(), noTask).length, 2);
    assert.equal(journalGroups(entries, calendar('2026-11-20', 'sunday'), noTask).length, 1);
  });

  it('calls an entry after its task, its week, or its first words', () => {
    const title = (
      more: Parameters<typeof entry>[0],
      of = noTask as (p: unknown, t: string) => string | undefined,
    ) => entryTitle(entry(more), calendar(), of).title;
    assert.equal(
      title({ task: 't', program: 'p' }, (p, t) => `${p}/${t}`),
      'p/t',
    );
    assert.equal(title({ task: 'gone', text: 'Words.' }), 'Words.');
    assert.equal(title({ week: '2026-W47' }), 'Week of 16 November');
    assert.equal(title({ text: '  \n ' }), 'New entry');
    assert.equal(title({ text: 'One line\nand another' }), 'One line and another');
  });

  it('knows which of these are words of the lead', () => {
    const inMyWords = (more: Parameters<typeof entry>[0]) =>
      entryTitle(entry(more), calendar(), noTask).inMyWords;
    assert.equal(inMyWords({ text: 'Words.' }), true);
    assert.equal(inMyWords({ text: '' }), false);
    assert.equal(inMyWords({ text: 'Words.', week: '2026-W47' }), false);
  });

  it('marks what is only a draft', () => {
    const [group] = journalGroups(
      [{ ...entry({ text: 'Half a sentence' }), draft: true }, entry({ text: 'Whole' })],
      calendar(),
      noTask,
    );
    assert.deepEqual(
      group?.items.map(({ preview }) => preview),
      ['Fri', 'Draft'],
    );
  });

  it('shows words without the marks of Markdown', () => {
    const preview = (text: string) =>
      journalGroups([entry({ text, task: 't' })], calendar(), () => 'Then and now')[0]?.items[0]
        ?.preview;
    assert.equal(preview('# Then and now\n\nLetting Go'), 'Fri · Letting Go');
    assert.equal(
      preview('> - **two** *three* `four` [five](https://x.example) 6. May, a*b, 2 * 3 - 1'),
      'Fri · two three four five 6. May, a*b, 2 * 3 - 1',
    );
  });

  it('cuts long words at a space, and leaves short ones alone', () => {
    assert.equal(firstWords('a  b\n\tc '), 'a b c');
    assert.equal(firstWords('one two three four', 12), 'one two…');
    assert.equal(firstWords('x'.repeat(100), 10), `${'x'.repeat(5)}…`);
    assert.equal(firstWords('x'.repeat(80)), 'x'.repeat(80));
  });

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '👩', 'é', '日'), maxLength: 60 }),
        fc.integer({ min: 4, max: 30 }),
        (text, most) => {
          const cut = firstWords(text, most);
          assert.ok(cut.isWellFormed(), JSON.stringify(cut));
          assert.ok(cut.length <= most + 1);
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});

describe('the card of a task', () => {
  it('has what the task says and how much it asks', () => {
    const card = taskCard(
      task('t', {
        cadence: '2-weekly',
        minutes: 10,
        why: 'Because.',
        // biome-ignore lint/suspicious/noThenProperty: a program's word, and no promise.
        ifThen: { if: 'Priya asks', then: 'I ask back.' },
        evidence: { grade: 'C', note: 'Practitioners agree.' },
      }),
    );
    assert.equal(card.effort, 'every two weeks · about 10 minutes');
    assert.equal(card.ifThen, 'If Priya asks, then I ask back.');
    assert.equal(card.evidence, 'Practitioners agree.');
    assert.equal(card.why, 'Because.');
    assert.equal(card.how, undefined);
    assert.equal(taskCard(task('t')).effort, 'weekly');
    assert.equal(taskCard(task('t', { minutes: 0 })).effort, 'weekly');
  });

  it('says one minute as English does', () => {
    assert.equal(taskCard(task('t', { minutes: 1 })).effort, 'weekly · about 1 minute');
  });
});
