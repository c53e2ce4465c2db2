import assert from 'node:assert/strict';
import { KINDS, kindOf } from '../../src/core/kind.ts';
import { LEVELS, levelOf } from '../../src/core/level.ts';
import { ON_PURPOSE_REASONS, onPurposeReasonOf } from '../../src/core/onPurpose.ts';
import { OUTCOMES, outcomeOf } from '../../src/core/outcome.ts';
import { TRIGGERS, triggerOf } from '../../src/core/trigger.ts';

/** From the contract (ids, keys, families) and the labels that the product promises. */
const PROMISED = [
  'held-back h gave-room Held back',
  'asked q gave-room Asked instead',
  'handed-over o gave-room Handed over',
  'connected c gave-room Pointed to a teammate',
  'backed b gave-room Backed their call',
  'returned r gave-room Gave it back',
  'answered a stepped-in Answered it myself',
  'took-back t stepped-in Took it back',
  'did-it d stepped-in Did it myself',
];

describe('the kinds of moment', () => {
  it('are the nine of the contract, in this order', () => {
    const found = KINDS.map(({ id, key, family, label }) => `${id} ${key} ${family} ${label}`);
    assert.deepEqual(found, PROMISED);
  });

  it('have five common ones', () => {
    const common = KINDS.filter((kind) => kind.common).map(({ key }) => key);
    assert.deepEqual(common, ['h', 'q', 'o', 'a', 't']);
  });

  it('are found by id and by key, and nothing else is', () => {
    for (const kind of KINDS) {
      assert.equal(kindOf(kind.id), kind);
      assert.equal(kindOf(kind.key), kind);
    }
    for (const name of ['', 'x', 'H', 'Held back', 'constructor', '__proto__', 'toString']) {
      assert.equal(kindOf(name), undefined, name);
    }
  });

  it('ask one short question each and blame nobody', () => {
    for (const { id, meaning, followUp, label } of KINDS) {
      assert.match(followUp, /^[A-Z][^?]*\?$/, id);
      assert.match(meaning, /^[A-Z].*\.$/, id);
      assert.ok(meaning.length <= 100 && followUp.length <= 100, id);
      const words = `${label} ${meaning} ${followUp}`;
      assert.doesNotMatch(words, /fail|miss(ed|es)|should|broke|only|success|score|resource/i, id);
    }
  });
});

describe('what a moment can carry', () => {
  it('the reasons for stepping in on purpose', () => {
    const found = ON_PURPOSE_REASONS.map(({ id, label }) => `${id}: ${label}`);
    assert.deepEqual(found, [
      'incident: Incident',
      'safety: Safety',
      'first-time: First time for them',
      'demo: They asked to be shown',
      'nobody-else: Nobody else yet',
    ]);
    assert.equal(onPurposeReasonOf('safety').label, 'Safety');
    assert.equal(onPurposeReasonOf('lunch'), undefined);
  });

  it('the triggers', () => {
    const ids = TRIGGERS.map(({ id }) => id);
    assert.deepEqual(ids, ['deadline', 'boredom', 'fun', 'worry', 'habit', 'asked']);
    assert.ok(TRIGGERS.every(({ label }) => /^[A-Z]/.test(label)));
    assert.equal(triggerOf('asked').label, 'Asked directly');
    assert.equal(triggerOf('hunger'), undefined);
  });

  it('the outcomes', () => {
    const found = OUTCOMES.map(({ id, label }) => `${id}: ${label}`);
    assert.deepEqual(found, ['worked: Worked', 'mixed: Mixed', 'didnt: Didn’t', 'soon: Too soon']);
    assert.equal(outcomeOf('soon').label, 'Too soon');
    assert.equal(outcomeOf('failed'), undefined);
  });

  it('the seven levels', () => {
    assert.deepEqual(
      LEVELS.map(({ level, name }) => `${level} ${name}`),
      ['1 Tell', '2 Sell', '3 Consult', '4 Agree', '5 Advise', '6 Inquire', '7 Delegate'],
    );
    assert.equal(levelOf(5).name, 'Advise');
    for (const none of [0, 8, 1.5, Number.NaN]) assert.equal(levelOf(none), undefined);
  });
});
