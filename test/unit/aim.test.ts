import assert from 'node:assert/strict';
import { aimOn } from '../../src/core/aim.ts';
import { digestOf, type TargetMark } from '../../src/core/digest.ts';
import { practiceOn } from '../../src/core/practice.ts';
import type { Program, Target, Task } from '../../src/core/program.ts';
import { standingOf } from '../../src/core/standing.ts';
import { targetChanges, targetsOf } from '../../src/core/targetChanges.ts';

const aim = (count: number): Target => ({ kinds: ['held-back'], count, per: 'week' });
const task = (target?: Target): Task => ({
  id: 'hold',
  title: 'Hold back',
  remind: 'Hold back.',
  cadence: 'weekly',
  target,
});
const program = (target?: Target): Program => ({
  schema: 1,
  id: 'p',
  title: 'P',
  purpose: 'P.',
  steps: [{ id: 's', title: 'S', tasks: [task(target)] }],
});
type Change = Omit<TargetMark, 'rev'>;
const standing = (...marks: readonly Change[]) =>
  standingOf([
    {
      ...digestOf([]),
      targets: { 'p/hold': marks.map((mark, i) => ({ ...mark, rev: String(i) })).reverse() },
    },
  ]);
const count = (day: string, now: Target | undefined, ...marks: Change[]) =>
  aimOn(task(now), day, { program: 'p', weekStart: 'monday', standing: standing(...marks) })?.count;

// Weeks from Monday: 2 - 8, 9 - 15, 16 - 22 November 2026.
describe('the aim of a week', () => {
  it('is that of the program while nothing has changed', () => {
    assert.equal(count('2026-11-04', aim(3)), 3);
    assert.equal(count('2026-11-04', undefined), undefined);
  });

  it('stays in a week that was over when it changed', () => {
    const change = { day: '2026-11-11', was: aim(3), now: aim(5) };
    assert.equal(count('2026-11-08', aim(5), change), 3);
    assert.equal(count('2026-11-09', aim(5), change), 5);
    assert.equal(count('2026-11-18', aim(5), change), 5);
    const onSunday = { day: '2026-11-15', was: aim(3), now: aim(5) };
    assert.equal(count('2026-11-09', aim(5), onSunday), 5);
    assert.equal(count('2026-11-08', aim(5), onSunday), 3);
  });

  it('stays through several changes, and a change of mind within a week is none', () => {
    const marks = [
      { day: '2026-11-03', was: aim(2), now: aim(3) },
      { day: '2026-11-11', was: aim(3), now: aim(30) },
      { day: '2026-11-11', was: aim(30), now: aim(5) },
    ];
    assert.equal(count('2026-10-28', aim(5), ...marks), 2);
    assert.equal(count('2026-11-05', aim(5), ...marks), 3);
    assert.equal(count('2026-11-12', aim(5), ...marks), 5);
  });

  it('can begin and end', () => {
    assert.equal(count('2026-11-04', aim(3), { day: '2026-11-11', now: aim(3) }), undefined);
    assert.equal(count('2026-11-04', undefined, { day: '2026-11-11', was: aim(3) }), 3);
  });

  it('is what a practice of a past week is held against', () => {
    const context = {
      program: 'p',
      start: '2026-11-02',
      weekStart: 'monday' as const,
      standing: standing({ day: '2026-11-11', was: aim(1), now: aim(5) }),
      facts: [
        {
          v: 1 as const,
          id: 'x',
          rev: 'x',
          at: '2026-11-04T10:00:00+01:00',
          day: '2026-11-04',
          type: 'moment' as const,
          kind: 'held-back' as const,
        },
      ],
    };
    const past = practiceOn(task(aim(5)), '2026-11-08', context);
    assert.deepEqual([past.met, past.detail], [true, '1 logged, aim 1']);
    assert.equal(practiceOn(task(aim(5)), '2026-11-12', context).met, false);
  });
});

describe('changes of targets', () => {
  it('are none for a program that is seen for the first time', () => {
    assert.deepEqual(targetChanges(program(aim(3)), {}, standing()), []);
  });

  it('are told against what was seen last', () => {
    const seen = targetsOf(program(aim(3)));
    assert.deepEqual(targetChanges(program(aim(3)), seen, standing()), []);
    assert.deepEqual(targetChanges(program(aim(5)), seen, standing()), [
      { program: 'p', task: 'hold', was: aim(3), now: aim(5) },
    ]);
    assert.deepEqual(targetChanges(program(), seen, standing()), [
      { program: 'p', task: 'hold', was: aim(3), now: undefined },
    ]);
    assert.deepEqual(targetChanges(program(aim(5)), targetsOf(program()), standing()), [
      { program: 'p', task: 'hold', was: undefined, now: aim(5) },
    ]);
  });

  it('that the log knows already are not told again, whatever was seen here', () => {
    const log = standing({ day: '2026-11-11', was: aim(3), now: aim(5) });
    const seen = targetsOf(program(aim(3)));
    assert.deepEqual(targetChanges(program(aim(5)), seen, log), []);
    assert.deepEqual(targetChanges(program(aim(7)), seen, log), [
      { program: 'p', task: 'hold', was: aim(5), now: aim(7) },
    ]);
    const gone = standing({ day: '2026-11-11', was: aim(3) });
    assert.deepEqual(targetChanges(program(), seen, gone), []);
  });
});
