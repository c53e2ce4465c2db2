import assert from 'node:assert/strict';
import { forAudience, inWordsFor } from '../../src/core/forAudience.ts';
import { program, step, task } from './samplePrograms.ts';

const whole = program([
  step(
    'one',
    [
      task('all'),
      task('leads', { audience: ['people-lead'] }),
      task('both', {
        audience: ['people-lead', 'senior-ic'],
        variants: [
          { remind: 'Said freshly.' },
          { for: 'senior-ic', title: 'By craft', remind: 'In the forum.' },
          { for: 'people-lead', remind: 'In the staff meeting.' },
        ],
      }),
    ],
    { keep: ['leads', 'all'] },
  ),
  step('two', [task('crafts', { audience: ['senior-ic'] })]),
]);

const shape = (audience: Parameters<typeof forAudience>[1]) =>
  forAudience(whole, audience).steps.map(({ id, tasks, keep }) => [
    id,
    tasks.map((one) => one.id),
    keep,
  ]);

describe('a program for an audience', () => {
  it('is the program itself as long as nobody has said', () => {
    assert.equal(forAudience(whole, undefined), whole);
  });

  it('leaves out tasks for others, and shows those for everybody', () => {
    assert.deepEqual(shape('senior-ic'), [
      ['one', ['all', 'both'], ['all']],
      ['two', ['crafts'], undefined],
    ]);
  });

  it('leaves out a step that has nothing left', () => {
    assert.deepEqual(shape('people-lead'), [['one', ['all', 'leads', 'both'], ['leads', 'all']]]);
    assert.deepEqual(shape('undecided'), [['one', ['all'], ['all']]]);
  });

  it('takes the wording for the audience, and keeps the title where there is no other', () => {
    const both = (audience: 'people-lead' | 'senior-ic') =>
      forAudience(whole, audience).steps[0]?.tasks.find(({ id }) => id === 'both');
    assert.equal(both('senior-ic')?.title, 'By craft');
    assert.equal(both('senior-ic')?.remind, 'In the forum.');
    assert.equal(both('people-lead')?.title, 'Task both');
    assert.equal(both('people-lead')?.remind, 'In the staff meeting.');
  });

  it('keeps the wordings that are for nobody in particular', () => {
    const both = whole.steps[0]?.tasks[2] ?? task('none');
    assert.deepEqual(inWordsFor(both, 'undecided').variants, [{ remind: 'Said freshly.' }]);
    assert.equal(inWordsFor(both, 'undecided').remind, 'Remember both.');
    assert.equal(inWordsFor(both, undefined), both);
  });

  it('does not change the program it was given', () => {
    const before = JSON.stringify(whole);
    forAudience(whole, 'senior-ic');
    assert.equal(JSON.stringify(whole), before);
  });
});
