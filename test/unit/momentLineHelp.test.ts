import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KINDS } from '../../src/core/kind.ts';
import { parseMomentLine } from '../../src/core/momentLine.ts';
import { momentLineHelp } from '../../src/core/momentLineHelp.ts';
import { seed } from './anyFact.ts';

/** A Friday. */
const today = '2026-11-20';
const names = { people: ['Priya', 'jo', 'pat'], areas: ['cache', 'release'] };
const help = (text: string) => momentLineHelp(text, today, names);
const labels = (text: string) => help(text).choices.map(({ label }) => label);
const lines = (text: string) => help(text).choices.map(({ line }) => line);
const kinds = KINDS.map(({ label }) => label);

describe('a line without its kind', () => {
  it('is asked for it, with all kinds to put before it', () => {
    const { refusal, choices } = help('Priya asked about the cache ');
    assert.equal(refusal, 'The first word is not a kind. Which one was it?');
    assert.deepEqual(
      choices.map(({ label }) => label),
      kinds,
    );
    assert.equal(choices[0]?.line, 'h Priya asked about the cache');
    assert.equal(choices[0]?.kind, 'held-back');
    assert.equal(lines('@priya the cache')[1], 'q @priya the cache');
    assert.match(help('@priya the cache').refusal, /^“@priya” comes after the kind\./);
  });

  it('is completed while it is the beginning of a kind’s name', () => {
    assert.equal(help('hel').refusal, '');
    assert.deepEqual(lines('hel'), ['h ']);
    assert.deepEqual(labels('BACK'), [
      'Held back',
      'Backed their call',
      'Gave it back',
      'Took it back',
    ]);
    assert.deepEqual(lines('took-b'), ['t ']);
    assert.deepEqual(labels('back then'), kinds);
    assert.deepEqual(help('').refusal, '');
    assert.deepEqual(labels(''), kinds);
  });
});

describe('a mark that is begun', () => {
  it('is completed by names in use', () => {
    assert.deepEqual(lines('h @p'), ['h @Priya ', 'h @pat ']);
    assert.deepEqual(lines('h @Priya #CA'), ['h @Priya #cache ']);
    assert.deepEqual(labels('h @priya'), []);
    assert.deepEqual(labels('h @zoe'), []);
  });

  it('gets at most six names', () => {
    const people = Array.from({ length: 20 }, (_, i) => `p${i}`);
    const { choices } = momentLineHelp('h @', today, { people, areas: [] });
    assert.equal(choices.length, 6);
  });

  it('is completed by reasons, triggers, levels and days', () => {
    assert.deepEqual(labels('a !'), [
      '!incident',
      '!safety',
      '!first-time',
      '!demo',
      '!nobody-else',
    ]);
    assert.deepEqual(lines('a !inc'), ['a !incident ']);
    assert.deepEqual(lines('a @jo ~d'), ['a @jo ~deadline ']);
    assert.deepEqual(labels('a ~').length, 6);
    assert.deepEqual(labels('o L'), ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7']);
    assert.deepEqual(lines('h ye'), ['h yesterday ']);
    assert.deepEqual(labels('h tu'), ['tuesday']);
    assert.deepEqual(labels('h 2026-11-1'), [
      'yesterday',
      'wednesday',
      'tuesday',
      'monday',
      'sunday',
      'saturday',
    ]);
  });

  it('says what a choice means, where its name does not', () => {
    const [first] = help('o L').choices;
    assert.deepEqual([first?.label, first?.meaning], ['L1', 'Tell: I decide and say so.']);
    assert.equal(help('a ~dead').choices[0]?.meaning, '');
    assert.equal(help('a ~as').choices[0]?.meaning, 'Asked directly');
    assert.equal(help('h tue').choices.length, 0);
    assert.equal(help('h tu').choices[0]?.meaning, 'Tuesday 17 November');
  });

  it('is not scolded while something goes on from it', () => {
    for (const text of ['h @', 'h #', 'a !in', 'a ~', 'a ~dea']) {
      assert.equal(help(text).refusal, '', text);
    }
    assert.notEqual(momentLineHelp('h @', today, { people: [], areas: [] }).refusal, '');
  });

  it('is none in the note, after --, or of a sort that is there already', () => {
    for (const text of [
      'h told @p',
      'h -- @p',
      'h it was ye',
      'h',
      'h ',
      'h @jo ',
      'h the',
      'h Le',
      'h l',
      'h y',
    ]) {
      assert.deepEqual(help(text), { refusal: '', choices: [] }, text);
    }
    assert.doesNotMatch(labels('h @jo @p').join(), /Priya/);
    assert.doesNotMatch(labels('h !').join(), /incident/);
  });
});

describe('a mark that is refused', () => {
  it('says why in short, and what can stand there instead', () => {
    const { refusal, choices } = help('o L8 the plan');
    assert.equal(refusal, '“L8” is no level.');
    assert.deepEqual(
      choices.map(({ label }) => label),
      ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'Leave it out', '--'],
    );
    assert.deepEqual(
      [choices[4]?.line, choices.at(-2)?.line, choices.at(-1)?.line],
      ['o L5 the plan', 'o the plan', 'o -- L8 the plan'],
    );
    assert.equal(help('h @ nobody').refusal, 'The alias after @ is missing.');
    assert.deepEqual(lines('h @ nobody').slice(0, 3), [
      'h @Priya nobody',
      'h @jo nobody',
      'h @pat nobody',
    ]);
    assert.equal(help('a !lunch x').refusal, '“!lunch” is no reason.');
    assert.equal(help('a ~x').choices.length, 8);
    assert.ok(labels('h 2026-11-30 x').includes('yesterday'));
  });

  it('is offered nothing that would be refused again', () => {
    assert.deepEqual(labels('h @jo @pat x'), ['Leave it out', '--']);
    assert.deepEqual(labels('h ! x'), ['Leave it out', '--']);
  });

  it('says the whole reason where there is nothing to choose', () => {
    const { refusal, choices } = help(`h ${'x'.repeat(300)}`);
    assert.equal(
      refusal,
      'The note is longer than 280 characters. Shorten it, or keep the rest for the journal.',
    );
    assert.deepEqual(choices, []);
  });

  it('is read after every choice, or refused only further on', () => {
    const piece = fc.constantFrom(
      ...['h', 'a', 'x', '@', '@jo', '@@', '#', '#a', '!', '!in', '!lunch', '~', '~f', '~zz'],
      ...['L', 'L3', 'L9', 'mon', 'tu', '2026-11-2', '2027-01-01', '--', 'held', 'the', '', '@p'],
    );
    const text = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(text, (line) => {
        const before = parseMomentLine(line, today);
        for (const choice of help(line).choices) {
          const after = parseMomentLine(choice.line, today);
          assert.ok(after.ok || before.ok === after.ok, `${line} | ${choice.line}`);
          if (!after.ok && !before.ok && choice.kind === undefined) {
            assert.ok(after.at.start > before.at.start, `${line} | ${choice.line}`);
          }
        }
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('fits into the width of the input', () => {
    const token = 'x'.repeat(23);
    for (const { key } of KINDS) {
      for (const mark of [
        `@${token} @${token}`,
        `!${token}`,
        `~${token}`,
        '! !',
        '@ x',
        'L88',
        '@@',
      ]) {
        assert.ok(help(`${key} ${mark} x`).refusal.length <= 88, help(`${key} ${mark} x`).refusal);
      }
    }
  });
});
