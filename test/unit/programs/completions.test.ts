import assert from 'node:assert/strict';
import { KINDS } from '../../../src/core/kind.ts';
import { completionsAt, hoverAt } from '../../../src/programs/completionsAt.ts';
import { smallProgram } from './smallProgram.ts';

/** What is offered at the `|` of a text. */
function offered(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { items, from, to } = completionsAt(text, offset);
  return { labels: items.map(({ label }) => label), word: text.slice(from, to), items };
}

/** The hover at the `|` of a text, and the word it is for. */
function hovered(marked: string) {
  const text = marked.replace('|', '');
  const hover = hoverAt(text, marked.indexOf('|'));
  return hover && [text.slice(hover.start, hover.end), hover.text];
}

const inTask =
  'schema: 1\nsteps:\n  - id: one\n    tasks:\n      - id: a\n        why: >-\n          Note: a text.\n';
const taskKeys = ['title', 'remind', 'cadence'];
const cadences = ['once', 'workdays', 'weekly', '2-weekly', 'monthly', 'quarterly', 'open'];

describe('completions', () => {
  it('offer the keys of an empty file, required ones first', () => {
    const { labels, items } = offered('|');
    assert.deepEqual(labels.slice(0, 5), ['schema', 'id', 'title', 'purpose', 'steps']);
    assert.equal(items.find(({ label }) => label === 'title')?.insert, 'title: ');
    assert.equal(items.find(({ label }) => label === 'steps')?.insert, 'steps:');
    assert.match(items[0]?.detail ?? '', /^The format of this file: 1\. .*Required\.$/);
  });

  it('offer what is not there yet, above and below', () => {
    const { labels, word } = offered('schema: 1\nti|\nsteps:\n  - id: a\n');
    assert.equal(word, 'ti');
    assert.ok(labels.includes('title') && !labels.includes('schema') && !labels.includes('steps'));
  });

  it('know the step, the task and what is inside', () => {
    assert.deepEqual(offered('steps:\n  - |').labels.slice(0, 3), ['id', 'title', 'tasks']);
    assert.ok(offered('steps:\n- id: a\n  ph|').labels.includes('phase'));
    assert.deepEqual(offered(`${inTask}        |`).labels.slice(0, 3), taskKeys);
    assert.ok(!offered(`${inTask}        |`).labels.includes('why'));
    assert.ok(offered(`${inTask}      - |`).labels.includes('why'), 'another task has none yet');
    assert.ok(offered(`${inTask}    |`).labels.includes('doneWhen'));
    assert.ok(offered(`${inTask}|`).labels.includes('purpose'));
    assert.deepEqual(offered(`${inTask}        target:\n          |`).labels, [
      'kinds',
      'count',
      'per',
    ]);
    assert.deepEqual(offered(`${inTask}        variants:\n          - fo|`).labels, [
      'remind',
      'for',
      'title',
    ]);
  });

  it('offer the values of a choice', () => {
    assert.deepEqual(offered(`${inTask}        cadence: |`).labels, cadences);
    const half = offered(`${inTask}        cadence: 2-w|`);
    assert.deepEqual([half.labels, half.word], [cadences, '2-w']);
    assert.ok(offered('audience:\n  - peop|').labels.includes('people-lead'));
    assert.ok(offered('audience: [|').labels.includes('senior-ic'));
  });

  it('work inside brackets and braces', () => {
    const kinds = KINDS.map(({ id }) => id);
    const { labels, items } = offered(
      `${inTask}        target: { kinds: [held-back, as|], count: 3 }`,
    );
    assert.deepEqual(labels, kinds);
    assert.equal(items[1]?.detail, KINDS[1].meaning);
    assert.deepEqual(offered(`${inTask}        target: { kinds: [asked], | }`).labels, [
      'count',
      'per',
    ]);
    assert.deepEqual(offered(`${inTask}        target: { |, per: week }`).labels, [
      'kinds',
      'count',
    ]);
    assert.deepEqual(offered(`${inTask}        target: { per: |`).labels, [
      'week',
      '2-week',
      'month',
    ]);
    assert.deepEqual(offered(`${inTask}        target: {\n          per: |`).labels, [
      'week',
      '2-week',
      'month',
    ]);
    assert.deepEqual(
      offered(`${inTask}        target: { kinds: [asked\n        |`).labels.slice(0, 3),
      taskKeys,
    );
  });

  it('offer nothing in prose, in comments and where the format has no place', () => {
    assert.deepEqual(offered(`${inTask}          mo|`).labels, []);
    assert.deepEqual(offered('title: sch|').labels, []);
    assert.deepEqual(offered('# sch|').labels, []);
    assert.deepEqual(offered('zebra:\n  sch|').labels, []);
    assert.deepEqual(offered('steps:\n  -|').labels, []);
  });

  it('rename a key without a second colon', () => {
    const { items, word } = offered('ti|tl: Small\n');
    assert.equal(word, 'titl');
    assert.equal(items.find(({ label }) => label === 'title')?.insert, 'title');
  });

  it('begin with an empty first line, and far outside of the text', () => {
    assert.ok(offered('|\nid: a\n').labels.includes('schema'));
    assert.ok(offered('\n|').labels.includes('schema'));
    assert.doesNotThrow(() => completionsAt('id: a', 1e9));
    assert.doesNotThrow(() => completionsAt('id: a', -5));
  });
});

describe('hovers', () => {
  it('tell what a key means, wherever it is', () => {
    assert.deepEqual(hovered(smallProgram.replace('purpose', 'pur|pose')), [
      'purpose',
      'One sentence: what will be true when this has worked. At most 400 characters. Required.',
    ]);
    assert.match(hovered(smallProgram.replace('count', 'c|ount'))?.[1] ?? '', /^How many moments/);
    assert.match(
      hovered(smallProgram.replace('cadence', '|cadence'))?.[1] ?? '',
      /One of once, workdays/,
    );
  });

  it('tell what a value means', () => {
    assert.deepEqual(hovered(smallProgram.replace('[asked', '[as|ked')), [
      'asked',
      'asked: I answered with a question.',
    ]);
    assert.match(
      hovered(smallProgram.replace('weekly', 'we|ekly'))?.[1] ?? '',
      /^weekly: How often/,
    );
  });

  it('say nothing of prose and of unknown keys', () => {
    assert.equal(hovered(smallProgram.replace('One sentence', 'One sen|tence')), undefined);
    assert.equal(hovered('zeb|ra: 1'), undefined);
    assert.equal(hovered(`${inTask.replace('Note', 'No|te')}`), undefined);
  });
});
