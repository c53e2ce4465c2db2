import assert from 'node:assert/strict';
import { DayTurn } from '../../src/core/dayTurn.ts';

describe('another day', () => {
  const started = () => {
    let today = '2026-11-26';
    const turn = new DayTurn(() => today);
    let told = 0;
    const stop = turn.onDidTurn(() => told++);
    return { turn, stop, told: () => told, set: (day: string) => (today = day) };
  };

  it('is told once, at the first look after it began', () => {
    const { turn, told, set } = started();
    turn.look();
    assert.equal(told(), 0);
    set('2026-11-27');
    turn.look();
    turn.look();
    assert.equal(told(), 1);
  });

  it('is told again when the day goes back: over the date line, or a later end of the day', () => {
    const { turn, told, set } = started();
    set('2026-11-27');
    turn.look();
    set('2026-11-26');
    turn.look();
    assert.equal(told(), 2);
  });

  it('is told to nobody who stopped listening', () => {
    const { turn, stop, told, set } = started();
    stop();
    set('2026-11-27');
    turn.look();
    assert.equal(told(), 0);
  });
});
