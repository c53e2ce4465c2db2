import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { PersonSet } from '../../src/core/fact.ts';
import { briefLines, briefMarkdown, checkInDay } from '../../src/core/handoverBrief.ts';
import { isMarkName } from '../../src/core/momentLine.ts';
import { personPage } from '../../src/core/personPage.ts';
import { seed } from './anyFact.ts';
import { idOn, moment, moments, nextRev, today } from './facts.ts';

const wants = (more: Partial<PersonSet>): PersonSet => ({
  v: 1,
  id: idOn(today),
  rev: nextRev(),
  at: `${today}T12:00:00+00:00`,
  day: today,
  type: 'person',
  who: 'priya',
  wants: 'to lead the next design talk',
  ...more,
});

/** What a reader of the Markdown sees, line by line; markup that somebody typed would be lost in it. */
function read(markdown: string): readonly string[] {
  const html = new MarkdownIt({ html: true, linkify: false }).render(markdown);
  return html
    .replace(/<\/?(h1|h2|p|ul|li|strong|br)>/g, (tag) => (/strong/.test(tag) ? '' : '\n'))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

describe('the page on a person', () => {
  it('lists my acts towards them by month, newest first, and nobody else’s', () => {
    const page = personPage(
      'priya',
      [
        moment({ who: 'Priya', note: 'let her pick the TTL', day: '2026-10-30' }),
        moment({ who: 'jo', note: 'not hers' }),
        moment({ note: 'nobody’s' }),
        moment({
          who: 'priya',
          kind: 'answered',
          onPurpose: 'incident',
          area: 'release',
          day: '2026-11-02',
        }),
        moment({
          who: 'priya',
          kind: 'handed-over',
          note: 'the cache',
          outcome: { value: 'worked', day: today, text: 'they shipped' },
        }),
      ],
      [],
    );
    assert.deepEqual(read(page), [
      'priya',
      'What I did, and nothing about what they did. Write what you would not mind them reading.',
      'November 2026',
      '20 November: Handed over · the cache · Worked: they shipped',
      '2 November: Answered it myself · on purpose: incident · release',
      'October 2026',
      '30 October: Held back · let her pick the TTL',
    ]);
  });

  it('says what they want only with the day I asked, and the newest one', () => {
    const page = personPage(
      'priya',
      [],
      [
        wants({ wants: 'newest', day: '2026-11-19' }),
        wants({ who: 'jo', wants: 'jo’s' }),
        wants({ wants: 'older', rev: '0'.repeat(26) }),
      ],
    );
    assert.ok(read(page).includes('Wants (asked on 19 November 2026): newest'), page);
    assert.ok(!/older|jo/.test(page), page);
  });

  it('names nobody when nothing is logged with the name, as after forgetting', () => {
    const page = personPage('priya', [moment({ who: 'jo' })], [wants({ who: 'jo' })]);
    assert.ok(!/priya|jo/i.test(page), page);
  });

  it('says how handovers are spread', () => {
    const page = personPage('priya', moments(5, { who: 'priya', kind: 'handed-over' }), []);
    assert.ok(read(page).includes('All 5 handovers went to priya.'), page);
  });

  it('shows names and words as they were typed, whatever markup is in them', () => {
    const nasty = fc.oneof(
      fc.stringMatching(/^[!-~]{1,40}$/),
      fc.constantFrom(
        '<img/src=x/onerror=alert(1)>',
        '[x](command:workbench.action.quit)',
        '**b**',
        '$x^2$',
        '&lt;b&gt;',
        '1.',
        '---',
        '===',
      ),
    );
    fc.assert(
      fc.property(nasty.filter(isMarkName), nasty, nasty, nasty, (who, note, text, wanted) => {
        const page = personPage(
          who,
          moments(4, {
            who,
            note,
            kind: 'handed-over',
            outcome: { value: 'mixed', day: today, text },
          }),
          [wants({ who, wants: wanted })],
        );
        const lines = read(page);
        assert.equal(lines[0], who);
        assert.equal(lines[2], `Wants (asked on 20 November 2026): ${wanted}`);
        assert.equal(lines[3], `All 4 handovers went to ${who}.`);
        assert.equal(lines[5], `20 November: Handed over · ${note} · Mixed: ${text}`);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('keeps a note of several lines in its row', () => {
    const page = personPage(
      'priya',
      [moment({ who: 'priya', note: 'one\n\n# two\r\n- three' })],
      [],
    );
    assert.equal(read(page).at(-1), '20 November: Held back · one # two - three');
  });
});

describe('the handover brief', () => {
  it('has six lines, and dots where one was left for the talk', () => {
    const brief = briefMarkdown({
      title: 'The cache',
      lines: { outcome: 'p95 below 200 ms', checkIn: '2026-11-26', limits: '' },
      wanted: 'yes',
    });
    assert.deepEqual(read(brief), [
      'The cache',
      'Outcome',
      'p95 below 200 ms',
      'Why it matters, and why you',
      '…',
      'You decide / we decide / I decide',
      '…',
      'Limits',
      '…',
      'First check-in',
      '2026-11-26',
      'Said back in your words',
      '…',
    ]);
    assert.equal(briefLines.length, 6);
  });

  it('says what it may grow only when that is said', () => {
    const brief = briefMarkdown({ title: 'x', lines: {}, grows: 'her name on a design' });
    assert.deepEqual(read(brief).slice(-2), ['What it may grow', 'her name on a design']);
  });

  it('finds the day of the check-in in what was written', () => {
    assert.equal(checkInDay('on 2026-11-26, at lunch'), '2026-11-26');
    assert.equal(checkInDay('Thursday'), undefined);
    assert.equal(checkInDay('12026-11-261'), undefined);
    assert.equal(checkInDay(undefined), undefined);
  });
});
