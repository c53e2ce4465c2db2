import assert from 'node:assert/strict';
import fc from 'fast-check';
import { digestOf } from '../../src/core/digest.ts';
import type { StoredFact } from '../../src/core/fact.ts';
import { type Standing, standingOf } from '../../src/core/standing.ts';
import { anyFact, seed } from './anyFact.ts';
import {
  asStored,
  chosen,
  deleted,
  entry,
  line,
  moment,
  programSet,
  reached,
  ticked,
  unticked,
  weekSet,
} from './facts.ts';

const standing = (...facts: StoredFact[]) => standingOf([digestOf(facts)]);

/** `named` is a set that is kept as a list. */
const inOrder = (of: Standing): Standing => ({ ...of, named: [...of.named].sort() });

/** Facts with later revisions and deletions of some, newest revisions only. */
const anyFacts = fc.array(fc.tuple(anyFact, fc.nat({ max: 5 })), { maxLength: 25 }).map((list) =>
  list.map(([fact, n]): StoredFact => {
    // On few days, so that the same box is set several times.
    const onFew = { ...fact, day: `2026-11-1${n % 2}` };
    return n === 0 ? deleted(onFew) : onFew;
  }),
);

describe('digests and where things stand', () => {
  it('are the same however the facts are split into files', () => {
    const split = anyFacts.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.array(fc.nat({ max: 4 }), { minLength: facts.length, maxLength: facts.length }),
      ),
    );
    fc.assert(
      fc.property(split, ([facts, files]) => {
        const whole = standingOf([digestOf(facts)]);
        const digests = [0, 1, 2, 3, 4].map((file) =>
          digestOf(facts.filter((_, i) => files[i] === file)),
        );
        assert.deepEqual(inOrder(standingOf(digests)), inOrder(whole));
        assert.deepEqual(inOrder(standingOf(digests.toReversed())), inOrder(whole));
      }),
      { seed, numRuns: 150 },
    );
  });

  it('do not mind the order of facts, nor a way through JSON', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const digest = digestOf(facts);
        const back = digestOf(facts.toReversed());
        assert.deepEqual(inOrder(standingOf([back])), inOrder(standingOf([digest])));
        assert.deepEqual(standingOf([asStored(digest)]), standingOf([digest]));
      }),
      { seed, numRuns: 100 },
    );
  });

  it('know the first and the last day of what lives', () => {
    const early = moment({ day: '2026-11-01' });
    const { first, last } = digestOf([
      moment({ day: '2026-11-20' }),
      entry({ day: '2026-11-05' }),
      deleted(early),
    ]);
    assert.deepEqual([first, last], ['2026-11-05', '2026-11-20']);
    assert.deepEqual([digestOf([]).first, digestOf([deleted(early)]).last], ['', '']);
  });

  it('hold no words, no names and no reasons', () => {
    const facts = [
      moment({ note: 'secret', who: 'secret', area: 'secret' }),
      ticked('t', '2026-11-20', { reason: 'secret' }),
      reached('one', '2026-11-20', { text: 'secret' }),
      line({ text: 'secret', week: '2026-W48' }),
      entry({ text: 'secret', prompt: 'secret' }),
      programSet('paused', '2026-11-20', { reason: 'secret' }),
    ];
    assert.doesNotMatch(JSON.stringify(digestOf(facts)), /secret/);
  });

  it('take the newest word on a box, a step, a sentence and a week', () => {
    const tick = ticked('t', '2026-11-20');
    const untick = unticked('t', '2026-11-20');
    assert.equal(standing(untick, tick).tasks.get('p/t')?.get('2026-11-20')?.[0], 'o');
    const step = reached('one', '2026-11-16');
    assert.equal(standing(step).reached.get('p/one'), '2026-11-16');
    assert.equal(standing(reached('one', '2026-11-17', { state: 'open' }), step).reached.size, 0);
    const [older, newer] = [line({ week: '2026-W48' }), line({ week: '2026-W48' })];
    assert.equal(standing(newer, older).lines.get('intention:2026-W48'), newer.id);
    const closed = weekSet('2026-W47');
    assert.deepEqual([...standing(closed, weekSet('2026-W46')).closedWeeks].sort(), [
      '2026-W46',
      '2026-W47',
    ]);
    assert.equal(standing(weekSet('2026-W47', { state: 'open' }), closed).closedWeeks.size, 0);
  });

  it('keep a purpose by its program and an intention by its week', () => {
    const facts = [
      line({ line: 'purpose', program: 'p', text: 'a' }),
      line({ line: 'purpose', program: 'q', text: 'b' }),
      line({ line: 'brake', program: 'p', text: 'c' }),
      line({ week: '2026-W48', text: 'd' }),
    ];
    assert.deepEqual([...standing(...facts).lines.keys()].sort(), [
      'brake:p',
      'intention:2026-W48',
      'purpose:p',
      'purpose:q',
    ]);
  });

  it('count moments by day', () => {
    const { moments } = standing(
      moment({ day: '2026-11-20' }),
      moment({ day: '2026-11-20' }),
      moment({ day: '2026-11-19' }),
      deleted(moment({ day: '2026-11-18' })),
    );
    assert.deepEqual([...moments].sort(), [
      ['2026-11-19', 1],
      ['2026-11-20', 2],
    ]);
  });

  it('count check-ins that wait, until somebody has said how it worked out', () => {
    const answer = (value: 'worked' | 'soon') => ({ outcome: { value, day: '2026-11-20' } });
    const { checkIns } = standing(
      moment({ checkIn: '2026-11-25' }),
      moment({ checkIn: '2026-11-25', ...answer('soon') }),
      moment({ checkIn: '2026-11-26', ...answer('worked') }),
      moment(),
    );
    assert.deepEqual([...checkIns], [['2026-11-25', 2]]);
  });
});

describe('a program stands', () => {
  const program = (...facts: StoredFact[]) => standing(...facts).programs.get('p');

  it('in focus when it was chosen last and is not finished', () => {
    const p = chosen('2026-11-02');
    const q = chosen('2026-11-09', { program: 'q' });
    assert.equal(standing(p).focus, 'p');
    assert.equal(standing(q, p).focus, 'q');
    assert.equal(standing(p, q, chosen('2026-11-10')).focus, 'p', 'focused again');
    const finished = programSet('finished', '2026-11-11', { program: 'q' });
    assert.equal(standing(p, q, finished).focus, 'p');
    assert.equal(standing(p, deleted(q)).focus, 'p', 'the choice was taken back');
    assert.equal(standing().focus, undefined);
  });

  it('where it started, and choosing it again does not start it again', () => {
    assert.equal(program(chosen('2026-11-02'))?.start, '2026-11-02');
    assert.equal(program(chosen('2026-11-02', { start: '2026-10-26' }))?.start, '2026-10-26');
    const again = program(chosen('2026-11-02'), chosen('2026-11-09', { start: '2026-11-09' }));
    assert.deepEqual([again?.start, again?.state], ['2026-11-02', 'running']);
    const paused = program(
      chosen('2026-11-02'),
      programSet('paused', '2026-11-05'),
      chosen('2026-11-09'),
    );
    assert.deepEqual([paused?.start, paused?.state], ['2026-11-02', 'paused']);
  });

  it('anew when it is chosen after it was finished', () => {
    const facts = [
      chosen('2026-09-01'),
      programSet('finished', '2026-10-01'),
      chosen('2026-11-02'),
    ];
    const anew = program(...facts);
    assert.deepEqual(
      [anew?.start, anew?.state, anew?.finished],
      ['2026-11-02', 'running', undefined],
    );
    const over = program(...facts.slice(0, 2));
    assert.deepEqual([over?.state, over?.finished], ['finished', '2026-10-01']);
  });

  it('is moved to another start as long as it has not begun, and never restarted', () => {
    const later = chosen('2026-10-05', { start: '2026-10-19' });
    const moved = (day: string, start: string | undefined) =>
      program(later, chosen(day, { start }))?.start;
    assert.equal(moved('2026-10-06', '2026-11-02'), '2026-11-02');
    assert.equal(moved('2026-10-06', '2026-10-06'), '2026-10-06', 'to today');
    assert.equal(moved('2026-10-06', undefined), '2026-10-19', 'chosen once more, as it was');
    assert.equal(moved('2026-10-19', '2026-11-02'), '2026-10-19', 'it runs');
    assert.equal(
      program(later, chosen('2026-10-07', { start: '2026-11-02' }))?.chosen,
      '2026-10-05',
    );
  });

  it('still from the day it is paused to the day before it goes on', () => {
    const begun = chosen('2026-10-05');
    const pause = programSet('paused', '2026-11-02');
    assert.deepEqual(program(begun, pause)?.pauses, [{ from: '2026-11-02', to: undefined }]);
    const on = program(begun, pause, programSet('resumed', '2026-11-09'));
    assert.equal(on?.state, 'running');
    assert.deepEqual(on?.pauses, [{ from: '2026-11-02', to: '2026-11-08' }]);
  });

  it('as it was when a pause ends before it begins, and keeps one that is long over', () => {
    const begun = chosen('2026-10-05');
    const early = programSet('paused', '2026-10-06', { from: '2026-10-07', to: '2026-10-10' });
    const ahead = programSet('paused', '2026-11-02', { from: '2026-12-01', to: '2026-12-10' });
    const on = program(begun, early, ahead, programSet('resumed', '2026-11-09'));
    assert.deepEqual(on?.pauses, [{ from: '2026-10-07', to: '2026-10-10' }]);
  });
});
