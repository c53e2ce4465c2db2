import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayNumber, dayOfNumber, FIRST_DAY, isDay } from '../../src/core/day.ts';
import { KINDS } from '../../src/core/kind.ts';
import { LEVELS } from '../../src/core/level.ts';
import {
  isMarkName,
  type MomentDraft,
  NOTE_LIMIT,
  parseMomentLine,
  printMomentLine,
} from '../../src/core/momentLine.ts';
import { ON_PURPOSE_REASONS } from '../../src/core/onPurpose.ts';
import { readingOf } from '../../src/core/readMomentLine.ts';
import { TRIGGERS } from '../../src/core/trigger.ts';

/** A Sunday. */
const TODAY = '2026-11-22';
const FAMILY = '👨‍👩‍👧‍👦';

function momentOf(text: string): MomentDraft {
  const result = parseMomentLine(text, TODAY);
  assert.ok(result.ok, result.ok ? '' : result.reason);
  return result.moment;
}

function refusalOf(text: string): { token: string; reason: string } {
  const result = parseMomentLine(text, TODAY);
  assert.ok(!result.ok, `${text} was accepted`);
  return { token: text.slice(result.at.start, result.at.end), reason: result.reason };
}

/** Any UTF-16 units at all, lone surrogates among them. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));
/** Pieces that the grammar, the segmenter or a screen may stumble over. */
const oddPiece = fc.constantFrom(
  ...[
    '--',
    '---',
    '@',
    '@sam',
    '#',
    '#cache',
    '!',
    '!demo',
    '!lunch',
    '~',
    '~fun',
    'L3',
    'l9',
    'L',
  ],
  ...[
    'mon',
    'Sunday',
    'today',
    'Yesterday',
    '2026-11-20',
    '2026-02-30',
    '2027-01-01',
    'h',
    'did-it',
  ],
  ...[' ', '  ', '\t', '\n', '\u00a0', '\u2028', '\ufeff', '\u200b', '\u202e', '\u2067', '\u0000'],
  ...['שלום', 'مرحبا', FAMILY, '🇩🇪', 'e\u0301', '\ud83d', '\ude00', 'let her pick', '{}', '`'],
);
const oddText = fc.array(oddPiece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const spacedText = fc.array(oddPiece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
const anyText = fc.oneof(anyUnits, oddText, spacedText, fc.string({ unit: 'binary' }));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const anyNote = anyText
  .map((text) => text.trim())
  .filter((note) => note !== '' && [...graphemes.segment(note)].length <= NOTE_LIMIT);
const anyName = fc
  .oneof(
    anyUnits,
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('priya', 'L3', '--'),
  )
  .filter((name) => isMarkName(name));
const anyMoment: fc.Arbitrary<MomentDraft> = fc
  .record(
    {
      kind: fc.constantFrom(...KINDS.map(({ id }) => id)),
      who: anyName,
      area: anyName,
      onPurpose: fc.constantFrom<NonNullable<MomentDraft['onPurpose']>>(
        true,
        ...ON_PURPOSE_REASONS.map(({ id }) => id),
      ),
      day: fc
        .oneof(
          fc.integer({ min: dayNumber(FIRST_DAY), max: dayNumber(TODAY) }),
          fc.integer({ min: dayNumber(TODAY) - 8, max: dayNumber(TODAY) }),
        )
        .map((n) => dayOfNumber(n)),
      level: fc.constantFrom(...LEVELS.map(({ level }) => level)),
      trigger: fc.constantFrom(...TRIGGERS.map(({ id }) => id)),
      note: anyNote,
    },
    { requiredKeys: ['kind'], noNullPrototype: true },
  )
  .map(({ onPurpose, ...rest }) => {
    const steppedIn = KINDS.find(({ id }) => id === rest.kind)?.family === 'stepped-in';
    return steppedIn && onPurpose !== undefined ? { ...rest, onPurpose } : rest;
  });

describe('the line of a moment', () => {
  it('needs a kind and no more', () => {
    for (const { id, key } of KINDS) {
      assert.deepEqual(momentOf(id), { kind: id });
      assert.deepEqual(momentOf(` ${key.toUpperCase()} `), { kind: id });
    }
  });

  it('reads as in the contract', () => {
    assert.deepEqual(momentOf('h @priya #cache let her pick the TTL'), {
      kind: 'held-back',
      who: 'priya',
      area: 'cache',
      note: 'let her pick the TTL',
    });
  });

  it('takes marks in any order', () => {
    const whole: MomentDraft = {
      kind: 'answered',
      who: 'Sam',
      area: 'src/Cache',
      onPurpose: 'incident',
      day: '2026-11-20',
      level: 3,
      trigger: 'deadline',
      note: 'the pager went off',
    };
    const note = 'the pager went off';
    assert.deepEqual(momentOf(`a @Sam #src/Cache !incident fri L3 ~deadline ${note}`), whole);
    assert.deepEqual(momentOf(`a ~DEADLINE l3 Friday !Incident #src/Cache @Sam ${note}`), whole);
    assert.deepEqual(
      momentOf(`a\t2026-11-20  L3\n!incident ~deadline @Sam #src/Cache\t${note}`),
      whole,
    );
  });

  it('takes marks only before the first other word', () => {
    assert.deepEqual(momentOf('h @priya asked #cache of @sam ! L9 mon'), {
      kind: 'held-back',
      who: 'priya',
      note: 'asked #cache of @sam ! L9 mon',
    });
  });

  it('ends the marks at --', () => {
    assert.deepEqual(momentOf('h @priya -- @sam asked'), {
      kind: 'held-back',
      who: 'priya',
      note: '@sam asked',
    });
    assert.deepEqual(momentOf('h -- L8'), { kind: 'held-back', note: 'L8' });
    assert.deepEqual(momentOf('h -- -- two'), { kind: 'held-back', note: '-- two' });
    assert.deepEqual(momentOf('h --'), { kind: 'held-back' });
    assert.deepEqual(momentOf('h --x'), { kind: 'held-back', note: '--x' });
  });

  it('keeps the white space inside a note and none around it', () => {
    assert.equal(momentOf('h   one  two\n three \t').note, 'one  two\n three');
    assert.equal(momentOf('h --  one  two ').note, 'one  two');
  });

  it('knows on purpose with and without a reason', () => {
    assert.equal(momentOf('d !').onPurpose, true);
    for (const { id } of ON_PURPOSE_REASONS) assert.equal(momentOf(`d !${id}`).onPurpose, id);
  });

  it('takes a weekday for the latest one, today included', () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    const found = days.map((word) => momentOf(`h ${word}`).day);
    const latest = ['16', '17', '18', '19', '20', '21', '22'].map((day) => `2026-11-${day}`);
    assert.deepEqual(found, latest);
    assert.equal(momentOf('h MONDAY').day, '2026-11-16');
    assert.equal(momentOf('h today').day, TODAY);
    assert.equal(momentOf('h Yesterday').day, '2026-11-21');
    const wednesday = parseMomentLine('h thu', '2026-11-25');
    assert.equal(wednesday.ok && wednesday.moment.day, '2026-11-19');
  });

  it('takes words that only resemble marks for the note', () => {
    for (const note of [
      'tues',
      'mondays',
      'L',
      'L3-cache',
      'L1…L7',
      'tomorrow',
      '11-20',
      'a@b',
      '—',
    ]) {
      assert.deepEqual(momentOf(`h ${note}`), { kind: 'held-back', note });
    }
  });
});

describe('a line that is refused', () => {
  /** [line, the token pointed at, what the reason must say] */
  const REFUSED: readonly (readonly [string, string, RegExp])[] = [
    ['', '', /^Begin with a kind, for example h for Held back\.$/],
    ['  \n', '  \n', /^Begin with a kind, for example h for Held back\.$/],
    ['x @priya', 'x', /“x” is not a kind.*h, q, o, c, b, r, a, t, d/],
    ['@priya h', '@priya', /“@priya” comes after the kind/],
    ['h L8 x', 'L8', /“L8” is no level\. Write L1 to L7, or put -- before the note/],
    ['h L0', 'L0', /L1 to L7/],
    ['h l10', 'l10', /L1 to L7/],
    ['h @ x', '@', /alias after @ is missing.*@priya/],
    ['h # x', '#', /area after # is missing.*#cache/],
    ['h @@sam', '@@sam', /begins with another @ or #/],
    ['h ##', '##', /begins with another @ or #/],
    [`h @${'x'.repeat(41)}`, `@${'x'.repeat(41)}`, /longer than 40 characters/],
    ['h @a\u202eb', '@a\u202eb', /invisible character/],
    ['h #a\u0007b', '#a\u0007b', /invisible character/],
    ['h @\ud83d', '@\ud83d', /invisible character/],
    [
      'h 2026-02-30',
      '2026-02-30',
      /“2026-02-30” is no day of the calendar\. Write it like 2026-11-22/,
    ],
    ['h 2026-11-5', '2026-11-5', /no day of the calendar/],
    ['h 1899-12-31', '1899-12-31', /no day of the calendar/],
    ['h 2026-11-23', '2026-11-23', /still to come\. Write a day up to 2026-11-22/],
    ['a !lunch', '!lunch', /“!lunch” is no reason\. Write ! alone, !incident, !safety/],
    ['a !!', '!!', /is no reason/],
    ['a ~', '~', /“~” is no trigger\. Write ~deadline/],
    ['a ~5 minutes', '~5', /is no trigger/],
    ['h ! x', '!', /“!” goes with stepping in, and Held back gave room/],
    ['h !incident', '!incident', /goes with stepping in/],
    ['h @a @b', '@b', /“@b” is one of its sort too many/],
    ['h L3 L3', 'L3', /too many/],
    ['h mon yesterday', 'yesterday', /too many/],
    ['a ! !demo', '!demo', /too many/],
    ['a ~fun ~fun', '~fun', /too many/],
  ];

  for (const [line, token, says] of REFUSED) {
    it(`${JSON.stringify(line).replace(/[^ -~]/g, '?')} says what to write instead`, () => {
      const refusal = refusalOf(line);
      assert.equal(refusal.token, token);
      assert.match(refusal.reason, says);
      assert.match(refusal.reason, /^[A-Z“][^\n]*\.$/);
      if (token.trim() !== '' && /^h|^a/.test(line))
        assert.match(refusal.reason, /-- before the note/);
    });
  }

  it('does not repeat the note, nor what may be one', () => {
    const secret = 'Priyaisleaving';
    const lines = [
      `${secret} told me`,
      `h L8 ${secret}`,
      `h @ ${secret}`,
      `h @${secret.repeat(4)}`,
      `a !${secret.repeat(4)}`,
      `a ~${secret.repeat(4)}`,
      `h @a\u202e${secret}`,
      `a !\u202e${secret}`,
      `h ${secret.repeat(100)}`,
    ];
    for (const line of lines) assert.doesNotMatch(refusalOf(line).reason, /Priya/, line);
  });

  it('names no day before the calendar begins', () => {
    for (const word of ['yesterday', 'tue', 'sunday']) {
      const result = parseMomentLine(`h ${word}`, FIRST_DAY);
      assert.ok(!result.ok);
      assert.match(result.reason, /before 1900-01-01/);
    }
    assert.ok(parseMomentLine('h mon', FIRST_DAY).ok);
  });
});

describe('a note', () => {
  it('may have 280 graphemes', () => {
    for (const grapheme of ['x', FAMILY, 'e\u0301', '🇩🇪', 'ש', '\ud83d']) {
      const note = grapheme.repeat(NOTE_LIMIT);
      assert.equal(momentOf(`h ${note}`).note, note);
      const { token, reason } = refusalOf(` h -- ${note}${grapheme} `);
      assert.equal(token, grapheme);
      assert.match(reason, /longer than 280 characters/);
    }
  });

  it('is measured without the white space around it', () => {
    assert.equal(momentOf(`h ${' '.repeat(300)}x${' '.repeat(300)}`).note, 'x');
  });
});

describe('a name after @ or #', () => {
  it('has 1 to 40 characters, all of them to be seen', () => {
    for (const name of [
      'p',
      'priya',
      'J.-P.',
      'Zoë',
      'x@y',
      'שרה',
      '山',
      FAMILY,
      '😀'.repeat(40),
    ]) {
      assert.equal(isMarkName(name), true, name);
      assert.equal(momentOf(`h @${name}`).who, name);
      assert.equal(momentOf(`h #${name}`).area, name);
    }
    for (const none of [
      '',
      '@x',
      '#x',
      'a b',
      'a\u00a0b',
      'a\u200eb',
      'a\u0000',
      'x'.repeat(41),
      7,
    ]) {
      assert.equal(isMarkName(none), false, String(none));
    }
  });
});

describe('reading and printing', () => {
  it('prints as one would type', () => {
    const print = (text: string) => printMomentLine(momentOf(text), TODAY);
    assert.equal(print('held-back #cache @priya let her'), 'h @priya #cache let her');
    assert.equal(print('d sunday L5 ~fun !first-time x'), 'd !first-time today L5 ~fun x');
    assert.equal(print('d ! sat'), 'd ! yesterday');
    assert.equal(print('d fri'), 'd 2026-11-20');
    assert.equal(printMomentLine(momentOf('h today')), 'h 2026-11-22');
  });

  it('puts -- before a note that would be read otherwise, and only then', () => {
    for (const note of ['L8', 'Sat down', '@sam', '#1', '! x', '~', '--', '2026-02-30 x', '-- x']) {
      const moment: MomentDraft = { kind: 'asked', note };
      assert.equal(printMomentLine(moment), `q -- ${note}`);
    }
    assert.equal(printMomentLine({ kind: 'asked', note: '--x @sam' }), 'q --x @sam');
    const spaced = printMomentLine({ kind: 'asked', note: ' @sam asked' });
    assert.deepEqual(momentOf(spaced), { kind: 'asked', note: '@sam asked' });
  });

  it('gives back every moment', () => {
    fc.assert(
      fc.property(anyMoment, fc.boolean(), (moment, withToday) => {
        const line = withToday ? printMomentLine(moment, TODAY) : printMomentLine(moment);
        assert.deepEqual(parseMomentLine(line, TODAY), { ok: true, moment });
      }),
      { numRuns: 1500 },
    );
  });

  it('never throws, and what it accepts it prints and reads again', () => {
    const anyLine = fc.oneof(
      anyText,
      anyText.map((text) => `h ${text}`),
      spacedText.map((text) => `a ${text}`),
    );
    fc.assert(
      fc.property(anyLine, (text) => {
        const result = parseMomentLine(text, TODAY);
        if (result.ok) {
          const again = parseMomentLine(printMomentLine(result.moment, TODAY), TODAY);
          assert.deepEqual(again, result);
          assert.ok(result.moment.note !== '' && isDay(result.moment.day ?? TODAY));
        } else {
          const { start, end } = result.at;
          assert.ok(0 <= start && start <= end && end <= text.length);
          assert.match(result.reason, /\.$/);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the live reading', () => {
  const reading = (text: string) => readingOf(momentOf(text), TODAY);

  it('says what was understood', () => {
    assert.equal(
      reading('h @priya #cache let her pick the TTL'),
      'Held back · with priya · cache · today · “let her pick the TTL”',
    );
    assert.equal(reading('b'), 'Backed their call · today');
    assert.equal(reading('d ! yesterday'), 'Did it myself · on purpose · yesterday');
    assert.equal(
      reading('a !first-time fri L3 ~asked one\n two'),
      'Answered it myself · on purpose: first time for them · Friday 20 November · level 3, Consult · asked directly · “one two”',
    );
    assert.equal(reading('h 2025-11-20'), 'Held back · Thursday 20 November 2025');
  });
});
