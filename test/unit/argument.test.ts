import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as v from 'valibot';
import { ArgumentError, fields, readArgument } from '../../src/host/argument.ts';
import { momentEntries, readMoment } from '../../src/host/moments/momentArgument.ts';
import { seed } from './anyFact.ts';
import { today } from './facts.ts';

const secret = 'Dana cried in the one-on-one';

/** The sentence with which an argument is refused. */
function refusal(read: () => unknown, of = 'nothing'): string {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof ArgumentError, String(error));
    return error.message;
  }
  assert.fail(`${of} was not refused`);
}

const momentRefusal = (argument: unknown, of?: string) =>
  refusal(() => readMoment(argument, today), of);

describe('the argument of a moment', () => {
  it('is read as it is when it is right', () => {
    const whole = {
      kind: 'answered',
      who: 'priya',
      area: 'cache',
      trigger: 'habit',
      note: 'n',
      day: '2026-11-19',
      onPurpose: 'incident',
      level: 5,
      checkIn: '2026-11-27',
    };
    assert.deepEqual(readMoment(whole, today), whole);
    assert.deepEqual(readMoment({ kind: 'asked' }, today), { kind: 'asked' });
    assert.equal(readMoment({ kind: 'answered', onPurpose: true }, today).onPurpose, true);
    assert.equal(readMoment({ kind: 'asked', day: today }, today).day, today);
    assert.deepEqual(readMoment('h @priya n', today), {
      kind: 'held-back',
      who: 'priya',
      note: 'n',
    });
  });

  it('is refused with a sentence that names the field, for every way to get it wrong', () => {
    const odd: readonly unknown[] = [
      null,
      7,
      -1,
      1.5,
      true,
      false,
      [],
      {},
      [secret],
      { a: secret },
      NaN,
    ];
    const wrong: Readonly<Record<string, readonly unknown[]>> = {
      kind: ['', 'h', 'sighed', secret, ...odd],
      who: ['', 'two words', '@priya', '#a', 'x'.repeat(41), 'a\u202Eb', secret, ...odd],
      area: ['', 'two words', '#cache', 'x'.repeat(41), secret, ...odd],
      trigger: ['', 'anger', secret, ...odd],
      note: [secret.repeat(20), ...odd],
      day: ['', 'yesterday', '2026-02-30', '2026-11-21', '2026-1-1', secret, ...odd],
      onPurpose: ['', 'true', 'because', secret, ...odd.filter((x) => x !== true)],
      level: ['5', 0, 8, secret, ...odd.filter((x) => x !== 7)],
      checkIn: ['', 'tomorrow', '2026-02-30', secret, ...odd],
    };
    assert.deepEqual(Object.keys(wrong).sort(), Object.keys(momentEntries).sort());
    for (const [field, values] of Object.entries(wrong)) {
      for (const value of values) {
        const said = `${field} = ${JSON.stringify(value)}`;
        const message = momentRefusal({ kind: 'answered', [field]: value }, said);
        const what = `${said}: ${message}`;
        assert.match(message, new RegExp(`^"${field}[."]`), what);
        assert.match(message, /^"[\w.]+" [a-z].*\.$/, what);
        assert.doesNotMatch(message, /Dana|undefined|Invalid|\[object/, what);
      }
    }
  });

  it('is refused without a kind, with a field too many, or as no object', () => {
    assert.equal(momentRefusal({}), '"kind" is missing.');
    assert.equal(momentRefusal({ kind: undefined }), '"kind" is missing.');
    assert.equal(momentRefusal({ kind: 'asked', mood: secret }), '"mood" is not a field here.');
    for (const none of [null, 7, true, () => secret]) {
      assert.equal(momentRefusal(none), 'The argument takes an object.');
    }
  });

  it('is refused where its fields do not go together', () => {
    assert.equal(
      momentRefusal({ kind: 'asked', onPurpose: true }),
      '"onPurpose" goes with stepping in alone.',
    );
    assert.equal(momentRefusal({ kind: 'asked', day: '2026-11-21' }), '"day" lies in the future.');
  });

  it('counts a note as a reader does: 280 characters, whatever they are made of', () => {
    const family = '👩‍👩‍👧';
    assert.equal(
      readMoment({ kind: 'asked', note: family.repeat(280) }, today).note?.length,
      280 * family.length,
    );
    assert.match(
      momentRefusal({ kind: 'asked', note: family.repeat(281) }),
      /^"note" takes at most 280 characters\.$/,
    );
    assert.match(
      momentRefusal({ kind: 'asked', note: 'x'.repeat(281) }),
      /^"note" takes at most 280/,
    );
  });

  it('as a line is refused without a word of the note', () => {
    for (const line of [
      `x ${secret}`,
      `h L8 ${secret}`,
      `h @ ${secret}`,
      secret,
      `h ${secret.repeat(20)}`,
    ]) {
      const message = momentRefusal(line);
      assert.doesNotMatch(message, /Dana|cried/, line);
      assert.match(message, /\.$/);
    }
  });

  it('never lets a wrong value out in the sentence, whatever the value is', () => {
    const hidden = fc.string({ minLength: 4, maxLength: 20 }).map((text) => `zq${text}zq`);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(momentEntries)), hidden, (field, text) => {
        for (const value of [text, [text], { [text]: text }, text.repeat(80)]) {
          try {
            readMoment({ kind: 'answered', [field]: value }, today);
          } catch (error) {
            assert.ok(error instanceof ArgumentError);
            assert.ok(!error.message.includes(text), error.message);
          }
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  it('takes nothing from a prototype', () => {
    const sly = JSON.parse('{"kind":"asked","__proto__":{"note":"polluted"}}');
    assert.match(momentRefusal(sly), /^"__proto__" is not a field here\.$/);
    assert.equal('note' in {}, false);
  });
});

describe('the fields that commands share', () => {
  const read = (field: keyof typeof fields, value: unknown) =>
    readArgument(v.strictObject({ field: fields[field] }), { field: value }).field;

  it('take what they are for', () => {
    assert.equal(read('text', ' words '), ' words ');
    assert.equal(read('day', '2024-02-29'), '2024-02-29');
    assert.equal(read('week', '2026-W53'), '2026-W53');
    assert.equal(read('name', 'priya'), 'priya');
    assert.equal(read('note', ''), '');
    assert.equal(read('id', 'x'), 'x');
  });

  it('refuse what would end in an error later', () => {
    const wrong: readonly (readonly [keyof typeof fields, unknown])[] = [
      ['text', ''],
      ['text', ' \n\t'],
      ['id', ''],
      ['day', '2025-02-29'],
      ['day', '0000-01-01'],
      ['week', '2025-W53'],
      ['week', '1900-W01'],
      ['week', '9999-W52'],
      ['week', '2026-47'],
      ['name', 'a b'],
    ];
    for (const [field, value] of wrong) {
      assert.match(
        refusal(() => read(field, value)),
        /^"field" (is empty|takes .+)\.$/,
        `${field} ${value}`,
      );
    }
    assert.equal(
      refusal(() => read('text', undefined)),
      '"field" is missing.',
    );
  });

  it('name the whole way to a field that lies deeper', () => {
    const schema = v.strictObject({ moments: v.array(fields.id) });
    assert.equal(
      refusal(() => readArgument(schema, { moments: ['a', ''] })),
      '"moments.1" is empty.',
    );
    assert.equal(
      refusal(() => readArgument(schema, { moments: 'a' })),
      '"moments" takes a list.',
    );
  });
});
