import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Fit, fitQuestions } from '../../src/core/fit.ts';
import { recommend } from '../../src/core/recommend.ts';

const [audiences, phases, pulls] = fitQuestions;

/** Every way to answer the three questions. */
const fits: readonly Fit[] = audiences.answers.flatMap(({ value: audience }) =>
  phases.answers.flatMap(({ value: phase }) =>
    pulls.answers.map(({ value: pull }) => ({ audience, phase, pull })),
  ),
);

describe('the suggestion after the three questions', () => {
  it('is a bundled program for every combination of answers', () => {
    assert.equal(fits.length, 36);
    for (const fit of fits) {
      const file = join(import.meta.dirname, '../../programs', `${recommend(fit).program}.yaml`);
      assert.ok(existsSync(file), JSON.stringify(fit));
    }
  });

  it('says why in one sentence that a row of the list shows whole', () => {
    for (const fit of fits) {
      const { why } = recommend(fit);
      assert.match(why, /^[A-Z][^.?!]*\.$/, why);
      assert.ok(why.length <= 78, `${why.length}: ${why}`);
    }
  });

  it('says something of its own wherever phase or pull matters', () => {
    assert.equal(new Set(fits.map((fit) => recommend(fit).why)).size, 3 + 1 + 4 + 4);
  });

  it('helps whoever has not decided to choose, and so whoever is before the role', () => {
    for (const fit of fits) {
      if (fit.audience === 'undecided' || fit.phase === 'before') {
        assert.equal(recommend(fit).program, 'ready-by-choice', JSON.stringify(fit));
      }
    }
  });

  it('follows the pull once the first 90 days are over, for both ways of leading', () => {
    for (const audience of ['people-lead', 'senior-ic'] as const) {
      const programs = pulls.answers.map(
        ({ value: pull }) => recommend({ audience, phase: 'ongoing', pull }).program,
      );
      assert.deepEqual(programs, [
        'questions-first',
        'letting-go',
        'capacity-and-direction',
        'expert-to-leader',
      ]);
    }
  });

  it('begins the first 90 days with the whole path, or with the role where that is unclear', () => {
    const programs = pulls.answers.map(
      ({ value: pull }) => recommend({ audience: 'people-lead', phase: 'first-90', pull }).program,
    );
    assert.deepEqual(programs, [
      'expert-to-leader',
      'expert-to-leader',
      'expert-to-leader',
      'ready-by-choice',
    ]);
  });
});

describe('the three questions', () => {
  it('have answers with different values and labels', () => {
    for (const { answers, question } of fitQuestions) {
      assert.equal(new Set(answers.map(({ value }) => value)).size, answers.length, question);
      assert.equal(new Set(answers.map(({ label }) => label)).size, answers.length, question);
    }
  });
});
