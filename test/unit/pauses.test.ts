import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/core/day.ts';
import type { ProgramMark } from '../../src/core/digest.ts';
import { digestOf } from '../../src/core/digest.ts';
import { pausedShare, pauseOn } from '../../src/core/pauses.ts';
import { type Pause, standingOf } from '../../src/core/standing.ts';

type Act = Pick<ProgramMark, 'act' | 'day'> & Partial<ProgramMark>;

/** The pauses after some acts on one program, in their order. */
function pausesAfter(...acts: readonly Act[]): readonly Pause[] {
  const programs = acts.map((act, i) => ({
    program: 'p',
    rev: String(i).padStart(3, '0'),
    ...act,
  }));
  return standingOf([{ ...digestOf([]), programs }]).programs.get('p')?.pauses ?? [];
}

describe('pauses of a program', () => {
  it('end the day before work goes on', () => {
    assert.deepEqual(
      pausesAfter({ act: 'paused', day: '2026-11-02' }, { act: 'resumed', day: '2026-11-09' }),
      [{ from: '2026-11-02', to: '2026-11-08' }],
    );
  });

  it('are none when work goes on the same day, or before they begin', () => {
    assert.deepEqual(
      pausesAfter({ act: 'paused', day: '2026-11-02' }, { act: 'resumed', day: '2026-11-02' }),
      [],
    );
    assert.deepEqual(
      pausesAfter(
        { act: 'paused', day: '2026-11-02', from: '2026-12-21', to: '2027-01-03' },
        { act: 'resumed', day: '2026-11-10' },
      ),
      [],
    );
  });

  it('that are over stay as they were', () => {
    assert.deepEqual(
      pausesAfter(
        { act: 'paused', day: '2026-07-01', from: '2026-07-06', to: '2026-07-19' },
        { act: 'paused', day: '2026-11-02' },
        { act: 'resumed', day: '2026-11-05', from: '2026-11-09' },
      ),
      [
        { from: '2026-07-06', to: '2026-07-19' },
        { from: '2026-11-02', to: '2026-11-08' },
      ],
    );
  });

  it('are over once their last day has passed, whoever resumed or not', () => {
    const pauses = pausesAfter({ act: 'paused', day: '2026-11-02', to: '2026-11-08' });
    assert.deepEqual(pauseOn({ pauses }, '2026-11-08'), { from: '2026-11-02', to: '2026-11-08' });
    assert.equal(pauseOn({ pauses }, '2026-11-09'), undefined);
    assert.equal(pauseOn({ pauses }, '2026-11-01'), undefined);
    assert.equal(pauseOn(undefined, '2026-11-08'), undefined);
  });

  it('that overlap answer with the longest', () => {
    const pauses = [
      { from: '2026-11-02', to: '2026-11-08' },
      { from: '2026-11-04' },
      { from: '2026-11-01', to: '2026-12-01' },
    ];
    assert.deepEqual(pauseOn({ pauses }, '2026-11-05'), { from: '2026-11-04' });
    assert.deepEqual(pauseOn({ pauses }, '2026-11-03'), { from: '2026-11-01', to: '2026-12-01' });
  });

  it('cover all, some or none of a period, as counting its days does', () => {
    const day = fc.integer({ min: 0, max: 30 }).map((n) => addDays('2026-11-01', n));
    const pause = fc
      .tuple(day, fc.option(fc.integer({ min: 0, max: 12 })))
      .map(
        ([from, length]): Pause =>
          length === null ? { from } : { from, to: addDays(from, length) },
      );
    fc.assert(
      fc.property(
        fc.array(pause, { maxLength: 4 }),
        day,
        fc.integer({ min: 0, max: 13 }),
        (pauses, first, more) => {
          const last = addDays(first, more);
          const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, i) =>
            addDays(first, i),
          );
          const paused = days.filter((one) => pauseOn({ pauses }, one)).length;
          const wanted = paused === 0 ? 'none' : paused === days.length ? 'all' : 'some';
          assert.equal(pausedShare({ pauses }, { first, last }), wanted);
        },
      ),
    );
  });
});
