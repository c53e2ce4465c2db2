import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Given,
  needsKeep,
  sendText,
  startTyping,
  takeGiven,
  typeText,
} from '../../src/pages/typing.ts';

const given = (text: string, more: Partial<Given> = {}): Given => ({
  id: 'a',
  text,
  kept: text,
  refused: false,
  ...more,
});

describe('a text being typed', () => {
  it('holds what the host has, with nothing to keep', () => {
    const typing = startTyping(given('one'));
    assert.equal(typing.text, 'one');
    assert.equal(needsKeep(typing), false);
  });

  it('keeps a draft that an earlier window left, untouched as it is', () => {
    assert.equal(needsKeep(startTyping(given('one', { kept: undefined }))), true);
  });

  it('stays when an older state arrives', () => {
    const typing = typeText(startTyping(given('one')), 'one two');
    assert.equal(takeGiven(typing, given('one')).text, 'one two');
  });

  it('loses a name that was forgotten in another window, and no other letter', () => {
    const sent = sendText(typeText(startTyping(given('')), 'anna asked'), false);
    const typing = typeText(takeGiven(sent, given('anna asked', { kept: '' })), 'anna asked twice');
    const after = takeGiven(typing, given('… asked', { kept: '' }));
    assert.equal(after.text, '… asked twice');
    assert.equal(after.known, '… asked');
  });

  it('stays when the echo of an earlier draft arrives, even after the text went back', () => {
    let typing = sendText(typeText(startTyping(given('')), 'a'), false);
    typing = sendText(typeText(typing, 'ab'), false);
    typing = sendText(typeText(typing, 'a'), false);
    for (const echo of ['a', 'a', 'ab', 'a']) {
      typing = takeGiven(typing, given(echo, { kept: '' }));
      assert.equal(typing.text, 'a');
    }
    assert.equal(typing.known, 'a');
  });

  it('takes what somebody else changed when nothing was typed here', () => {
    const typing = takeGiven(startTyping(given('one')), given('changed elsewhere'));
    assert.equal(typing.text, 'changed elsewhere');
  });

  it('takes another entry as it is', () => {
    const typing = typeText(startTyping(given('one')), 'one two');
    assert.equal(takeGiven(typing, given('other', { id: 'b' })).text, 'other');
  });

  it('is sent to be kept once, and again after a refusal', () => {
    let typing = sendText(typeText(startTyping(given('one')), 'two'), true);
    assert.equal(needsKeep(typing), false);
    typing = takeGiven(typing, given('two', { kept: 'one', refused: true }));
    assert.equal(needsKeep(typing), true);
  });

  it('never loses a letter to what the host echoes, in whatever order keys and echoes come', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('type' as const), text: fc.stringMatching(/^[ab]{0,3}$/) }),
      fc.record({ do: fc.constant('send' as const), leaving: fc.boolean() }),
      fc.record({ do: fc.constant('echo' as const), again: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let typing = startTyping(given(''));
        let last = '';
        const wire: string[] = [];
        for (const one of steps) {
          if (one.do === 'type') {
            typing = typeText(typing, one.text);
            last = one.text;
          } else if (one.do === 'send') {
            typing = sendText(typing, one.leaving);
            wire.push(typing.text);
          } else {
            // The host may say the same twice, when something else on the page has changed.
            const echo = one.again ? wire[0] : wire.shift();
            if (echo !== undefined) typing = takeGiven(typing, given(echo, { kept: undefined }));
          }
          assert.equal(typing.text, last);
        }
      }),
    );
  });
});
