import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkInDays } from '../../src/core/checkInDays.ts';
import { addDays, weekdayOf } from '../../src/core/day.ts';
import { anyDay, seed } from './anyFact.ts';

const days = (today: string) => checkInDays(today).map(({ day }) => day.slice(5));

describe('the days that are offered for a check-in', () => {
  it('are the next five workdays, then two weeks from today', () => {
    const thursday = ['11-27', '11-30', '12-01', '12-02', '12-03', '12-10'];
    assert.deepEqual(days('2026-11-26'), thursday);
    assert.deepEqual(days('2026-11-23'), ['11-24', '11-25', '11-26', '11-27', '11-30', '12-07']);
  });

  it('move on from a weekend to its Monday', () => {
    const monday = ['11-30', '12-01', '12-02', '12-03', '12-04', '12-07', '12-14'];
    assert.deepEqual(days('2026-11-28'), monday);
    assert.deepEqual(days('2026-11-29'), monday);
  });

  it('say what is near', () => {
    assert.deepEqual(
      checkInDays('2026-11-26').map(({ near }) => near),
      ['tomorrow', '', '', '', 'in one week', 'in two weeks'],
    );
    assert.deepEqual(
      checkInDays('2026-11-28').map(({ near }) => near),
      ['', '', '', '', '', '', ''],
    );
  });

  it('are workdays to come, each once, in order', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const offered = checkInDays(today).map(({ day }) => day);
        assert.deepEqual(offered, [...new Set(offered)].sort());
        for (const day of offered) {
          assert.ok(day > today && weekdayOf(day) < 5 && day <= addDays(today, 16));
        }
      }),
      { seed },
    );
  });
});
