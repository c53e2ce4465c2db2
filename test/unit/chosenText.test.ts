import assert from 'node:assert/strict';
import { type ChosenProgram, chosenText } from '../../src/core/chosenText.ts';

const today = '2026-11-20';
const said = (more: Partial<ChosenProgram> = {}) =>
  chosenText({ title: 'T', start: today, known: false, wayThere: false, ...more }, today);

describe('what is said of a program that was chosen', () => {
  it('is that it begins, also when today was asked for by name', () => {
    assert.equal(said(), '“T” begins today.');
    assert.equal(said({ known: true }), '“T” begins today.');
  });

  it('is that it is back, once it has begun', () => {
    assert.equal(said({ known: true, start: '2026-11-02' }), '“T” is in focus again.');
  });

  it('is its day while that is to come, chosen anew or taken up again', () => {
    const start = '2026-12-07';
    const ahead = '“T” starts Monday 7 December. Nothing is counted before.';
    assert.equal(said({ start }), ahead);
    assert.equal(said({ start, known: true }), ahead);
  });

  it('tells of the way to a first day, which begins once', () => {
    const first = { start: '2026-12-07', wayThere: true };
    assert.match(said(first), /The way there begins today\.$/);
    assert.match(said({ ...first, known: true }), /The way there has begun\.$/);
  });
});
