import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Calendar } from '../../src/core/calendar.ts';
import { digestOf, lineKey } from '../../src/core/digest.ts';
import { exampleSources } from '../../src/core/exampleWeek.ts';
import type { Fact, Line } from '../../src/core/fact.ts';
import { standingOf } from '../../src/core/standing.ts';
import { summaryMarkdown } from '../../src/core/summaryMarkdown.ts';
import { addWeeks, isWeek, weekDays } from '../../src/core/week.ts';
import { factsFrom, summaryOf } from '../../src/core/weeklySummary.ts';
import { anyFact, seed } from './anyFact.ts';
import {
  asStored,
  calendar,
  chosen,
  line,
  moment,
  moments,
  reached,
  taskSet,
  ticked,
  weekSet,
} from './facts.ts';
import { program, step, task } from './samplePrograms.ts';

const three = program([
  step('one', [task('a'), task('b', { cadence: 'open' })], { keep: ['a'] }),
  step('two', [task('c'), task('d')]),
  step('three', [task('e')]),
]);

const begun = chosen('2026-11-02');

/** The summary of a week from facts, as the host puts it together: in the order of day and id. */
function summary(week: string, facts: readonly Fact[], on: Calendar = calendar(), of = three) {
  const sorted = [...facts].sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1));
  const standing = standingOf([digestOf(facts)]);
  const newest = new Set(standing.lines.values());
  const lines = facts.filter((fact): fact is Line => fact.type === 'line' && newest.has(fact.id));
  return summaryOf(week, on, {
    standing,
    facts: sorted,
    lines: new Map(lines.map((one) => [lineKey(one.line, one.week ?? one.program ?? ''), one])),
    program: of,
  });
}

describe('the weekly summary', () => {
  it('says which week it is, where it lies and what is before and after', () => {
    const { title, first, last, time, previous, next } = summary('2026-W47', [begun]);
    assert.deepEqual(
      { title, first, last, time, previous, next },
      {
        title: '16 – 22 November',
        first: '2026-11-16',
        last: '2026-11-22',
        time: 'this',
        previous: '2026-W46',
        next: '2026-W48',
      },
    );
    assert.equal(summary('2026-W46', []).time, 'past');
    assert.equal(summary('2026-W48', []).time, 'ahead');
    assert.equal(summary('2026-W53', []).next, '2027-W01');
  });

  it('is the same for the same facts, whatever the order they came in, and plain data', () => {
    const input = fc.tuple(
      fc.array(anyFact, { maxLength: 25 }),
      fc.constantFrom('2026-W46', '2026-W47', '2027-W01'),
    );
    fc.assert(
      fc.property(input, ([facts, week]) => {
        const one = summary(week, facts);
        assert.deepEqual(summary(week, facts.toReversed()), one);
        assert.deepEqual(asStored(one), JSON.parse(JSON.stringify(one)));
        assert.equal(one.bars.length, 12);
      }),
      { seed, numRuns: 60 },
    );
  });

  it('does not depend on facts outside of what it asks for', () => {
    const inside = [begun, ...moments(6, { day: '2026-11-17' }), moment({ day: '2026-08-31' })];
    const outside = [
      moment({ day: '2026-08-30' }),
      moment({ day: '2026-11-23' }),
      moment({ day: '2026-12-01', kind: 'answered' }),
    ];
    assert.equal(factsFrom('2026-W47', calendar()), '2026-08-31');
    assert.deepEqual(summary('2026-W47', [...inside, ...outside]), summary('2026-W47', inside));
  });

  it('has twelve bars, this week’s last, each with the moments of its week', () => {
    const facts = [
      ...moments(2, { day: '2026-11-16' }),
      moment({ day: '2026-11-22', kind: 'answered' }),
      moment({ day: '2026-11-20', kind: 'answered', onPurpose: 'incident' }),
      moment({ day: '2026-11-15', kind: 'took-back' }),
      moment({ day: '2026-08-31' }),
      moment({ day: '2026-08-30' }),
    ];
    const { bars } = summary('2026-W47', facts);
    assert.deepEqual(
      bars.map(({ week }) => week),
      [...Array.from({ length: 12 }, (_, i) => addWeeks('2026-W47', i - 11))],
    );
    assert.deepEqual(bars.at(-1), {
      week: '2026-W47',
      first: '2026-11-16',
      gaveRoom: 2,
      steppedIn: 1,
      onPurpose: 1,
    });
    assert.deepEqual([bars.at(-2)?.steppedIn, bars[0]?.gaveRoom], [1, 1]);
    const sum = bars.reduce((n, bar) => n + bar.gaveRoom + bar.steppedIn + bar.onPurpose, 0);
    assert.equal(sum, 6, 'the one before the first week is not among them');
  });

  it('lists the moments of the week and sums them up; on purpose leaves the ratio', () => {
    const facts = [
      ...moments(4, { day: '2026-11-17' }),
      moment({ day: '2026-11-18', kind: 'answered', note: 'n', who: 'priya', area: 'cache' }),
      moment({ day: '2026-11-19', kind: 'did-it', onPurpose: true }),
      moment({ day: '2026-11-10' }),
    ];
    const week = summary('2026-W47', facts);
    assert.equal(
      week.sentence,
      'Of 5 moments, I gave room 4 times. One more I stepped into on purpose.',
    );
    assert.deepEqual(
      week.moments.map(({ day, onPurpose }) => [day.slice(8), onPurpose]),
      [
        ['17', false],
        ['17', false],
        ['17', false],
        ['17', false],
        ['18', false],
        ['19', true],
      ],
    );
    assert.equal(
      week.moments.some((one) => 'at' in one),
      false,
      'no clock time',
    );
    assert.match(summary('2026-W46', facts).sentence, /^1 moment, too little to say yet/);
  });

  it('follows the day on which weeks start', () => {
    const sunday = moment({ day: '2026-11-15' });
    assert.equal(summary('2026-W47', [sunday]).moments.length, 0);
    const week = summary('2026-W47', [sunday], calendar('2026-11-20', 'sunday'));
    assert.equal(week.moments.length, 1);
    assert.equal(week.title, '15 – 21 November');
  });

  it('has last week’s intention with what became of it, and the one for the next week', () => {
    const facts = [
      line({ week: '2026-W47', text: 'Count to five.', became: 'partly' }),
      line({ week: '2026-W48', text: 'Speak last.' }),
      line({ week: '2026-W46', text: 'older' }),
    ];
    const { lastIntention, intention } = summary('2026-W47', facts);
    assert.deepEqual([lastIntention?.text, lastIntention?.became], ['Count to five.', 'partly']);
    assert.equal(lastIntention?.id, facts[0]?.id);
    assert.equal(intention, 'Speak last.');
    assert.deepEqual(
      [summary('2026-W48', facts).intention, summary('2026-W50', []).lastIntention],
      ['', undefined],
    );
  });

  it('has the purpose in the lead’s words once they are written', () => {
    assert.equal(summary('2026-W47', [begun]).purpose, three.purpose);
    const own = line({ line: 'purpose', program: 'p', text: 'Mine.' });
    assert.equal(summary('2026-W47', [begun, own]).purpose, 'Mine.');
    const other = line({ line: 'purpose', program: 'q', text: 'Not mine.' });
    assert.equal(summary('2026-W47', [begun, other]).purpose, three.purpose);
  });

  it('knows when it was closed', () => {
    const facts = [weekSet('2026-W46')];
    assert.equal(summary('2026-W46', facts).closed, true);
    assert.equal(summary('2026-W47', facts).closed, false);
  });

  it('works without a program', () => {
    const { purpose, place, practices, sentence } = summaryOf('2026-W47', calendar(), {
      standing: standingOf([]),
      facts: [],
      lines: new Map(),
    });
    assert.deepEqual(
      { purpose, place, practices, sentence },
      {
        purpose: undefined,
        place: undefined,
        practices: [],
        sentence: 'Nothing logged this week.',
      },
    );
  });

  it('of a week ahead is empty, though its intention may be there', () => {
    const ahead = summary('2026-W49', [
      begun,
      ...moments(5),
      line({ week: '2026-W49', text: 'x' }),
    ]);
    assert.deepEqual([ahead.place, ahead.practices, ahead.moments], [undefined, [], []]);
    assert.equal(ahead.lastIntention?.text, 'x');
    assert.equal(ahead.sentence, 'Nothing logged this week.');
  });

  it('before the program starts says when it does, and lists no practice', () => {
    const later = [chosen('2026-11-16', { start: '2026-11-25' }), ...moments(2)];
    const { place, note, practices, moments: logged } = summary('2026-W47', later);
    assert.equal(place, 'starts Wednesday 25 November');
    assert.equal(note, 'Nothing is counted before. What you log is kept.');
    assert.deepEqual([practices.length, logged.length], [0, 2]);
    const week = summary('2026-W48', later, calendar('2026-11-25'));
    assert.equal(week.place, 'Step one');
    assert.equal(week.practices.length, 2);
    assert.equal(summary('2026-W48', later, calendar('2026-11-24')).practices.length, 0);
    const markdown = summaryMarkdown(summary('2026-W47', later));
    assert.match(markdown, /· starts Wednesday 25 November\n/);
  });

  it('answers any week that a command may name', () => {
    for (const week of ['1901-W01', '2020-W53', '9997-W52']) {
      assert.ok(isWeek(week));
      assert.equal(summary(week, [begun]).bars.length, 12, week);
    }
  });

  describe('of the way', () => {
    const place = (week: string, ...facts: Fact[]) =>
      summary(week, [begun, ...facts], calendar('2026-12-20')).place;

    it('names the current step and counts its weeks', () => {
      assert.equal(place('2026-W45'), 'Step one', 'the note says that it is the first');
      assert.equal(place('2026-W46'), 'Step one, second week');
      assert.equal(place('2026-W48'), 'Step one, fourth week');
    });

    it('says once that it is the first week', () => {
      const { place: where, note } = summary('2026-W45', [begun], calendar('2026-11-05'));
      assert.deepEqual([where, note], ['Step one', 'First week: only watch and log.']);
    });

    it('shows for a past week the step that was current then', () => {
      const facts = [reached('one', '2026-11-18'), reached('two', '2026-12-02')];
      assert.match(place('2026-W46', ...facts) ?? '', /^Step one, /);
      assert.match(
        place('2026-W47', ...facts) ?? '',
        /^Step one, /,
        'it was reached within the week',
      );
      assert.equal(place('2026-W48', ...facts), 'Step two, first week');
      assert.equal(place('2026-W49', ...facts), 'Step two, second week');
      assert.match(place('2026-W50', ...facts) ?? '', /^Step three, /);
    });

    it('counts a step’s weeks from when it became current, in whatever order steps were reached', () => {
      const inOrder = [reached('one', '2026-11-16'), reached('two', '2026-11-23')];
      const crossed = [reached('two', '2026-11-16'), reached('one', '2026-11-23')];
      assert.equal(place('2026-W50', ...crossed), place('2026-W50', ...inOrder));
    });

    it('has a place for a program that starts on the first day of the calendar', () => {
      const early = chosen('2026-11-02', { start: '1900-01-01' });
      assert.match(summary('2026-W47', [early]).place ?? '', /^Step one, /);
    });

    it('has no place once every step is reached', () => {
      const all = ['one', 'two', 'three'].map((id) => reached(id, '2026-11-10'));
      assert.equal(place('2026-W48', ...all), undefined);
    });

    it('has neither place nor practices in a week before the program was chosen', () => {
      const before = summary('2026-W43', [begun, ...moments(5, { day: '2026-10-20' })]);
      assert.deepEqual([before.place, before.practices], [undefined, []]);
      assert.equal(before.moments.length, 5);
    });
  });

  describe('of practices', () => {
    it('has those of the current step and those that go on, as they stood at the end of the week', () => {
      const facts = [
        begun,
        reached('one', '2026-11-10'),
        ticked('c', '2026-11-17'),
        taskSet('a', '2026-11-18', { state: 'skipped', reason: 'on leave' }),
        ticked('c', '2026-11-24'),
      ];
      const week = summary('2026-W47', facts, calendar('2026-12-01'));
      assert.deepEqual(
        week.practices.map(({ task: id, box, state, detail }) => [id, box, state, detail]),
        [
          ['c', true, 'practised', ''],
          ['d', false, 'open', ''],
          ['a', false, 'skipped', 'skipped: on leave'],
        ],
      );
    });

    it('does not know yet what is only ticked tomorrow', () => {
      const facts = [begun, ticked('a', '2026-11-21')];
      assert.equal(summary('2026-W47', facts).practices[0]?.box, false);
      assert.equal(summary('2026-W47', facts, calendar('2026-11-21')).practices[0]?.box, true);
    });

    it('has no box for what happens when it happens', () => {
      assert.equal(summary('2026-W47', [begun]).practices[1]?.box, undefined);
    });
  });
});

describe('the summary as Markdown', () => {
  const markdown = (facts: readonly Fact[]) => summaryMarkdown(summary('2026-W47', facts));

  it('has everything but the names', () => {
    const text = markdown([
      begun,
      ...moments(4, { day: '2026-11-17', who: 'priya', note: 'Let her pick' }),
      moment({ day: '2026-11-18', kind: 'answered', who: 'priya', area: 'cache', onPurpose: true }),
      line({ week: '2026-W47', text: 'Count to five.', became: 'did' }),
      line({ week: '2026-W48', text: 'Speak last.' }),
      ticked('a', '2026-11-17'),
      ...['worked', 'soon'].map((value) =>
        moment({
          ...{ day: '2026-11-16', who: 'priya', note: value },
          outcome: { value: value as 'worked', day: '2026-11-18', text: 'She chose\n60 s' },
        }),
      ),
    ]);
    assert.doesNotMatch(text, /priya/);
    for (const part of [
      '# 16 – 22 November\n\n',
      'The team decides well without me · Step one, third week\n\n',
      '> Count to five.\n\nI did.\n\n',
      '- Held back · Let her pick · Tue\n',
      '- Answered it myself · cache · on purpose · Wed\n',
      '- [x] Task a\n',
      '- Task b · when it happens\n',
      '- Held back · worked · Mon · Worked: She chose 60 s\n',
      '- Held back · soon · Mon\n',
      '## One thing for next week\n\nSpeak last.\n',
    ]) {
      assert.ok(text.includes(part), `${part}\nin\n${text}`);
    }
  });

  it('leaves out what is not there', () => {
    const text = summaryMarkdown(summary('2026-W47', [], calendar(), program([step('one', [])])));
    assert.doesNotMatch(text, /undefined|practices|next week|>|\n\n\n/);
    assert.match(text, /Nothing logged this week\.\n$/);
  });

  it('keeps words of several lines in their line', () => {
    const text = markdown([
      begun,
      moment({ note: 'one\n# two\n\n- three' }),
      line({ week: '2026-W47', text: 'a\n\n# b' }),
      line({ week: '2026-W48', text: 'c\n# d' }),
      line({ line: 'purpose', program: 'p', text: 'e\n# f' }),
      taskSet('a', '2026-11-18', { state: 'skipped', reason: 'g\n# h' }),
    ]);
    const headings = text.split('\n').filter((one) => one.startsWith('#'));
    assert.deepEqual(headings, [
      '# 16 – 22 November',
      '## Where I gave room, and where I stepped in',
      '## This week’s practices',
      '## One thing for next week',
    ]);
    assert.ok(text.includes('- Held back · one # two - three · Fri'));
  });
});

describe('the example week', () => {
  const example = (on: Calendar) => {
    const week = '2026-W47';
    const { last } = weekDays(week, on.weekStart);
    return summaryOf(week, { ...on, today: last }, exampleSources(week, on, three));
  };

  it('fills every part of the page', () => {
    const week = example(calendar());
    assert.match(week.sentence, /^Of 8 moments, I gave room \d times\. One more /);
    assert.ok(week.bars.every(({ first }) => first >= '2026-08-31'));
    assert.ok(week.bars.filter((bar) => bar.gaveRoom + bar.steppedIn > 0).length >= 10);
    assert.ok(
      week.bars.some((bar) => bar.gaveRoom + bar.steppedIn === 0),
      'a quiet week is no shame',
    );
    assert.match(week.place ?? '', /^Step two, second week$/);
    assert.equal(week.practices[0]?.box, true);
    assert.ok(week.lastIntention?.became);
    assert.deepEqual(
      week.outcomes.map(({ outcome, note, text }) => [outcome, Boolean(note), text !== '']),
      [
        [undefined, true, false],
        ['worked', true, true],
        [undefined, true, false],
      ],
    );
    assert.ok(week.intention.length > 0);
    assert.equal(new Set(week.moments.map(({ id }) => id)).size, week.moments.length);
  });

  it('tells of Wednesday’s talk on a Wednesday, on whatever day weeks start', () => {
    for (const start of ['monday', 'sunday', 'saturday'] as const) {
      const week = example(calendar('2026-11-20', start));
      assert.equal(week.moments.length, 9, start);
      const talk = week.moments.find(({ note }) => note?.includes('Wednesday'));
      assert.equal(talk?.day, '2026-11-18', start);
      assert.ok(
        week.moments.every(({ day }) => day >= '2026-11-16' && day <= '2026-11-20'),
        start,
      );
    }
  });

  it('is the same each time, and works for a program with little in it', () => {
    assert.deepEqual(example(calendar()), example(calendar()));
    const small = program([step('one', [task('a')])]);
    const sources = exampleSources('2026-W47', calendar(), small);
    assert.equal(summaryOf('2026-W47', calendar(), sources).bars.length, 12);
  });
});
