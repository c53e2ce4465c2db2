import assert from 'node:assert/strict';
import { KINDS } from '../../src/core/kind.ts';
import { type SavedMoment, savedText } from '../../src/core/savedText.ts';
import { calendar } from './facts.ts';

/** A Friday; the week began on Monday the 16th. */
const friday = calendar('2026-11-20');
const said = (moment: SavedMoment, so: Partial<Parameters<typeof savedText>[1]> = {}) =>
  savedText(moment, { ofKind: 2, ofToday: 1, ...so }, friday);

describe('what is said of a moment that was saved', () => {
  it('counts giving room, in words until there is an aim', () => {
    assert.equal(said({ kind: 'held-back' }), 'Held back, second this week.');
    assert.equal(said({ kind: 'held-back' }, { ofKind: 0 }), 'Held back, first this week.');
    const aim = (logged: number) => ({ aim: { logged, count: 3 } });
    assert.equal(said({ kind: 'held-back' }, aim(2)), 'Held back, 2 of 3 this week.');
    assert.equal(said({ kind: 'held-back' }, aim(3)), 'Held back, 3 of 3 this week.');
    assert.equal(said({ kind: 'held-back' }, aim(6)), 'Held back, 6 this week, aim 3.');
  });

  it('does not count stepping in, and says that it was on purpose', () => {
    for (const { id, family, label } of KINDS) {
      if (family === 'gave-room') continue;
      assert.equal(said({ kind: id }), `${label}, logged.`);
      assert.equal(said({ kind: id }, { aim: { logged: 1, count: 3 } }), `${label}, logged.`);
      assert.equal(said({ kind: id, onPurpose: 'incident' }), `${label}, on purpose.`);
    }
  });

  it('names a day that is not today', () => {
    const yesterday = { day: '2026-11-19' };
    assert.equal(
      said({ kind: 'held-back', ...yesterday }),
      'Held back, second this week, for yesterday.',
    );
    assert.equal(
      said({ kind: 'asked', day: '2026-11-16' }, { aim: { logged: 6, count: 3 } }),
      'Asked instead, 6 this week, aim 3, for Monday 16 November.',
    );
    assert.equal(
      said({ kind: 'answered', ...yesterday }),
      'Answered it myself, logged for yesterday.',
    );
    assert.equal(
      said({ kind: 'did-it', onPurpose: true, ...yesterday }),
      'Did it myself, on purpose, for yesterday.',
    );
    assert.equal(said({ kind: 'asked', day: '2026-11-20' }), 'Asked instead, second this week.');
  });

  it('counts nothing of another week', () => {
    assert.equal(
      said({ kind: 'held-back', day: '2026-11-03' }),
      'Held back, logged for Tuesday 3 November.',
    );
    assert.equal(
      said({ kind: 'held-back', day: '2025-11-04' }),
      'Held back, logged for Tuesday 4 November 2025.',
    );
  });

  it('says that it is enough from the eighth of today on, and only of today', () => {
    const eight = { ofToday: 8 };
    assert.equal(
      said({ kind: 'backed' }, eight),
      'Backed their call, second this week. Eight today: enough for today, thank you.',
    );
    assert.equal(said({ kind: 'backed' }, { ofToday: 7 }), 'Backed their call, second this week.');
    assert.equal(
      said({ kind: 'backed', day: '2026-11-19' }, eight),
      'Backed their call, second this week, for yesterday.',
    );
  });

  it('says no number when numbers are hidden', () => {
    const hidden = (moment: SavedMoment, ofToday = 1) =>
      savedText(
        moment,
        { ofKind: 2, ofToday, aim: { logged: 6, count: 3 } },
        { ...friday, hideNumbers: true },
      );
    assert.equal(hidden({ kind: 'held-back' }), 'Held back, logged.');
    assert.equal(
      hidden({ kind: 'held-back' }, 8),
      'Held back, logged. Enough for today, thank you.',
    );
  });
});
