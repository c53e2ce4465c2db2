import assert from 'node:assert/strict';
import { statusWords, wordCount } from '../../src/pages/journal/statusWords.ts';
import { sendText, startTyping, takeGiven, typeText } from '../../src/pages/typing.ts';

const words = (typing: Parameters<typeof statusWords>[0]) =>
  statusWords(typing, 'Saved here', 'saved by Ctrl+Enter');

describe('the line under an entry', () => {
  const fresh = startTyping({ id: 'a', text: '', kept: '', refused: false });

  it('follows the text from the first letter to the log', () => {
    assert.equal(words(fresh), '');
    const typed = typeText(fresh, 'two words');
    assert.equal(words(typed), 'Draft · saved by Ctrl+Enter');
    const drafted = takeGiven(sendText(typed, false), {
      ...{ id: 'a', text: 'two words', refused: false },
      kept: undefined,
    });
    assert.equal(words(drafted), 'Draft kept · saved by Ctrl+Enter');
    const left = sendText(drafted, true);
    assert.equal(words(left), 'Saving…');
    const kept = takeGiven(left, { id: 'a', text: 'two words', kept: 'two words', refused: false });
    assert.equal(words(kept), 'Saved here');
  });

  it('counts one word as one', () => {
    assert.equal(wordCount(' one '), '1 word');
    assert.equal(wordCount('one  two'), '2 words');
  });

  it('says that emptying is not deleting', () => {
    const kept = startTyping({ id: 'a', text: 'one', kept: 'one', refused: false });
    assert.match(words(typeText(kept, '')), /stands as it was kept/);
  });
});
