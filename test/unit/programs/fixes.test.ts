import assert from 'node:assert/strict';
import type { Problem } from '../../../src/programs/problem.ts';
import { readProgram } from '../../../src/programs/readProgram.ts';
import { smallProgram } from './smallProgram.ts';

/** The first problem of a text. */
function problemOf(text: string): Problem {
  const [problem] = readProgram(text).problems;
  assert.ok(problem, 'there is a problem');
  return problem;
}

/** The text after the fix of its first problem. */
function mended(text: string): string {
  const { fix, message } = problemOf(text);
  assert.ok(fix, message);
  return text.slice(0, fix.start) + fix.text + text.slice(fix.end);
}

/** Checks that a program without some lines, or with others, is mended by one fix each time. */
function mends(from: string, to: string, expected: string, line: string): void {
  assert.ok(smallProgram.includes(from));
  const text = smallProgram.replace(from, to);
  const whole = mended(text);
  assert.deepEqual(readProgram(whole).problems, [], whole);
  assert.ok(whole.includes(expected), whole);
  assert.match(problemOf(text).message, new RegExp(line));
}

describe('the fix of a problem', () => {
  it('adds a missing id made of the title, where it belongs', () => {
    mends(
      '- id: ask\n        title',
      '- title',
      '- id: ask-first\n        title: Ask first',
      'id: ask-first',
    );
    mends('- id: one\n    title', '- title', '- id: one\n    title: One', 'id: one');
    mends('id: small\ntitle', 'title', 'id: small\nschema: 1', 'id: small');
  });

  it('adds a missing id that is free, whatever the title is', () => {
    const twin = '      - title: Wait\n        remind: r\n        cadence: open\n';
    const whole = mended(smallProgram + twin);
    assert.ok(whole.includes('- id: wait-2\n        title: Wait\n        remind: r'), whole);
    const russian = mended(smallProgram + twin.replace('Wait', 'Ждать'));
    assert.ok(russian.includes('- id: task-3\n'), russian);
    const german = mended(smallProgram + twin.replace('Wait', 'Größe „ändern“'));
    assert.ok(german.includes('- id: grosse-andern\n'), german);
  });

  it('adds a key inside braces', () => {
    mends(
      '{ kinds: [asked], count: 3, per: week }',
      '{ count: 3, per: week }',
      '{ kinds: [held-back], count: 3',
      'kinds',
    );
    mends(
      '{ kinds: [asked], count: 3, per: week }',
      '{ kinds: [asked], count: 3 }',
      'per: week',
      'per',
    );
  });

  it('keeps the line ends of Windows', () => {
    const text = smallProgram.replace('id: small\n', '').replace(/\n/g, '\r\n');
    assert.ok(mended(text).startsWith('id: small\r\nschema: 1\r\n'));
  });

  it('gives the second of two equal ids a free one', () => {
    mends('- id: wait', '- id: ask', '- id: ask-2', 'Another task has the id "ask"');
    const three = smallProgram.replace('- id: wait', '- id: ask').replace('id: one', 'id: ask-2');
    assert.ok(mended(three).includes('      - id: ask-2'), 'steps and tasks have ids of their own');
  });

  it('knows the value that was meant', () => {
    mends('[asked]', '[aksed]', '[asked]', 'Did you mean asked');
    mends('[asked]', '[Held Back]', '[held-back]', 'Did you mean held-back');
    mends('cadence: weekly', 'cadence: weeky', 'cadence: weekly', 'Did you mean weekly');
    mends('cadence: weekly', 'cadence: biweekly', 'cadence: 2-weekly', 'Did you mean 2-weekly');
    mends('cadence: weekly', 'cadence: daily', 'cadence: workdays', 'Did you mean workdays');
    mends('per: week', 'per: moth', 'per: month', 'Did you mean month');
    const far = problemOf(smallProgram.replace('cadence: weekly', 'cadence: whenever it rains'));
    assert.equal(far.fix, undefined);
    assert.match(far.message, /^"cadence" takes one of once, workdays, weekly, .*open\.$/);
  });

  it('knows the key that was meant', () => {
    mends('remind: Ask', 'remnid: Ask', 'remind: Ask', 'Did you mean remind');
    mends('doneWhen', 'donewhen', 'doneWhen', 'Did you mean doneWhen');
    mends('kinds:', 'kind:', 'kinds:', 'Did you mean kinds');
    const problems = readProgram(smallProgram.replace('remind: Ask', 'remnid: Ask')).problems;
    assert.equal(problems.length, 1, 'the key that was meant is not missing besides');
    const far = problemOf(smallProgram.replace('title: Small', 'title: Small\nzebra: 1'));
    assert.equal(far.fix, undefined);
  });

  it('puts quotes around a text with a colon, and around a number', () => {
    mends(
      'Ask before I answer.',
      'Ask: then "answer".',
      '"Ask: then \\"answer\\"."',
      'needs quotes',
    );
    mends('title: Small', 'title: 2026', 'title: "2026"', 'Put quotes around it');
  });

  it('makes a list of a single value', () => {
    mends('kinds: [asked]', 'kinds: asked', 'kinds: [asked]', 'takes a list');
  });

  it('makes an id of words', () => {
    mends('id: small', 'id: Small Program', 'id: small-program', 'for example small-program');
  });

  it('names the kept task that was meant', () => {
    mends('    tasks:', '    keep: [wiat]\n    tasks:', 'keep: [wait]', 'Name one of ask, wait');
  });

  it('takes an invisible character away', () => {
    mends('title: Small', 'title: Sm\u202Eall', 'title: Small', 'U\\+202E');
  });

  it('says by how much a text is too long, and leaves the cutting to the author', () => {
    const { code, message, fix } = problemOf(
      smallProgram.replace('One sentence.', 'x'.repeat(412)),
    );
    assert.equal(code, 'too-long');
    assert.equal(message, '"purpose" has 412 characters and room for 400. Shorten it by 12.');
    assert.equal(fix, undefined);
  });

  it('is one for each of several problems, all in the order of the file', () => {
    const text = smallProgram
      .replace('[asked]', '[aksed]')
      .replace('cadence: open', 'cadence: opne');
    const { problems } = readProgram(text);
    assert.deepEqual(
      problems.map(({ line, fix }) => [line, fix?.text]),
      [
        [15, 'asked'],
        [20, 'open'],
      ],
    );
  });
});
