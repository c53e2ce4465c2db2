import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { StoredFact } from '../../src/core/fact.ts';
import { readLog } from '../../src/ledger/readLog.ts';
import { anyFact, seed } from './anyFact.ts';
import { asStored, deleted, entry, logText, moment, revised, ticked } from './facts.ts';

/** The facts of a text, in no particular order. */
const held = (text: string) => new Map(readLog(text).newest);

const counts = (text: string) => {
  const { newest, unreadable, ignored } = readLog(text);
  return { facts: newest.size, unreadable, ignored };
};

describe('readLog', () => {
  it('gives back what was written, fact by fact', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 12 }), (facts) => {
        const { newest, unreadable, ignored } = readLog(logText(facts));
        assert.deepEqual([unreadable, ignored], [0, 0]);
        assert.deepEqual([...newest.values()], facts.map(asStored));
      }),
      { seed, numRuns: 60 },
    );
  });

  it('loses no record to a byte order mark that an editor has put before it', () => {
    const text = `\uFEFF${logText([moment({ note: 'first' })])}`;
    assert.deepEqual(counts(text), { facts: 1, unreadable: 0, ignored: 0 });
  });

  it('does not mind the order of lines, nor lines that stand there again', () => {
    const history = fc
      .array(anyFact, { minLength: 1, maxLength: 6 })
      .map((facts): StoredFact[] => [
        ...facts,
        ...facts.filter((_, i) => i % 2 === 0).map((fact) => revised(fact, {})),
        ...facts.filter((_, i) => i % 3 === 0).map(deleted),
      ]);
    const shuffled = history.chain((lines) =>
      fc.tuple(
        fc.constant(lines),
        fc.shuffledSubarray([...lines, ...lines], { minLength: lines.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([lines, mixed]) => {
        assert.deepEqual(held(logText(mixed)), held(logText(lines)));
      }),
      { seed, numRuns: 60 },
    );
  });

  it('lets the greatest revision of an id win, a deletion like any other', () => {
    const first = moment({ note: 'first' });
    const second = revised(first, { note: 'second' });
    const gone = deleted(second);
    const back = revised(second, {});
    const newest = (...lines: StoredFact[]) => held(logText(lines)).get(first.id);
    assert.deepEqual(newest(second, first), second);
    assert.deepEqual(newest(gone, first, second), gone);
    assert.deepEqual(newest(back, gone, second), back);
  });

  it('loses at most the last line when a write was torn, wherever it was torn', () => {
    const facts = [
      moment({ note: 'Grüße 👩‍👩‍👧 an alle' }),
      entry({ text: 'a\nb' }),
      moment({ note: 'é' }),
    ];
    const bytes = Buffer.from(logText(facts));
    const lastLine = Buffer.from(logText(facts.slice(0, 2))).length;
    for (let end = lastLine; end <= bytes.length; end++) {
      const text = bytes.subarray(0, end).toString('utf8');
      const whole = end >= bytes.length - 1;
      const expected = {
        facts: whole ? 3 : 2,
        unreadable: whole || end === lastLine ? 0 : 1,
        ignored: 0,
      };
      assert.deepEqual(counts(text), expected, `${end} bytes`);
      // Healed by a new line, and going on after it.
      const more = ticked('t', '2026-11-20');
      const after = counts(`${text}\n${logText([more])}`);
      assert.deepEqual(after, { ...expected, facts: expected.facts + 1 }, `${end} bytes and more`);
    }
  });

  it('counts lines that are no facts and reads the others', () => {
    const good = moment();
    const broken: unknown[] = [
      null,
      7,
      'text',
      [],
      {},
      { ...good, kind: 'sighed' },
      { ...good, day: '2026-02-30' },
      { ...good, id: 'short' },
      { ...good, id: good.id.toLowerCase() },
      { ...good, rev: undefined },
      { ...good, v: '1' },
      { ...good, v: 0 },
      { ...good, note: 7 },
      { ...good, level: 8 },
      { ...good, onPurpose: false },
      { ...good, deleted: false },
      { ...good, outcome: { value: 'great', day: good.day } },
      { ...entry(), text: undefined },
      { ...entry(), moments: ['x'] },
    ];
    const lines = [
      ...broken.map((value) => JSON.stringify(value)),
      '{"v":1,',
      'what?',
      '\u0000',
      '}{',
    ];
    for (const one of lines) {
      assert.deepEqual(counts(`${one}\n`), { facts: 0, unreadable: 1, ignored: 0 }, one);
    }
    assert.deepEqual(counts(`${lines.join('\n')}\n${logText([good])}`), {
      facts: 1,
      unreadable: lines.length,
      ignored: 0,
    });
  });

  it('does not count empty lines, and reads the line ends of Windows', () => {
    const facts = [moment(), entry()];
    const text = `\n\n${logText(facts).replaceAll('\n', '\r\n')}  \n\t\n`;
    assert.deepEqual(counts(text), { facts: 2, unreadable: 0, ignored: 0 });
    assert.deepEqual(counts(''), { facts: 0, unreadable: 0, ignored: 0 });
  });

  it('leaves alone what a later version wrote, and counts it apart', () => {
    const later = [
      { ...moment(), v: 2 },
      { ...moment(), v: 2, kind: 'not yet' },
      { ...moment(), type: 'weather' },
      { v: 1, type: 'tide', state: 'high' },
    ];
    const text = `${later.map((value) => JSON.stringify(value)).join('\n')}\n${logText([entry()])}`;
    assert.deepEqual(counts(text), { facts: 1, unreadable: 0, ignored: later.length });
  });

  it('leaves out fields that it does not know', () => {
    const known = moment();
    const text = JSON.stringify({ ...known, mood: 'good' });
    assert.deepEqual([...held(text).values()], [known]);
  });

  it('lets no key change what objects are', () => {
    const known = moment({ note: 'fine' });
    const text = JSON.stringify(known).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    const [fact] = held(text).values();
    assert.deepEqual(fact, known);
    assert.equal(Object.getPrototypeOf(fact), Object.prototype);
    assert.equal('polluted' in {}, false);
    for (const type of ['__proto__', 'constructor', 'toString']) {
      assert.deepEqual(counts(JSON.stringify({ ...known, type })), {
        facts: 0,
        unreadable: 0,
        ignored: 1,
      });
    }
  });

  it('never throws, whatever the text is', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.json({ maxDepth: 2 }),
      anyFact.map((fact) => JSON.stringify(fact)),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const { newest, unreadable, ignored } = readLog(lines.join('\n'));
        const most = lines.join('\n').split('\n').length;
        assert.ok(newest.size + unreadable + ignored <= most);
      }),
      { seed, numRuns: 200 },
    );
  });
});
