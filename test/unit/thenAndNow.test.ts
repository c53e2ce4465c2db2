import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, type Day, daysBetween } from '../../src/core/day.ts';
import { type ThenAndNowSource, thenAndNowText } from '../../src/core/thenAndNow.ts';
import { seed } from './anyFact.ts';
import { moment, moments } from './facts.ts';

const text = (more: Partial<ThenAndNowSource> = {}) =>
  thenAndNowText({
    programTitle: 'Letting Go',
    purpose: 'They decide well without me.',
    start: '2026-08-31',
    end: '2026-11-22',
    purposes: [],
    moments: [],
    ...more,
  });

/** The lines below a heading, up to the next one. */
const below = (whole: string, heading: string): readonly string[] => {
  const lines = whole.split('\n');
  const at = lines.indexOf(heading);
  assert.ok(at >= 0, `"${heading}" is not in ${whole}`);
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line.startsWith('#'));
  return rest.slice(0, end < 0 ? undefined : end).filter(Boolean);
};

const outcome = (said: string, day: Day) =>
  moment({ day, outcome: { value: 'worked', day, text: said } });

describe('then and now', () => {
  it('lists moments with words alone; how many there were is in the sentence', () => {
    const all = [
      ...moments(7, { day: '2026-09-02', note: 'Naming' }),
      ...moments(6, { day: '2026-11-20' }),
    ];
    const whole = text({ moments: all });
    assert.deepEqual(below(whole, '### 31 August – 13 September').slice(1), [
      ...Array.from({ length: 5 }, () => '- Held back · Naming'),
    ]);
    assert.deepEqual(below(whole, '### 9 – 22 November'), [
      'Of 6 moments, I gave room 6 times.',
      'What is different, in my own words:',
    ]);
  });

  it('has a heading for each of its parts, and the days', () => {
    assert.deepEqual(
      text()
        .split('\n')
        .filter((line) => line.startsWith('#')),
      [
        '# Then and now',
        '## My purpose',
        '## How it began, and how it is now',
        '### 31 August – 13 September',
        '### 9 – 22 November',
        '## Three outcomes',
        '## A letter to the next new lead',
      ],
    );
    assert.match(text(), /^Letting Go, 31 August – 22 November$/m);
  });

  it('sets the first purpose sentence beside the last', () => {
    const purposes = [
      { text: 'They ship.', day: '2026-09-02' },
      { text: 'Between.', day: '2026-10-02' },
      { text: 'They ship\nwithout asking.', day: '2026-11-18' },
    ];
    assert.deepEqual(below(text({ purposes }), '## My purpose'), [
      'Then, 2 September:',
      '> They ship.',
      'Now, 18 November:',
      '> They ship without asking.',
    ]);
  });

  it('says a sentence that stayed once, and the program’s own where none was written', () => {
    const one = { text: 'They ship.', day: '2026-09-02' };
    assert.deepEqual(below(text({ purposes: [one] }), '## My purpose'), [
      'In my words, since 2 September:',
      '> They ship.',
    ]);
    assert.deepEqual(below(text(), '## My purpose'), [
      '> They decide well without me.',
      'In my own words:',
    ]);
  });

  it('tells each fortnight in a sentence with its n, and shows moments of it alone', () => {
    const whole = text({
      moments: [
        moment({ day: '2026-09-13', note: 'let her pick the TTL', who: 'priya' }),
        moment({ day: '2026-09-14', note: 'in between' }),
        ...moments(4, { day: '2026-11-10', kind: 'asked' }),
        moment({ day: '2026-11-22', kind: 'answered', note: 'prod' }),
        moment({ day: '2026-11-22', kind: 'answered', onPurpose: 'incident' }),
      ],
    });
    assert.deepEqual(below(whole, '### 31 August – 13 September'), [
      '1 moment, too few to compare.',
      '- Held back · let her pick the TTL',
    ]);
    assert.deepEqual(below(whole, '### 9 – 22 November'), [
      'Of 5 moments, I gave room 4 times. One more I stepped into on purpose.',
      '- Answered it myself · prod',
      'What is different, in my own words:',
    ]);
  });

  it('says it plainly when nothing was logged', () => {
    assert.deepEqual(below(text(), '### 31 August – 13 September'), [
      'Nothing logged in these days.',
    ]);
  });

  it('names a program of one day by that day', () => {
    const day = text({ start: '2026-11-22', end: '2026-11-22' });
    assert.match(day, /^Letting Go, 22 November$/m);
    assert.deepEqual(below(day, '### 22 November')[0], 'Nothing logged in these days.');
  });

  it('leaves names out', () => {
    const named = moments(9, { day: '2026-09-01', who: 'priya', note: 'the cache' });
    assert.doesNotMatch(text({ moments: named }), /priya/);
  });

  it('has room for three outcomes, and brings those that I put in words, the latest first', () => {
    assert.deepEqual(below(text(), '## Three outcomes'), ['1. ', '2. ', '3. ']);
    const said = [
      outcome('First.', '2026-09-01'),
      outcome('Second.', '2026-09-02'),
      outcome('Second.', '2026-09-03'),
      outcome('Third.', '2026-09-04'),
      outcome('Fourth.', '2026-09-05'),
    ];
    assert.deepEqual(below(text({ moments: said }), '## Three outcomes'), [
      '1. Fourth.',
      '2. Third.',
      '3. Second.',
    ]);
  });

  it('has two stretches that never overlap, or one of a single day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 200 }), (length) => {
        const start = '2026-02-20';
        const end = addDays(start, length);
        const every = Array.from({ length: Math.max(length, 0) + 1 }, (_, i) =>
          moment({ day: addDays(start, i), note: `day ${i}` }),
        );
        const whole = text({ start, end, moments: every });
        const counts = [...whole.matchAll(/(?:Of )?(\d+) moments?,/g)].map(([, n]) => Number(n));
        const days = Math.max(daysBetween(start, end), 0) + 1;
        const each = Math.min(14, Math.floor(days / 2));
        assert.deepEqual(counts, each === 0 ? [1] : [each, each]);
      }),
      { seed },
    );
  });
});
