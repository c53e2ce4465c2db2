import assert from 'node:assert/strict';
import { assessmentAgenda } from '../../src/core/assessmentAgenda.ts';
import { type Answers, assessmentChanges } from '../../src/core/assessmentChanges.ts';
import { assessmentParts } from '../../src/core/assessmentParts.ts';
import { assessmentStand } from '../../src/core/assessmentStand.ts';
import { expectationGaps } from '../../src/core/expectationGaps.ts';
import { firstPractices } from '../../src/core/firstPractices.ts';
import type { Assessment } from '../../src/core/program.ts';
import { lowSkills, skillPractices } from '../../src/core/skillPractices.ts';
import { program, step, task } from './samplePrograms.ts';

const assessment: Assessment = {
  items: [
    { id: 'talk', part: 'skills', skill: 'communicating', text: 'I can say what matters.' },
    { id: 'give', part: 'skills', skill: 'handing-over', text: 'I hand work over.' },
    { id: 'clash', part: 'skills', skill: 'handling-conflict', text: 'I name it early.' },
    { id: 'pull', part: 'motivation', text: 'I enjoy seeing others grow.' },
    { id: 'pay-mine', part: 'expectations', text: 'I expect the pay to rise.' },
    { id: 'hours-mine', part: 'expectations', text: 'I expect the hours to stay.' },
    { id: 'pay-theirs', part: 'expectations', text: 'They mean the pay to rise.' },
    { id: 'hours-theirs', part: 'expectations', text: 'They expect my hours to stay.' },
    { id: 'alone-theirs', part: 'expectations', text: 'They have told me.' },
    { id: 'free', text: 'Anything else.' },
  ],
};

describe('the parts of a self-assessment', () => {
  it('come in the order of the questions, and set mine beside theirs', () => {
    const shape = assessmentParts(assessment).map(({ id, rows }) => [
      id,
      rows.map((row) => (row.kind === 'one' ? row.item.id : `${row.mine.id} ${row.theirs.id}`)),
    ]);
    assert.deepEqual(shape, [
      ['skills', ['talk', 'give', 'clash']],
      ['motivation', ['pull']],
      ['expectations', ['pay-mine pay-theirs', 'hours-mine hours-theirs', 'alone-theirs']],
      ['other', ['free']],
    ]);
  });

  it('leave out what has no statement', () => {
    const [only, ...others] = assessmentParts({ items: [{ id: 'a', text: 'A.' }] });
    assert.equal(only?.id, 'other');
    assert.deepEqual(others, []);
  });
});

describe('the difference since the last time', () => {
  const changes = (before: Answers, now: Answers) => assessmentChanges(assessment, before, now);

  it('is said in words, skills by their name and others by their statement', () => {
    assert.deepEqual(changes({ give: 2, pull: 5, talk: 3 }, { give: 4, pull: 4, talk: 3 }), [
      'handing over: from 2 to 4',
      'I enjoy seeing others grow: from 5 to 4',
      'One stands where it stood.',
    ]);
  });

  it('counts what stayed in words', () => {
    assert.equal(
      changes({ give: 1, talk: 3, pull: 2 }, { give: 2, talk: 3, pull: 2 }).at(-1),
      'Two stand where they stood.',
    );
    assert.deepEqual(changes({ talk: 3 }, { talk: 3 }), [
      'Everything that you rated both times stands where it stood.',
    ]);
  });

  it('says nothing of what was open or in words at either time', () => {
    assert.deepEqual(changes({ talk: 3, give: 'hard' }, { give: 2, clash: 4 }), []);
  });

  it('asks nothing of names that JavaScript gives to every object', () => {
    const odd: Assessment = { items: [{ id: 'constructor', text: 'A.' }] };
    assert.deepEqual(assessmentChanges(odd, {}, {}), []);
  });
});

describe('where I stand', () => {
  const stand = (answers: Answers) =>
    assessmentStand(assessment, answers).map(({ title, groups }) => [
      title,
      groups.map(({ words, names }) => `${words}: ${names.join(' | ')}`),
    ]);

  it('is said in words by part, without a number', () => {
    const said = stand({ talk: 5, give: 4, clash: 1, pull: 3, 'pay-mine': 2, 'pay-theirs': 2 });
    assert.deepEqual(said, [
      ['Six skills', ['Well in hand: communicating | handing over', 'To learn: handling conflict']],
      ['What draws me', ['In part: I enjoy seeing others grow']],
      [
        'What I expect, and what they expect',
        ['We seem to agree: I expect the pay to rise', 'Left open: They have told me'],
      ],
    ]);
    assert.doesNotMatch(JSON.stringify(said), /\d/);
  });

  it('says what was left open beside what was not, and leaves differences to their section', () => {
    assert.deepEqual(stand({ talk: 3, 'pay-mine': 5, 'pay-theirs': 1 }), [
      ['Six skills', ['On the way: communicating', 'Left open: handing over | handling conflict']],
    ]);
    assert.deepEqual(stand({}), []);
  });

  it('repeats what was said in words', () => {
    assert.deepEqual(stand({ pull: 'now and then' }), [
      ['What draws me', ['In my words: I enjoy seeing others grow: “now and then”']],
    ]);
  });
});

describe('practices for low skills', () => {
  it('are one for each of the three lowest at first, and the others on demand', () => {
    const practice = (id: string) => ({
      ...{ program: 'p', programTitle: 'P', task: id, title: id, remind: '' },
    });
    const split = firstPractices([
      { skill: 'communicating', practices: [practice('a'), practice('b')] },
      { skill: 'influencing', practices: [] },
      { skill: 'handing-over', practices: [practice('c')] },
      { skill: 'setting-goals', practices: [practice('d')] },
      { skill: 'handling-conflict', practices: [practice('e')] },
    ]);
    const list = (all: typeof split.first) => all.map(({ name, task: id }) => `${name}: ${id}`);
    assert.deepEqual(list(split.first), [
      'communicating: a',
      'handing over: c',
      'setting goals: d',
    ]);
    assert.deepEqual(list(split.more), ['communicating: b', 'handling conflict: e']);
  });

  it('are for ratings of 1 and 2 alone, the lowest first', () => {
    assert.deepEqual(lowSkills(assessment, { talk: 2, give: 3, clash: 1, pull: 1 }), [
      'handling-conflict',
      'communicating',
    ]);
    assert.deepEqual(lowSkills(assessment, { talk: 5, give: 'no' }), []);
  });

  const first = program(
    [
      step('s', [
        task('both', { skills: ['handing-over', 'communicating'] }),
        task('shared', { skills: ['communicating'], practice: 'say' }),
      ]),
    ],
    { id: 'first', title: 'First' },
  );
  const second = program(
    [
      step('s', [
        task('once', { skills: ['communicating'], cadence: 'once' }),
        task('again', { skills: ['communicating'] }),
        task('aside', { skills: ['influencing', 'communicating'] }),
        task('same', { skills: ['communicating'], practice: 'say' }),
        task('none'),
      ]),
    ],
    { id: 'second', title: 'Second' },
  );
  const named = (skills: Parameters<typeof skillPractices>[0]) =>
    skillPractices(skills, [first, second]).map(({ skill, practices }) => [
      skill,
      practices.map(({ program: of, task: id }) => `${of}/${id}`),
    ]);

  it('are three at most: of the first program, for this skill above all, and that come again', () => {
    assert.deepEqual(named(['communicating']), [
      ['communicating', ['first/shared', 'first/both', 'second/again']],
    ]);
  });

  it('are named once, a shared practice too', () => {
    assert.deepEqual(named(['handing-over', 'communicating']), [
      ['handing-over', ['first/both']],
      ['communicating', ['first/shared', 'second/again', 'second/once']],
    ]);
  });

  it('name a skill that nothing trains yet without any', () => {
    assert.deepEqual(named(['setting-goals']), [['setting-goals', []]]);
  });
});

describe('expectations of mine and theirs', () => {
  it('are worth a word where they differ, the widest first, and where a side is open', () => {
    const answers: Answers = {
      'pay-mine': 4,
      'pay-theirs': 3,
      'hours-mine': 1,
      'hours-theirs': 5,
    };
    assert.deepEqual(
      expectationGaps(assessment, answers).map(({ text, theirs }) => [text, theirs]),
      [
        ['I expect the hours to stay.', 'more'],
        ['I expect the pay to rise.', 'less'],
      ],
    );
    assert.deepEqual(
      expectationGaps(assessment, { 'pay-mine': 4, 'hours-theirs': 2 }).map(({ theirs }) => theirs),
      ['open', 'open'],
    );
  });

  it('are no matter where both agree or nothing was said', () => {
    assert.deepEqual(expectationGaps(assessment, { 'pay-mine': 4, 'pay-theirs': 4 }), []);
  });
});

describe('the agenda for the talk with one’s manager', () => {
  const agenda = assessmentAgenda(assessment, {
    talk: 5,
    give: 1,
    pull: 2,
    'pay-mine': 5,
    'pay-theirs': 2,
    'hours-mine': 'Two evenings\na month at most.',
  });

  it('is Markdown with a heading for each matter', () => {
    assert.deepEqual(
      agenda.split('\n').filter((line) => line.startsWith('#')),
      [
        '# My role: what we expect of each other',
        '## What will have gone well?',
        '## Where our pictures seem to differ',
        '## What I cannot say yet',
        '## What I would like to learn',
        '## What we settle today',
      ],
    );
    assert.match(
      agenda,
      /^- I expect the pay to rise\. They see less of it than I do\. What if it stays so\?$/m,
    );
    assert.match(agenda, /^- I expect the hours to stay\. Two evenings a month at most\. How/m);
  });

  it('holds no rating, no motive, and no skill that I am content with', () => {
    assert.doesNotMatch(agenda, /[1-5]/);
    assert.doesNotMatch(agenda, /enjoy|communicating/);
    assert.match(agenda, /handing over/);
  });

  it('leaves out headings that nothing stands under', () => {
    const short = assessmentAgenda(assessment, { talk: 5 });
    assert.doesNotMatch(short, /differ|cannot say|learn/);
    assert.match(short, /## What we settle today/);
  });
});
