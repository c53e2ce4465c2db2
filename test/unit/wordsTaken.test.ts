import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMarkName } from '../../src/core/momentLine.ts';
import { withoutWord } from '../../src/core/withoutWord.ts';
import { wordsTaken } from '../../src/core/wordsTaken.ts';
import { seed } from './anyFact.ts';

describe('the words that a forgetting took', () => {
  const taken = (before: string, ...aliases: readonly string[]) =>
    wordsTaken(before, aliases.reduce(withoutWord, before));

  it('are found wherever the name stood, with and without @', () => {
    assert.deepEqual(taken('Anna asked; I told @anna.', 'anna'), ['Anna']);
    assert.deepEqual(taken('anna', 'anna'), ['anna']);
    assert.deepEqual(taken('to @j', 'j'), ['j']);
  });

  it('are whole names, also those with a hyphen or a dot in them', () => {
    assert.deepEqual(taken('with anna-lena.k today', 'anna-lena.k'), ['anna-lena.k']);
    assert.deepEqual(taken('anna-lena, and anna', 'anna-lena'), ['anna-lena']);
  });

  it('are several when several people were forgotten', () => {
    assert.deepEqual(taken('jo and anna, anna and jo', 'anna', 'jo'), ['jo', 'anna']);
  });

  it('are none when the text changed in another way, also beside a … of one’s own', () => {
    assert.deepEqual(wordsTaken('one two', 'one three'), []);
    assert.deepEqual(wordsTaken('one two', 'one … two'), []);
    assert.deepEqual(wordsTaken('one two', 'one …, three'), []);
    assert.deepEqual(wordsTaken('one', 'one …'), []);
    assert.deepEqual(wordsTaken('', '…'), []);
    assert.deepEqual(wordsTaken('same …', 'same …'), []);
  });

  it('turn what was there into what is there, and a longer text in the same way', () => {
    const word = fc.constantFrom(
      'anna',
      'Anna',
      '@anna',
      'anna-lena',
      'jo',
      '…',
      ',',
      'é',
      '@',
      '\n',
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    const alias = fc.constantFrom('anna', 'anna-lena', 'jo', 'é');
    fc.assert(
      fc.property(text, alias, text, (before, forgotten, more) => {
        const after = withoutWord(before, forgotten);
        const words = wordsTaken(before, after);
        assert.equal(words.reduce(withoutWord, before), after);
        if (words.length === 0) return;
        const typed = words.reduce(withoutWord, `${before} ${more}`);
        assert.equal(withoutWord(typed, forgotten), typed);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('are found when they are as long as an alias may be', () => {
    const alias = '𝔞'.repeat(40);
    assert.ok(isMarkName(alias));
    assert.deepEqual(wordsTaken(`to @${alias}, now`, 'to …, now'), [alias]);
  });
});
