import assert from 'node:assert/strict';
import { OpenTexts } from '../../src/host/panels/openTexts.ts';

const id = 'an entry';

describe('a text that is open on a page', () => {
  it('is stored as it was sent', () => {
    const texts = new OpenTexts();
    texts.see(id, 'anna');
    assert.equal(texts.take(id, 'anna asked', 'anna'), 'anna asked');
  });

  it('loses a name that another window forgot, until the page has caught up', () => {
    const texts = new OpenTexts();
    texts.see(id, 'anna asked');
    // The forgetting is noticed when the page sends, or before, when it is drawn.
    assert.equal(texts.take(id, 'anna asked t', '… asked'), '… asked t');
    texts.wrote(id, '… asked t');
    assert.equal(texts.take(id, 'anna asked tw', '… asked t'), '… asked tw');
    texts.wrote(id, '… asked tw');
    assert.equal(texts.take(id, '… asked two', '… asked tw'), '… asked two');
    texts.wrote(id, '… asked two');
    // Another Anna, later.
    assert.equal(texts.take(id, '… asked two, anna one', '… asked two'), '… asked two, anna one');
  });

  it('loses it too when the page was drawn meanwhile and a message was still on its way', () => {
    const texts = new OpenTexts();
    texts.see(id, 'to anna');
    texts.see(id, 'to …');
    assert.equal(texts.take(id, 'to anna, now', 'to …'), 'to …, now');
  });

  it('keeps a … that was written on this page for a word', () => {
    const texts = new OpenTexts();
    texts.see(id, 'to anna');
    assert.equal(texts.take(id, 'to …', 'to anna'), 'to …');
    texts.wrote(id, 'to …');
    texts.see(id, 'to …');
    assert.equal(texts.take(id, 'to anna', 'to …'), 'to anna');
  });

  it('is a text of its own under every id', () => {
    const texts = new OpenTexts();
    texts.see(id, 'anna');
    texts.see(id, '…');
    assert.equal(texts.take('another', 'anna', ''), 'anna');
  });
});
