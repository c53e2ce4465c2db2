import assert from 'node:assert/strict';
import {
  counted,
  numberWord,
  ordinalWord,
  sentenceCase,
  times,
} from '../../src/core/numberWords.ts';
import { roomCount, roomSentence, roomWords } from '../../src/core/roomSentence.ts';
import { moment, moments } from './facts.ts';

describe('the sentence on giving room', () => {
  const said = (gaveRoom: number, steppedIn: number, onPurpose = 0) =>
    roomSentence({ gaveRoom, steppedIn, onPurpose });

  it('is a count with its n, from five on', () => {
    assert.equal(said(9, 4), 'Of 13 moments, I gave room 9 times.');
    assert.equal(said(5, 0), 'Of 5 moments, I gave room 5 times.');
    assert.equal(said(1, 4), 'Of 5 moments, I gave room once.');
    assert.equal(said(2, 4), 'Of 6 moments, I gave room twice.');
    assert.equal(said(0, 5), 'Of 5 moments, I gave room 0 times.');
  });

  it('does not judge below five', () => {
    assert.equal(said(3, 1), '4 moments, too little to say yet.');
    assert.equal(said(1, 0), '1 moment, too little to say yet.');
    assert.equal(said(0, 0), 'Nothing logged this week.');
    for (let n = 0; n < 5; n++) assert.doesNotMatch(said(n, 4 - n), /gave room/);
  });

  it('tells apart what was on purpose, which does not count for the n', () => {
    assert.equal(
      said(9, 4, 2),
      'Of 13 moments, I gave room 9 times. Two more I stepped into on purpose.',
    );
    assert.equal(
      said(0, 4, 1),
      '4 moments, too little to say yet. One more I stepped into on purpose.',
    );
    assert.equal(said(0, 0, 3), 'Three I stepped into on purpose.');
    assert.equal(said(0, 0, 12), '12 I stepped into on purpose.');
  });

  it('never blames', () => {
    for (let i = 0; i < 60; i++) {
      assert.doesNotMatch(said(i % 4, i % 7, i % 3), /\b(only|failed|missed|should)\b/i);
    }
  });

  it('says which was more when numbers are hidden, and nothing below five', () => {
    const hidden = (gaveRoom: number, steppedIn: number, onPurpose = 0) =>
      roomWords({ gaveRoom, steppedIn, onPurpose });
    assert.equal(hidden(5, 3), 'I gave room more often than I stepped in.');
    assert.equal(hidden(2, 3), 'I stepped in more often than I gave room.');
    assert.equal(hidden(3, 3), 'I gave room as often as I stepped in.');
    assert.equal(hidden(3, 1), 'Too little to say yet.');
    assert.equal(hidden(0, 0, 2), 'What I stepped into was on purpose.');
    assert.equal(hidden(0, 0), 'Nothing logged this week.');
  });

  it('counts by family, and on purpose apart whatever the reason', () => {
    const count = roomCount([
      ...moments(2),
      moment({ kind: 'backed' }),
      moment({ kind: 'answered' }),
      moment({ kind: 'took-back', onPurpose: true }),
      moment({ kind: 'did-it', onPurpose: 'incident' }),
    ]);
    assert.deepEqual(count, { gaveRoom: 3, steppedIn: 1, onPurpose: 2 });
    assert.deepEqual(roomCount([]), { gaveRoom: 0, steppedIn: 0, onPurpose: 0 });
  });
});

describe('numbers in words', () => {
  it('are words up to ten', () => {
    assert.deepEqual([0, 1, 10, 11].map(numberWord), ['no', 'one', 'ten', '11']);
    assert.deepEqual([1, 2, 3].map(times), ['once', 'twice', '3 times']);
    assert.deepEqual([counted(1, 'moment'), counted(0, 'moment')], ['1 moment', '0 moments']);
    assert.equal(counted(2, 'entry', 'entries'), '2 entries');
    assert.equal(sentenceCase('two more'), 'Two more');
    assert.equal(sentenceCase(''), '');
  });

  it('have an order that English knows', () => {
    const ordinals = [1, 2, 10, 11, 12, 13, 20, 21, 22, 23, 24, 30, 31, 42, 53, 100, 101, 111, 112];
    assert.equal(
      ordinals.map(ordinalWord).join(' '),
      'first second tenth 11th 12th 13th 20th 21st 22nd 23rd 24th 30th 31st 42nd 53rd 100th 101st 111th 112th',
    );
  });
});
